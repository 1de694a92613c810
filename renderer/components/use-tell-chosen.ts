import { useLayoutEffect, useRef } from 'react';

import type { Rows } from '../ipc/paged-rows.ts';
import { placeOfKey } from './place-of-key.ts';

/**
 * Tells which row of a list is chosen. When rows come and go around it, it stays the same one, so
 * that a key never does something with another row than the person looks at. Only where somebody
 * listens: it looks at all rows.
 */
export function useTellChosen<Row extends object>(
  rows: Rows<Row> | undefined,
  rowKey: keyof Row,
  chosen: number,
  choose: (index: number) => void,
  onChosen: ((row: Row | null) => void) | undefined,
): void {
  const before = useRef<{ rows: Rows<Row> | undefined; key: unknown }>({ rows, key: undefined });
  useLayoutEffect(() => {
    if (onChosen === undefined) return;
    const moved =
      before.current.rows === rows ? null : placeOfKey(rows, rowKey, before.current.key, chosen);
    const place = moved ?? chosen;
    const row = rows?.at(place) ?? null;
    before.current = { rows, key: row?.[rowKey] };
    if (place !== chosen) choose(place);
    onChosen(row);
  });
}
