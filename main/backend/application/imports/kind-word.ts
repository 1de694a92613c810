/** A word for a kind of goods as files are held against it: full and half width are the same. */
export function kindWordOf(typed: string): string {
  return typed.normalize('NFKC').trim();
}
