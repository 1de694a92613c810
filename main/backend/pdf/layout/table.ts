import type { TableBlock, TableCell, TableTotal } from '../../../../shared/forms/blocks.ts';
import type { FormFonts } from '../fonts.ts';
import { columnsOf, tableStyles } from './columns.ts';
import type { Column } from './columns.ts';
import { headed, sequence, solid, together } from './flow.ts';
import type { Flow, Strip } from './flow.ts';
import { smallStyle, textLines } from './lines.ts';
import type { Line, TextStyle } from './lines.ts';
import { innerWidth, rowFlow, rowStrip, textCell } from './row.ts';
import type { Cell } from './row.ts';
import { tickLines } from './ticks.ts';

/** A table whose head stands again on every page, and whose total never stands alone. */
export function tableFlow(block: TableBlock, width: number, fonts: FormFonts): Flow {
  const columns = columnsOf(block, width, fonts);
  const styles = tableStyles(block);
  const head = rowStrip(
    columns.map((column) => ({
      ...columnCell(column, textLines(column.title, styles.label, innerWidth(column.width), fonts)),
      valign: 'middle',
    })),
  );
  const blank = columns.map(() => '');
  const filled = [...block.rows, ...Array.from({ length: block.blankRows }, () => blank)];
  const rows = filled.map((row, rowIndex) => {
    const cells = columns.map((column, index) =>
      columnCell(column, cellLines(row[index] ?? '', styles.body, innerWidth(column.width), fonts)),
    );
    return withLineBelow(rowFlow(cells), block.below?.[rowIndex], width, fonts);
  });
  const last = rows.at(-1);
  if (block.total === null || last === undefined) return underHead(head, sequence(rows));
  const total = solid(rowStrip(totalCells(block.total, columns, styles, fonts)));
  return underHead(head, sequence([...rows.slice(0, -1), together([last, total])]));
}

function withLineBelow(row: Flow, text: string | undefined, width: number, fonts: FormFonts): Flow {
  if (text === undefined) return row;
  const lines = textLines(text, smallStyle, innerWidth(width), fonts);
  return together([row, rowFlow([textCell(0, width, lines)], 0)]);
}

/** `take` is called once for each page, so that each page begins with the head. */
function underHead(head: Strip, body: Flow): Flow {
  return {
    take(room) {
      const taken = headed(head, body).take(room);
      if (taken === null || taken.rest === null) return taken;
      return { ...taken, rest: underHead(head, taken.rest) };
    },
  };
}

function columnCell(column: Column, lines: readonly Line[]): Cell {
  return { ...textCell(column.x, column.width, lines), align: column.align };
}

function cellLines(cell: TableCell, style: TextStyle, width: number, fonts: FormFonts): Line[] {
  return typeof cell === 'string'
    ? textLines(cell, style, width, fonts)
    : tickLines(cell, width, fonts);
}

function totalCells(
  total: TableTotal,
  columns: readonly Column[],
  styles: ReturnType<typeof tableStyles>,
  fonts: FormFonts,
): Cell[] {
  const first = Math.max(0, columns.length - total.values.length);
  const valueColumns = columns.slice(first);
  const labelWidth = valueColumns[0]?.x ?? 0;
  const label = textLines(total.label, styles.body, innerWidth(labelWidth), fonts);
  return [
    { ...textCell(0, labelWidth, label), align: 'right' },
    ...valueColumns.map((column, index) => {
      const text = total.values[index] ?? '';
      return columnCell(column, textLines(text, styles.label, innerWidth(column.width), fonts));
    }),
  ];
}
