import type { PartsCheck, PictureSize } from './file-parts.ts';
import { damaged, pieceBytes, soundPicture, truncated } from './file-parts.ts';
import { uint16 } from './read-bytes.ts';

const marker = { start: 0xd8, end: 0xd9, scan: 0xda, exif: 0xe1, captions: 0xed } as const;

/** One segment of a JPEG: its marker, and where its content (behind the length) begins and ends. */
export interface JpegSegment {
  marker: number;
  from: number;
  until: number;
}

/**
 * Walks through all segments up to the end marker. Bytes behind it are left alone: phones put a
 * second picture or a short film there.
 */
export function* checkJpeg(
  bytes: Uint8Array,
  onSegment: (segment: JpegSegment) => void = () => undefined,
): PartsCheck {
  let size: PictureSize | null = null;
  let scans = 0;
  let at = 2;
  let rest = pieceBytes;
  while (at < bytes.length) {
    if (bytes[at] !== 0xff) return damaged;
    const found = bytes[at + 1];
    if (found === undefined) return truncated;
    if (found === 0xff) {
      // Bytes that only fill up may stand before a marker.
      at += 1;
      continue;
    }
    if (found === marker.end) return scans > 0 ? soundPicture(size) : damaged;
    if (found === 0 || found === marker.start) return damaged;
    if (isAlone(found)) {
      at += 2;
      continue;
    }
    const length = uint16(bytes, at + 2);
    const until = at + 2 + length;
    if (until > bytes.length) return truncated;
    if (length < 2) return damaged;
    onSegment({ marker: found, from: at + 4, until });
    if (isFrame(found)) {
      size = { height: uint16(bytes, at + 5), width: uint16(bytes, at + 7) };
    }
    at = until;
    if (found !== marker.scan) continue;
    scans += 1;
    for (;;) {
      const next = bytes.indexOf(0xff, at);
      if (next === -1 || next + 1 >= bytes.length) return truncated;
      rest -= next + 2 - at;
      at = next;
      if (endsScan(bytes[next + 1])) break;
      at += 2;
      if (rest < 0) {
        rest = pieceBytes;
        yield;
      }
    }
  }
  return truncated;
}

/** Whether a segment tells when, where or by whom the picture was taken (EXIF, XMP, IPTC). */
export function tellsOfPhotographer({ marker: found }: JpegSegment): boolean {
  return found === marker.exif || found === marker.captions;
}

/** Markers without content. */
function isAlone(found: number): boolean {
  return found === 0x01 || (found >= 0xd0 && found <= 0xd7);
}

/** SOF0 to SOF15: how large the picture is; the three left out say something else. */
function isFrame(found: number): boolean {
  return found >= 0xc0 && found <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(found);
}

/** Within a scan 0xff 0x00 is a byte of the picture, 0xd0 to 0xd7 count its rows, 0xff fills up. */
function endsScan(following: number | undefined): boolean {
  return following !== 0 && !(following !== undefined && following >= 0xd0 && following <= 0xd7);
}
