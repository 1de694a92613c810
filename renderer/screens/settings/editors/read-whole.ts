/** A whole number as people type it; NaN for anything else, which no bound accepts. */
export function readWhole(typed: string): number {
  const words = typed.normalize('NFKC').trim();
  return /^\d{1,6}$/.test(words) ? Number(words) : Number.NaN;
}
