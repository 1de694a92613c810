/** Whole pieces as typed, full-width figures too; null for anything else. */
export function readPieces(typed: string): number | null {
  const plain = typed.normalize('NFKC').trim();
  const pieces = /^\d{1,6}$/.test(plain) ? Number(plain) : 0;
  return pieces >= 1 && pieces <= 100_000 ? pieces : null;
}
