/** Far below what SQLite allows (32,766), so that a statement stays quick to prepare. */
const mostVariables = 3000;

/** Single values in groups that fit into one IN list each. */
export function* valueGroups<T>(values: readonly T[]): Generator<T[]> {
  for (let start = 0; start < values.length; start += mostVariables) {
    yield values.slice(start, start + mostVariables);
  }
}
