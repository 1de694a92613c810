/** Two bytes at `at`, the higher one first; 0 for what lies behind the end. */
export function uint16(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}

/** Four bytes at `at`, the highest one first. */
export function uint32(bytes: Uint8Array, at: number): number {
  return uint16(bytes, at) * 0x10000 + uint16(bytes, at + 2);
}

/** `count` bytes at `at` (at most four), the lowest one first. */
export function littleEndian(bytes: Uint8Array, at: number, count: number): number {
  let value = 0;
  for (let each = count - 1; each >= 0; each -= 1) value = value * 256 + (bytes[at + each] ?? 0);
  return value;
}

/** The bytes from `from` until before `until` as characters of the same numbers. */
export function latin1(bytes: Uint8Array, from: number, until: number): string {
  return String.fromCharCode(...bytes.subarray(from, until));
}
