/** Far below what SQLite allows (32,766), so that a statement stays quick to prepare. */
const mostVariables = 3000;

/** Rows in groups that fit into one INSERT each. */
export function* batches<T extends object>(rows: readonly T[]): Generator<T[]> {
  const columns = Object.keys(rows[0] ?? {}).length;
  yield* groups(rows, Math.floor(mostVariables / Math.max(columns, 1)));
}

/** Single values in groups that fit into one IN list each. */
export function* valueGroups<T>(values: readonly T[]): Generator<T[]> {
  yield* groups(values, mostVariables);
}

function* groups<T>(items: readonly T[], size: number): Generator<T[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}
