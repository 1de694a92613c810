import { inPieces } from './check-attachment.ts';
import type { JpegSegment } from './jpeg.ts';
import { checkJpeg, tellsOfPhotographer } from './jpeg.ts';
import { mostThumbnailBytes, mostThumbnailSide } from './limits.ts';

/**
 * Whether these bytes are a small picture as the page makes them: a whole JPEG, small, and nothing
 * in it about where and when it was taken.
 */
export async function isThumbnail(bytes: Uint8Array): Promise<boolean> {
  if (bytes.length > mostThumbnailBytes) return false;
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return false;
  const segments: JpegSegment[] = [];
  const check = checkJpeg(bytes, (segment) => segments.push(segment));
  const parts = await inPieces(check, () => Promise.resolve());
  if (parts.kind !== 'sound' || parts.size === null) return false;
  if (segments.some(tellsOfPhotographer)) return false;
  return Math.max(parts.size.width, parts.size.height) <= mostThumbnailSide;
}
