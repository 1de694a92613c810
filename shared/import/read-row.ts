import type { GoodsKind } from '../domain/goods-kind.ts';
import { formatYuan } from '../domain/money.ts';
import type { ImportProblem } from '../ipc/schemas/imports.ts';
import type { CellReading } from './cells/cell-reading.ts';
import type { CellReaders } from './cell-readers.ts';
import type { OrderColumn } from './columns.ts';
import { cellProblem, cellProblems, rowProblem, type ProblemContext } from './problem.ts';
import { straighten, type StraightRow } from './straighten-row.ts';
import type { SheetRow } from './sheet.ts';

/** What a row says of its order; the same on all rows of an order. */
export interface RowOrder {
  orderedAt: number;
  customerName: string;
  phone: string;
  address: string;
  consultant: string;
  /** Null when the file has no such column. */
  totalFen: number | null;
  paidFen: number;
  documents: string;
}

export interface RowLine {
  code: string;
  name: string;
  size: string;
  color: string;
  kind: GoodsKind;
  quantity: number;
  unitPriceFen: number;
  amountFen: number;
  deliveredAt: number | null;
}

/** What could be read, proposals followed: undefined stands for a cell nobody can read. */
export type Readable<T> = { [K in keyof T]: T[K] | undefined };

export interface RowReading {
  row: number;
  orderNumber: string | null;
  order: Readable<RowOrder>;
  line: Readable<RowLine>;
  problems: ImportProblem[];
  unknownKinds: readonly string[];
  /** Its cells stand under the wrong titles, so that nothing of it could be read. */
  astray: boolean;
}

export interface RowContext extends ProblemContext {
  readers: CellReaders;
  separator: string | undefined;
}

/** Reads one row; what is wrong with it is in `problems`, all of it and not only the first. */
export function readRow(sheetRow: SheetRow, context: RowContext): RowReading {
  const straight = straighten(sheetRow, context);
  return straight.cells === null
    ? unreadableRow(sheetRow, straight, context)
    : readCells(sheetRow.row, straight.cells, straight, context);
}

function readCells(
  row: number,
  cells: readonly string[],
  straight: StraightRow,
  context: RowContext,
): RowReading {
  const { columns, readers } = context;
  const number = readers.orderNumber(cells[columns.orderNumber ?? -1] ?? '');
  const orderNumber = number.value ?? null;
  const place = { row, orderNumber };
  const problems = misfitProblems(place, straight, context);

  function take<T>(column: OrderColumn, read: (text: string) => CellReading<T>): T | undefined {
    const reading = read(cells[columns[column] ?? -1] ?? '');
    problems.push(...cellProblems(place, column, reading, context));
    return reading.value;
  }
  function takeIfThere<T>(
    column: OrderColumn,
    read: (text: string) => CellReading<T>,
    otherwise: T,
  ): T | undefined {
    return columns[column] === undefined ? otherwise : take(column, read);
  }

  take('orderNumber', () => number);
  const orderedAt = take('orderedAt', (text) => readers.times.ordered(text, orderNumber));
  const order = {
    orderedAt,
    customerName: take('customerName', readers.customerName),
    phone: take('phone', readers.phone),
    address: takeIfThere('address', readers.address, ''),
    consultant: takeIfThere('consultant', readers.short, ''),
    totalFen: takeIfThere<number | null>('total', readers.money, null),
    paidFen: take('paid', readers.money),
    documents: takeIfThere('documents', readers.short, ''),
  };
  const kind = readers.kind(cells[columns.kind ?? -1] ?? '');
  const quantity = take('quantity', readers.quantity);
  const unitPriceFen = take('unitPrice', readers.money);
  const line = {
    code: take('code', readers.code),
    name: take('name', readers.requiredShort),
    size: takeIfThere('size', readers.short, ''),
    color: takeIfThere('color', readers.short, ''),
    kind: take('kind', () => kind),
    quantity,
    unitPriceFen,
    amountFen: takeIfThere('amount', readers.money, product(quantity, unitPriceFen)),
    deliveredAt: takeIfThere(
      'deliveredAt',
      (text) => readers.times.delivered(text, orderedAt),
      null,
    ),
  };
  const message = amountMessage(line);
  if (message !== null) problems.push(cellProblem(place, 'amount', message, context));
  return {
    row,
    orderNumber,
    order,
    line,
    problems,
    unknownKinds: kind.unknownWords,
    astray: false,
  };
}

const unread: Readable<RowOrder> & Readable<RowLine> = {
  orderedAt: undefined,
  customerName: undefined,
  phone: undefined,
  address: undefined,
  consultant: undefined,
  totalFen: undefined,
  paidFen: undefined,
  documents: undefined,
  code: undefined,
  name: undefined,
  size: undefined,
  color: undefined,
  kind: undefined,
  quantity: undefined,
  unitPriceFen: undefined,
  amountFen: undefined,
  deliveredAt: undefined,
};

/** Where its order number is nobody knows for certain: the reading of the sheet looks for it. */
function unreadableRow({ row }: SheetRow, straight: StraightRow, context: RowContext): RowReading {
  const place = { row, orderNumber: null };
  const problems = misfitProblems(place, straight, context);
  return {
    row,
    orderNumber: null,
    order: unread,
    line: unread,
    problems,
    unknownKinds: [],
    astray: true,
  };
}

function misfitProblems(
  place: { row: number; orderNumber: string | null },
  { message, column }: StraightRow,
  context: RowContext,
): ImportProblem[] {
  if (message === null) return [];
  return [
    column === null
      ? rowProblem(place, message, context.mends)
      : cellProblem(place, column, message, context),
  ];
}

/** The amount of a line is its price times its pieces, to the fen; discounts are in the price. */
function amountMessage({ quantity, unitPriceFen, amountFen }: Readable<RowLine>): string | null {
  const expected = product(quantity, unitPriceFen);
  if (expected === undefined || amountFen === undefined || expected === amountFen) return null;
  return `不等于成交单价 × 数量，算出来是 ${formatYuan(expected)}，请核对后更正。`;
}

function product(quantity: number | undefined, priceFen: number | undefined): number | undefined {
  return quantity === undefined || priceFen === undefined ? undefined : quantity * priceFen;
}
