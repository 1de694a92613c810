import type { PictureSize } from '../../../shared/attachments/file-parts.ts';

/** Pixels along the longer side: sharp on a card of half that width on a dense screen. */
const wantedSide = 360;

/** As large as a thumbnail may be without being enlarged; whole pixels, at least one each way. */
export function thumbnailSize({ width, height }: PictureSize): PictureSize {
  const scale = Math.min(1, wantedSide / Math.max(width, height));
  const along = (side: number) => Math.max(1, Math.round(side * scale));
  return { width: along(width), height: along(height) };
}

/** Tried one after the other until the bytes are few enough. */
export const jpegQualities = [0.82, 0.6, 0.4, 0.2] as const;
