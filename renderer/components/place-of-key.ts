import type { Rows } from '../ipc/paged-rows.ts';

/** Where the row of a key stands now, looked for first at its old place; null when it is gone. */
export function placeOfKey<Row extends object>(
  rows: Rows<Row> | undefined,
  rowKey: keyof Row,
  key: unknown,
  before: number,
): number | null {
  if (rows?.at(before)?.[rowKey] === key) return before;
  for (let place = 0; place < (rows?.length ?? 0); place += 1) {
    if (rows?.at(place)?.[rowKey] === key) return place;
  }
  return null;
}
