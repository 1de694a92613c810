/** Three states of one thing, brought together. */
export interface MergedValue<T> {
  /** What `theirs` says where both changed it differently. */
  merged: T;
  conflict: boolean;
}

/** Plain values and plain objects with the same keys in the same order. */
export function mergeValue<T>(base: T, mine: T, theirs: T): MergedValue<T> {
  if (same(mine, theirs) || same(base, mine)) return { merged: theirs, conflict: false };
  if (same(base, theirs)) return { merged: mine, conflict: false };
  return { merged: theirs, conflict: true };
}

export function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
