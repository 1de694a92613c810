import type { PartsVerdict } from './file-parts.ts';
import { damaged, truncated } from './file-parts.ts';
import { latin1 } from './read-bytes.ts';

/** The end of a PDF stands in its last 1024 bytes; scanners fill up behind it. */
const tailBytes = 2048;

/** Head and end are there. Whether its pages can be drawn is seen when they are. */
export function checkPdf(bytes: Uint8Array): PartsVerdict {
  if (!/^%PDF-[12]\.\d/.test(latin1(bytes, 0, 8))) return damaged;
  let end = bytes.length;
  while (end > 0 && isFilling(bytes[end - 1])) end -= 1;
  const tail = latin1(bytes, Math.max(0, end - tailBytes), end);
  return /startxref\s+\d+\s+%%EOF/.test(tail) ? { kind: 'sound', size: null } : truncated;
}

function isFilling(byte: number | undefined): boolean {
  return byte === 0 || byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x1a;
}
