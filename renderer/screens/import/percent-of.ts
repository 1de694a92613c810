/** Whole per cent of what is done; 0 while nothing is known, 100 only when all is done. */
export function percentOf(at: { done: number; total: number } | undefined): number {
  if (at === undefined || at.total <= 0) return 0;
  return Math.max(0, Math.min(100, Math.floor((at.done / at.total) * 100)));
}
