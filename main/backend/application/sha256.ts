import { createHash } from 'node:crypto';

/** 64 hexadecimal digits; a text counts as its UTF-8 bytes. */
export function sha256Of(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
