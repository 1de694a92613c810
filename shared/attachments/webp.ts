import type { PartsVerdict, PictureSize } from './file-parts.ts';
import { damaged, soundPicture, truncated } from './file-parts.ts';
import { latin1, littleEndian } from './read-bytes.ts';

/** RIFF, length, WEBP. */
const headBytes = 12;
/** Name and length of a chunk. */
const chunkHead = 8;

/** Walks through the chunks; one of them has to hold a picture. */
export function checkWebp(bytes: Uint8Array): PartsVerdict {
  const end = littleEndian(bytes, 4, 4) + 8;
  if (end > bytes.length) return truncated;
  let size: PictureSize | null = null;
  let drawn = false;
  for (let at = headBytes; at + chunkHead <= end;) {
    const name = latin1(bytes, at, at + 4);
    const length = littleEndian(bytes, at + 4, 4);
    const from = at + chunkHead;
    if (from + length > end) return damaged;
    size ??= sizeIn(name, bytes.subarray(from, from + length));
    if (['VP8 ', 'VP8L', 'ANMF'].includes(name)) drawn = true;
    // Chunks begin at even places.
    at = from + length + (length % 2);
  }
  return drawn ? soundPicture(size) : damaged;
}

/** Null for a chunk that does not say how large the picture is. */
function sizeIn(name: string, chunk: Uint8Array): PictureSize | null {
  switch (name) {
    case 'VP8X':
      return { width: littleEndian(chunk, 4, 3) + 1, height: littleEndian(chunk, 7, 3) + 1 };
    case 'VP8 ':
      if (latin1(chunk, 3, 6) !== '\x9d\x01\x2a') return null;
      return {
        width: littleEndian(chunk, 6, 2) & 0x3fff,
        height: littleEndian(chunk, 8, 2) & 0x3fff,
      };
    case 'VP8L': {
      if (chunk[0] !== 0x2f || chunk.length < 5) return null;
      const packed = littleEndian(chunk, 1, 4);
      return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 };
    }
    default:
      return null;
  }
}
