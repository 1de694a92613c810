import { memo } from 'react';
import type { ReactNode } from 'react';

import { cellClass, cellStyle, type Column } from './list-column.ts';

interface Props<Row> {
  id: string;
  row: Row;
  index: number;
  columns: readonly Column<Row>[];
  chosen: boolean;
  openable: boolean;
  onPick: (index: number) => void;
}

/** One row; drawn again only when something of it changes. */
function Line<Row>({ id, row, index, columns, chosen, openable, onPick }: Props<Row>) {
  return (
    <div
      id={id}
      role="row"
      // The titles are the first.
      aria-rowindex={index + 2}
      aria-selected={chosen}
      className={['row-line', openable ? 'openable' : '', chosen ? 'chosen' : ''].join(' ')}
      onClick={() => onPick(index)}
    >
      {columns.map((column, place) => (
        <div key={place} role="cell" className={cellClass(column)} style={cellStyle(column)}>
          {contentOf(column, row)}
        </div>
      ))}
    </div>
  );
}

export const ListRow = memo(Line) as typeof Line;

function contentOf<Row>({ dataIndex, render }: Column<Row>, row: Row): ReactNode {
  const value: unknown = dataIndex === undefined ? undefined : row[dataIndex];
  if (render !== undefined) return render(value, row);
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}
