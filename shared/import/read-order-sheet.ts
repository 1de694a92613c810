import type { ImportProblem } from '../ipc/schemas/imports.ts';
import { assembleOrder } from './assemble-order.ts';
import { cellReaders } from './cell-readers.ts';
import { columnName, shapeOf } from './column-title.ts';
import { findTable, noOrders, type Table } from './find-table.ts';
import { goodsRows } from './goods-rows.ts';
import { ordersOfRows } from './orders-of-rows.ts';
import { checkChoice, matchTitles, type ColumnMatch } from './match-columns.ts';
import { mendKinds } from './mend.ts';
import { readRow, type RowContext } from './read-row.ts';
import type { RowReading } from './row-reading.ts';
import type { HeldBackOrder, OnProgress, OrderFileReading, ReadingAnswers } from './reading.ts';
import { RowsBefore } from './rows-before.ts';
import type { Sheet, SheetRow } from './sheet.ts';

type Read = Extract<OrderFileReading, { kind: 'read' }>;

const rowsPerProgress = 500;
const exampleRows = 3;
const mostExampleCharacters = 60;

/**
 * Reads the orders of a sheet. Rows belong to an order by its number, wherever they stand. One open
 * problem holds back its whole order, the others are not touched by it.
 */
export function readOrderSheet(
  sheet: Sheet,
  answers: ReadingAnswers,
  onProgress: OnProgress,
): OrderFileReading {
  const table = findTable(sheet);
  if (table.kind === 'noTable') return table;
  const match = answers.columns
    ? checkChoice(answers.columns, table.titles.length)
    : matchTitles(table.titles);
  if (match.missing.length > 0) return columnsWanted(table, match);
  const { columns } = match;
  const { goods, sumRows } = goodsRows(table, columns);
  if (goods.length === 0) return noOrders;

  const context: RowContext = {
    titles: table.titles,
    columns,
    separator: sheet.separator,
    mends: new Set(answers.mends),
    readers: cellReaders(answers),
  };
  const rows = readRows(goods, context, onProgress);
  const problems: ImportProblem[] = [];
  const orders: Read['orders'] = [];
  const heldBack: HeldBackOrder[] = [];
  for (const { orderNumber, rows: own } of ordersOfRows(rows, goods)) {
    const assembled = orderNumber === '' ? null : assembleOrder(orderNumber, own, context);
    for (const problem of assembled?.problems ?? own.flatMap((row) => row.problems)) {
      problems.push(problem);
    }
    if (assembled?.order) orders.push(assembled.order);
    else heldBack.push(glimpse(orderNumber, own));
  }
  return {
    kind: 'read',
    titles: table.titles,
    titleRow: table.titleRow,
    examples: examplesOf(table),
    columns,
    shape: shapeOf(table.titles),
    rows: goods.length,
    sumRows,
    orders,
    heldBack,
    problems: inOrder(problems, table.titles),
    mends: countMends(problems),
    unknownKinds: countUnknown(rows),
  };
}

function columnsWanted(table: Table, match: ColumnMatch): OrderFileReading {
  const { titles, titleRow } = table;
  const shape = shapeOf(titles);
  return { kind: 'columns', titles, titleRow, examples: examplesOf(table), ...match, shape };
}

function examplesOf({ titles, rows }: Table): string[][] {
  const first = rows.slice(0, exampleRows);
  return titles.map((_, at) =>
    first.map(({ cells }) => (cells[at] ?? '').trim().slice(0, mostExampleCharacters)),
  );
}

function readRows(
  goods: readonly SheetRow[],
  context: RowContext,
  onProgress: OnProgress,
): RowReading[] {
  const rowsBefore = new RowsBefore();
  return goods.map((row, index) => {
    const done = index + 1;
    const reading = readRow(row, context, rowsBefore);
    rowsBefore.add(reading);
    if (done % rowsPerProgress === 0 || done === goods.length) onProgress(done, goods.length);
    return reading;
  });
}

/** What of an order could be read, to be recognised. */
function glimpse(orderNumber: string, rows: readonly RowReading[]): HeldBackOrder {
  const orders = rows.map(({ order }) => order);
  return {
    row: rows[0]?.row ?? 0,
    orderNumber,
    customerName: orders.find(({ customerName }) => customerName)?.customerName ?? null,
    orderedAt: orders.find(({ orderedAt }) => orderedAt)?.orderedAt ?? null,
    totalFen: orders.find(({ totalFen }) => totalFen)?.totalFen ?? null,
    rows: rows.map(({ row }) => row),
  };
}

/** By rows, in a row by columns; what is said of the whole row comes last. */
function inOrder(problems: readonly ImportProblem[], titles: readonly string[]): ImportProblem[] {
  const positions = new Map(titles.map((_, at) => [columnName(titles, at), at]));
  const positionOf = ({ column }: ImportProblem) =>
    column === null ? titles.length : (positions.get(column) ?? titles.length);
  return [...problems].sort((a, b) => a.row - b.row || positionOf(a) - positionOf(b));
}

function countMends(problems: readonly ImportProblem[]): Read['mends'] {
  return mendKinds
    .map((kind) => ({
      kind,
      count: problems.filter(({ proposal }) => proposal?.kind === kind).length,
    }))
    .filter(({ count }) => count > 0);
}

function countUnknown(rows: readonly RowReading[]): Read['unknownKinds'] {
  const words = new Map<string, { word: string; rows: number; firstRow: number }>();
  for (const { row, unknownKinds } of rows) {
    for (const word of unknownKinds) {
      const known = words.get(word);
      if (known) known.rows += 1;
      else words.set(word, { word, rows: 1, firstRow: row });
    }
  }
  return [...words.values()];
}
