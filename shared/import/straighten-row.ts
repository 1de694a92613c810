import type { ColumnChoice } from '../ipc/schemas/imports.ts';
import type { CellReaders } from './cell-readers.ts';
import { orderColumns, type OrderColumn } from './columns.ts';
import type { SheetRow } from './sheet.ts';

/** A row whose cells stand under their titles, as far as that is certain. */
export interface StraightRow {
  /** Null when nobody can say which cell belongs to which title. */
  cells: readonly string[] | null;
  /** Why the row needs a person, whatever its cells say; null when it fits. */
  message: string | null;
  /** Where the cells went astray, when that is certain and a column we know. */
  column: OrderColumn | null;
}

interface Fit {
  titles: readonly string[];
  columns: ColumnChoice;
  readers: CellReaders;
  separator: string | undefined;
}

const mostSurplus = 4;
const brokenQuotes = '引号不成对，分不清各格。请改正这一行，或从收银系统重新导出。';
const unquoted = '内容里有分隔用的逗号等符号，但没有加英文双引号，请加上或改掉。';

/**
 * A cell with a comma and without quotes falls apart into several. Where only one way of putting
 * them together again lets the other cells fit their titles, the row is read that way to tell what
 * else is wrong with it; it is held back all the same.
 */
export function straighten({ cells, damaged }: SheetRow, fit: Fit): StraightRow {
  const width = fit.titles.length;
  if (fit.separator === undefined) return { cells, message: null, column: null };
  const surplus = cells.slice(width).some((cell) => cell.trim() !== '') ? cells.length - width : 0;
  if (cells.length >= width && surplus === 0) {
    return { cells, message: damaged ? brokenQuotes : null, column: null };
  }
  const joined =
    surplus > 0 && surplus <= mostSurplus ? onlyJoin(cells, surplus, fit.separator, fit) : null;
  if (joined) return { cells: joined.cells, message: unquoted, column: joined.column };
  const counts = `有 ${cells.length} 格，标题有 ${width} 格，内容可能错位。含逗号的内容请加英文双引号。`;
  return { cells: null, message: damaged ? brokenQuotes : counts, column: null };
}

/** Null when several ways fit equally well. */
function onlyJoin(
  cells: readonly string[],
  surplus: number,
  separator: string,
  fit: Fit,
): { cells: string[]; column: OrderColumn | null } | null {
  const ways = fit.titles.map((_, at) => {
    const whole = cells.slice(at, at + surplus + 1).join(separator);
    const joined = [...cells.slice(0, at), whole, ...cells.slice(at + surplus + 1)];
    return { at, cells: joined, fitting: fittingCells(joined, fit) };
  });
  const most = Math.max(...ways.map(({ fitting }) => fitting));
  const [best, ...others] = ways.filter(({ fitting }) => fitting === most);
  if (!best || others.length > 0) return null;
  const column = orderColumns.find((each) => fit.columns[each] === best.at) ?? null;
  return { cells: best.cells, column };
}

/** How many cells look like what their title says; the cells that may hold any text say nothing. */
function fittingCells(cells: readonly string[], { columns, readers }: Fit): number {
  const text = (column: OrderColumn) => cells[columns[column] ?? -1] ?? '';
  const numbers = (['quantity', 'unitPrice', 'amount', 'total', 'paid'] as const).filter((column) =>
    /^-?[\d.]+$/.test(text(column).trim()),
  );
  const others = [
    readers.phone(text('phone')).value,
    readers.times.plain(text('orderedAt')) ?? undefined,
    readers.kind(text('kind')).value,
    readers.times.delivered(text('deliveredAt'), undefined).value,
  ].filter((value) => value !== undefined);
  return numbers.length + others.length;
}
