/** What the parts of a file say about it: sound, or not. */
export type PartsVerdict =
  /** `size` in pixels; null for a PDF. */
  | { kind: 'sound'; size: PictureSize | null }
  /** It ends before it should: copied or sent by half. */
  | { kind: 'truncated' }
  /** Its parts contradict each other. */
  | { kind: 'damaged' };

export interface PictureSize {
  width: number;
  height: number;
}

/**
 * A check that stops after each piece of work (a quarter of a million bytes), so that 20 MB do not hold up
 * everything else.
 */
export type PartsCheck = Generator<undefined, PartsVerdict>;

export const pieceBytes = 250_000;

export const truncated: PartsVerdict = { kind: 'truncated' };
export const damaged: PartsVerdict = { kind: 'damaged' };

export function soundPicture(size: PictureSize | null): PartsVerdict {
  return size !== null && size.width > 0 && size.height > 0 ? { kind: 'sound', size } : damaged;
}
