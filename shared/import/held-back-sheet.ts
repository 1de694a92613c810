import type { ImportProblem } from '../ipc/schemas/imports.ts';
import type { SheetColumn, SheetSpec, SheetValue } from '../sheets/sheet-spec.ts';
import { cellReaders, type CellReaders } from './cell-readers.ts';
import type { CellReading } from './cells/cell-reading.ts';
import { isReasonColumn, reasonTitle } from './column-title.ts';
import { orderColumns, type OrderColumn } from './columns.ts';
import { continuesAbove } from './order-values.ts';
import { isOpen } from './problem.ts';
import type { OrderFileReading } from './reading.ts';
import { straighten } from './straighten-row.ts';
import type { Sheet, SheetRow } from './sheet.ts';

type Read = Extract<OrderFileReading, { kind: 'read' }>;

const money = { kind: 'yuan', width: 14 } as const;
const moment = { kind: 'dateTime', width: 18 } as const;
const looks: Partial<Record<OrderColumn, Omit<SheetColumn, 'title'>>> = {
  orderedAt: moment,
  deliveredAt: moment,
  unitPrice: money,
  amount: money,
  total: money,
  paid: money,
  quantity: { kind: 'integer', width: 8 },
  orderNumber: { kind: 'text', width: 20 },
  address: { kind: 'text', width: 36 },
  name: { kind: 'text', width: 24 },
};
const plainText = { kind: 'text', width: 14 } as const;

/**
 * The orders that were held back, in the columns of the file, the reason in the last one. What is
 * good is a number or a date, everything else the text as it was: put right, the sheet can be
 * imported again.
 */
export function heldBackSheet(sheet: Sheet, reading: Read, timeZone: string): SheetSpec {
  const { titles } = reading;
  const kept = titles.map((_, at) => at).filter((at) => !isReasonColumn(titles, at));
  const roles = kept.map((at) => orderColumns.find((column) => reading.columns[column] === at));
  const columns = kept.map((at, index) => {
    const role = roles[index];
    return { title: titles[at] ?? '', ...((role && looks[role]) ?? plainText) };
  });
  // Only shapes of cells are asked: whether a time lies in the future is not.
  const readers = cellReaders({ kinds: new Map(), now: 0, timeZone });
  const reasons = reasonsByRow(reading);
  const unnumbered = new Set(
    reading.heldBack.flatMap(({ orderNumber, rows }) => (orderNumber === '' ? rows : [])),
  );
  const values = (row: SheetRow): SheetValue[][] => {
    const cells = cellsInPlace(row, reading, sheet, readers);
    const own = kept.map((at, index) => valueOf(cells[at] ?? '', roles[index], readers));
    const written = [...own, reasons.get(row.row) ?? ''];
    // Directly below another order it would be taken for a line of it.
    const apart = unnumbered.has(row.row) && continuesAbove(cells, reading.columns);
    return apart ? [written.map(() => null), written] : [written];
  };
  return {
    name: '未导入的订单',
    columns: [...columns, { title: reasonTitle, width: 60, kind: 'text' }],
    rows: sheet.rows.filter(({ row }) => reasons.has(row)).flatMap(values),
    timeZone,
  };
}

function valueOf(text: string, role: OrderColumn | undefined, readers: CellReaders): SheetValue {
  if (text === '') return null;
  if (role === undefined) return text;
  const look = looks[role]?.kind;
  if (look === 'yuan') return clean(readers.money(text)) ?? text;
  if (look === 'integer') return clean(readers.quantity(text)) ?? text;
  if (look === 'dateTime') return readers.times.plain(text) ?? text;
  return text;
}

/** Null when something is wrong with the cell, also what could be put right. */
function clean({ value, findings }: CellReading<number>): number | null {
  return value === undefined || findings.length > 0 ? null : value;
}

/** As many cells as titles: what stands beyond them is put to the last one, nothing is lost. */
function cellsInPlace(
  row: SheetRow,
  { titles, columns }: Read,
  { separator }: Sheet,
  readers: CellReaders,
): readonly string[] {
  const { cells } = straighten(row, { titles, columns, readers, separator });
  if (cells) return cells;
  const last = titles.length - 1;
  return [...row.cells.slice(0, last), row.cells.slice(last).join(separator)];
}

/** Why each row is in the sheet; places are those of the file the sheet was made from. */
function reasonsByRow({ heldBack, problems }: Read): Map<number, string> {
  const open = new Map<number, ImportProblem[]>();
  for (const problem of problems.filter(isOpen)) {
    const others = open.get(problem.row);
    if (others) others.push(problem);
    else open.set(problem.row, [problem]);
  }
  const rows = heldBack.flatMap((order) => order.rows);
  return new Map(rows.map((row) => [row, `原文件第 ${row} 行：${sentences(open.get(row))}`]));
}

function sentences(problems: readonly ImportProblem[] | undefined): string {
  if (!problems) return '这一行没有问题，因同一订单的其他行有问题而一起留下。';
  return problems
    .map(({ column, message }) => (column === null ? message : `“${oneLine(column)}”${message}`))
    .join('');
}

function oneLine(title: string): string {
  return title.replace(/\s+/g, '');
}
