import { crc32 } from './crc32.ts';
import type { PartsCheck, PictureSize } from './file-parts.ts';
import { damaged, pieceBytes, soundPicture, truncated } from './file-parts.ts';
import { latin1, uint32 } from './read-bytes.ts';

/** Length and name before the content of a chunk, checksum behind it. */
const around = { before: 8, behind: 4 } as const;

/** Walks through all chunks up to IEND and adds up their checksums. */
export function* checkPng(bytes: Uint8Array): PartsCheck {
  let size: PictureSize | null = null;
  let drawn = false;
  let rest = pieceBytes;
  for (let at = 8; at + around.before + around.behind <= bytes.length;) {
    const length = uint32(bytes, at);
    const name = latin1(bytes, at + 4, at + 8);
    const until = at + around.before + length;
    if (!/^[A-Za-z]{4}$/.test(name)) return damaged;
    if (until + around.behind > bytes.length) return truncated;
    if ((size === null) !== (name === 'IHDR')) return damaged;
    let sum = 0;
    for (let from = at + 4; from < until; from += pieceBytes) {
      const piece = bytes.subarray(from, Math.min(from + pieceBytes, until));
      sum = crc32(piece, sum);
      rest -= piece.length;
      if (rest < 0) {
        rest = pieceBytes;
        yield;
      }
    }
    if (sum !== uint32(bytes, until)) return damaged;
    if (name === 'IHDR') size = { width: uint32(bytes, at + 8), height: uint32(bytes, at + 12) };
    if (name === 'IDAT') drawn = true;
    if (name === 'IEND') return drawn ? soundPicture(size) : damaged;
    at = until + around.behind;
  }
  return truncated;
}
