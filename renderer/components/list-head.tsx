import { memo } from 'react';

import { text } from '../../shared/text/text.ts';
import { cellClass, cellStyle, type Column, type Sort } from './list-column.ts';

interface Props<Row> {
  columns: readonly Column<Row>[];
  sort: Sort | undefined;
  onSort: ((by: string) => void) | undefined;
}

/** The titles; those that sort are buttons that say how the list is sorted. */
function Head<Row>({ columns, sort, onSort }: Props<Row>) {
  return (
    <div role="row" className="row-line row-head" aria-rowindex={1}>
      {columns.map((column, index) => (
        <div
          key={index}
          role="columnheader"
          className={cellClass(column)}
          style={cellStyle(column)}
          aria-sort={column.sort === undefined ? undefined : directionOf(column.sort, sort)}
        >
          {column.sort === undefined || onSort === undefined ? (
            column.title
          ) : (
            <SortTitle column={column} by={column.sort} sort={sort} onSort={onSort} />
          )}
        </div>
      ))}
    </div>
  );
}

export const ListHead = memo(Head) as typeof Head;

interface SortProps<Row> {
  column: Column<Row>;
  by: string;
  sort: Sort | undefined;
  onSort: (by: string) => void;
}

function SortTitle<Row>({ column, by, sort, onSort }: SortProps<Row>) {
  const direction = directionOf(by, sort);
  return (
    <button
      type="button"
      className={direction === 'none' ? 'sort-title' : 'sort-title sorted'}
      title={text.lists.sortHint}
      onClick={() => onSort(by)}
    >
      {column.title}
      <span aria-hidden="true" className="sort-mark">
        {text.lists.sortMarks[direction]}
      </span>
    </button>
  );
}

function directionOf(by: string, sort: Sort | undefined): Sort['direction'] | 'none' {
  return sort?.by === by ? sort.direction : 'none';
}
