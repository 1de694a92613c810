import { formatYuan } from '../domain/money.ts';
import type { ImportProblem } from '../ipc/schemas/imports.ts';
import { good, type CellReading } from './cells/cell-reading.ts';
import type { CellReaders } from './cell-readers.ts';
import type { OrderColumn } from './columns.ts';
import { continuesAbove, isBlank, orderValueColumns, type RowOrder } from './order-values.ts';
import { cellProblem, cellProblems, rowProblem, type ProblemContext } from './problem.ts';
import type { RowsBefore } from './rows-before.ts';
import type { Readable, RowLine, RowReading } from './row-reading.ts';
import { straighten, type StraightRow } from './straighten-row.ts';
import type { SheetRow } from './sheet.ts';

export interface RowContext extends ProblemContext {
  readers: CellReaders;
  separator: string | undefined;
}

/** Reads one row; what is wrong with it is in `problems`, all of it and not only the first. */
export function readRow(
  sheetRow: SheetRow,
  context: RowContext,
  rowsBefore: RowsBefore,
): RowReading {
  const straight = straighten(sheetRow, context);
  return straight.cells === null
    ? unreadableRow(sheetRow, straight, context)
    : readCells(sheetRow.row, straight.cells, straight, context, rowsBefore);
}

function readCells(
  row: number,
  cells: readonly string[],
  straight: StraightRow,
  context: RowContext,
  rowsBefore: RowsBefore,
): RowReading {
  const { columns, readers } = context;
  const above = continuesAbove(cells, columns) ? rowsBefore.numberAbove(row) : null;
  const number =
    above === null ? readers.orderNumber(cells[columns.orderNumber ?? -1] ?? '') : good(above);
  const orderNumber = number.value ?? null;
  const first = orderNumber === null ? null : rowsBefore.firstOf(orderNumber);
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
  /** A blank cell below the first row of an order means what stands there. */
  function takeOfOrder<K extends keyof RowOrder>(
    name: K,
    read: (text: string) => CellReading<RowOrder[K]>,
    otherwise?: RowOrder[K],
  ): RowOrder[K] | undefined {
    const column = orderValueColumns[name];
    if (first !== null && isBlank(cells, columns[column])) return first.order[name];
    return columns[column] === undefined ? otherwise : take(column, read);
  }

  take('orderNumber', () => number);
  const orderedAt = takeOfOrder('orderedAt', (text) => readers.times.ordered(text, orderNumber));
  const order = {
    orderedAt,
    customerName: takeOfOrder('customerName', readers.customerName),
    phone: takeOfOrder('phone', readers.phone),
    address: takeOfOrder('address', readers.address, ''),
    consultant: takeOfOrder('consultant', readers.short, ''),
    totalFen: takeOfOrder('totalFen', readers.money, null),
    paidFen: takeOfOrder('paidFen', readers.money),
    documents: takeOfOrder('documents', readers.short, ''),
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
