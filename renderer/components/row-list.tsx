import { Table } from 'antd';
import type { TableColumnType, TableProps } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { ComponentRef, KeyboardEvent, ReactNode } from 'react';

import { text } from '../../shared/text/text.ts';
import { moveInList } from './move-in-list.ts';
import { useHeight } from './use-height.ts';
import { useNarrow } from './use-narrow.ts';

const headPx = 40;

/** A column; `wideOnly` gives way in a small window. */
export type Column<Row> = TableColumnType<Row> & { width: number; wideOnly?: true };

export interface RowListProps<Row> {
  label: string;
  rows: Row[] | undefined;
  rowKey: keyof Row & string;
  columns: readonly Column<Row>[];
  /** Enter or a click opens the row. */
  onOpen?: (row: Row) => void;
  /** Called when the last rows come into sight. */
  onEnd?: () => void;
  empty: ReactNode;
  autoFocus?: boolean;
}

/** A virtual list that arrows walk and Enter opens. Columns need widths. */
export function RowList<Row extends object>(props: RowListProps<Row>) {
  const { label, rows, rowKey, columns, onOpen, onEnd, empty, autoFocus = false } = props;
  const box = useRef<HTMLDivElement>(null);
  const table = useRef<ComponentRef<typeof Table>>(null);
  const height = useHeight(box);
  const narrow = useNarrow();
  const shown = narrow ? columns.filter((column) => column.wideOnly !== true) : [...columns];
  const [active, setActive] = useState(0);
  const chosen = Math.min(active, Math.max(0, (rows?.length ?? 0) - 1));

  useEffect(() => {
    // A list that a screen is about takes the keys at once, unless somebody types elsewhere.
    if (autoFocus && document.activeElement === document.body) box.current?.focus();
  }, [autoFocus]);

  function onKeyDown(event: KeyboardEvent) {
    if (rows === undefined || event.nativeEvent.isComposing) return;
    const next = moveInList(event.key, chosen, rows.length);
    if (next !== null) {
      setActive(next);
      table.current?.scrollTo({ index: next });
      if (next > rows.length - 20) onEnd?.();
    } else if (event.key === 'Enter' && event.target === box.current) {
      const row = rows[chosen];
      if (row !== undefined) onOpen?.(row);
    } else return;
    event.preventDefault();
  }
  const onScroll: TableProps<Row>['onScroll'] = ({ currentTarget }) => {
    const left = currentTarget.scrollHeight - currentTarget.scrollTop - currentTarget.clientHeight;
    if (left < 600) onEnd?.();
  };
  return (
    <div
      ref={box}
      className="row-list"
      role="group"
      aria-label={label}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      {height > 0 && (
        <Table<Row>
          ref={table}
          virtual
          size="middle"
          rowKey={rowKey}
          columns={shown}
          dataSource={rows ?? []}
          pagination={false}
          scroll={{ x: widthOf(shown), y: height - headPx }}
          onScroll={onScroll}
          locale={{ emptyText: rows === undefined ? text.common.loading : empty }}
          rowClassName={(_, index) =>
            [onOpen === undefined ? '' : 'openable', index === chosen ? 'chosen' : ''].join(' ')
          }
          onRow={(row, index) => ({
            onClick: () => {
              setActive(index ?? 0);
              onOpen?.(row);
            },
          })}
        />
      )}
    </div>
  );
}

function widthOf<Row>(columns: readonly Column<Row>[]): number {
  return columns.reduce((sum, { width }) => sum + width, 0);
}
