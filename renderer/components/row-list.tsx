import { useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';

import { text } from '../../shared/text/text.ts';
import type { Rows } from '../ipc/paged-rows.ts';
import { useShortcuts } from '../keyboard/keyboard.tsx';
import type { Column, Sort } from './list-column.ts';
import { ListHead } from './list-head.tsx';
import { ListRow } from './list-row.tsx';
import { moveInList } from './move-in-list.ts';
import { useHeight } from './use-height.ts';
import { useListWindow } from './use-list-window.ts';
import { useNarrow } from './use-narrow.ts';
import { useTellChosen } from './use-tell-chosen.ts';

export type { Column } from './list-column.ts';

/** More is asked for when so few rows are left: a page ahead of who scrolls. */
const aheadRows = 200;

export interface RowListProps<Row> {
  label: string;
  rows: Rows<Row> | undefined;
  rowKey: keyof Row & string;
  columns: readonly Column<Row>[];
  /** Enter or a click opens the row. */
  onOpen?: (row: Row, index: number) => void;
  /** Called when the last rows come near. */
  onEnd?: () => void;
  empty: ReactNode;
  autoFocus?: boolean;
  sort?: Sort;
  onSort?: (by: string) => void;
  /** The row to begin at, on coming back. */
  startAt?: number;
  /** Another list than before when this is another: it begins at its top. */
  contentKey?: string | undefined;
  /** Told which row is chosen, for keys that do something with it; null while there is none. */
  onChosen?: (row: Row | null) => void;
}

/** A long list that arrows walk and Enter opens; only the rows in sight are drawn. */
export function RowList<Row extends object>(props: RowListProps<Row>) {
  const { label, rows, rowKey, columns, onOpen, onEnd, empty, autoFocus = false } = props;
  const { sort, onSort, startAt = 0, contentKey, onChosen } = props;
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const height = useHeight(box);
  const narrow = useNarrow();
  const shown = useMemo(
    () => columns.filter((column) => !narrow || column.wideOnly !== true),
    [columns, narrow],
  );
  const count = rows?.length ?? 0;
  const [active, setActive] = useState(startAt);
  const chosen = Math.min(active, Math.max(0, count - 1));
  useTellChosen(rows, rowKey, chosen, setActive, onChosen);
  const view = useListWindow(count, height);

  useEffect(() => {
    // A list that a screen is about takes the keys at once, unless somebody types elsewhere.
    if (autoFocus && document.activeElement === document.body) box.current?.focus();
  }, [autoFocus]);
  useBeginning(view, startAt, height > 0 && count > 0, contentKey, () => setActive(0));
  useEffect(() => {
    if (count > 0 && view.to > count - aheadRows) onEnd?.();
    // The rows in sight and the number of rows say all; `onEnd` is another one at each drawing.
  }, [view.to, count]);

  const latest = useRef({ rows, onOpen });
  useLayoutEffect(() => {
    latest.current = { rows, onOpen };
  });
  const pick = useCallback((index: number) => {
    setActive(index);
    const row = latest.current.rows?.at(index);
    if (row !== undefined) latest.current.onOpen?.(row, index);
  }, []);

  function move(key: string): boolean {
    const next = moveInList(key, chosen, count);
    if (next === null) return false;
    setActive(next);
    view.show(next);
    return true;
  }
  function onKeyDown(event: KeyboardEvent) {
    if (rows === undefined || event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && event.target === box.current) pick(chosen);
    else if (!move(event.key)) return;
    event.preventDefault();
  }
  /** Keys that nothing else has taken, while the focus is nowhere: after signing in, for example. */
  function takeKey(key: string) {
    box.current?.focus();
    if (key === 'Enter') pick(chosen);
    else move(key);
  }
  useShortcuts(
    'screen',
    autoFocus
      ? {
          ArrowDown: () => takeKey('ArrowDown'),
          ArrowUp: () => takeKey('ArrowUp'),
          Enter: () => takeKey('Enter'),
        }
      : {},
  );
  const drawn: ReactNode[] = [];
  for (let index = view.from; index < view.to; index += 1) {
    const row = rows?.at(index);
    if (row === undefined) continue;
    drawn.push(
      <ListRow<Row>
        key={String(row[rowKey])}
        id={`${id}-${index}`}
        row={row}
        index={index}
        columns={shown}
        chosen={index === chosen}
        openable={onOpen !== undefined}
        onPick={pick}
      />,
    );
  }
  return (
    <div
      ref={box}
      className="row-list"
      role="group"
      aria-label={label}
      aria-activedescendant={count > 0 ? `${id}-${chosen}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div ref={view.scroller} className="row-scroller" onScroll={view.onScroll}>
        <div role="table" aria-label={label} aria-rowcount={count + 1}>
          <ListHead<Row> columns={shown} sort={sort} onSort={onSort} />
          {count === 0 ? (
            <div className="row-list-empty">{rows === undefined ? text.common.loading : empty}</div>
          ) : (
            <div role="rowgroup" className="row-space" style={{ height: view.whole }}>
              <div
                ref={view.rowsBox}
                role="presentation"
                style={{ transform: `translateY(${view.top}px)` }}
              >
                {drawn}
              </div>
            </div>
          )}
        </div>
      </div>
    </div>
  );
}

/** Where a list begins: at the row one came from, and another list at its top. */
function useBeginning(
  view: Pick<ReturnType<typeof useListWindow>, 'show' | 'toTop'>,
  startAt: number,
  ready: boolean,
  contentKey: string | undefined,
  toFirst: () => void,
) {
  const begun = useRef<string | undefined | null>(null);
  useLayoutEffect(() => {
    if (!ready || begun.current === contentKey) return;
    // Rows of before are still shown: wait for those that were asked for.
    if (contentKey === undefined && begun.current !== null) return;
    if (begun.current === null) view.show(startAt);
    else {
      view.toTop();
      toFirst();
    }
    begun.current = contentKey;
  });
}
