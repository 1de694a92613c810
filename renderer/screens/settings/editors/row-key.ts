/** A name for a row that has none yet, for as long as the page shows it. */
export function newRowKey(): string {
  return crypto.randomUUID();
}
