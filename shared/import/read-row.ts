import type { GoodsKind } from '../domain/goods-kind.ts';
import { formatYuan } from '../domain/money.ts';
import type { ColumnLayout } from './column-layout.ts';
import type { OrderColumn } from './columns.ts';
import { cellProblem, rowProblem, type OrderFileProblem } from './problem.ts';
import {
  readKind,
  readMoney,
  readName,
  readPhone,
  readQuantity,
  readRequiredText,
  readText,
  type CellReading,
} from './read-cell.ts';
import type { TimeReader } from './read-times.ts';
import type { SheetRow } from './sheet.ts';

/** What a row says of its order; the same on all rows of an order. */
export interface RowOrder {
  orderedAt: number;
  customerName: string;
  phone: string;
  address: string;
  consultant: string;
  totalFen: number;
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

/** What could be read: undefined stands for a cell that has a problem. */
export type Readable<T> = { [K in keyof T]: T[K] | undefined };

export interface RowReading {
  row: number;
  orderNumber: string | null;
  /** Null when the cells of the row do not fit the columns. */
  read: { order: Readable<RowOrder>; line: Readable<RowLine> } | null;
  problems: OrderFileProblem[];
}

interface RowContext {
  layout: ColumnLayout;
  /** Number of columns with a title. */
  width: number;
  times: TimeReader;
}

/** Reads one row; what is wrong with it is in `problems`, all of it and not only the first. */
export function readRow(sheetRow: SheetRow, { layout, width, times }: RowContext): RowReading {
  const { row, cells } = sheetRow;
  const problems: OrderFileProblem[] = [];
  const numberReading = readRequiredText(cells[layout.orderNumber] ?? '');
  const orderNumber = 'value' in numberReading ? numberReading.value : null;
  const misfit = misfitOf(sheetRow, width);
  if (misfit !== null) {
    return { row, orderNumber, read: null, problems: [rowProblem(row, misfit, orderNumber)] };
  }

  function take<T>(column: OrderColumn, read: (text: string) => CellReading<T>): T | undefined {
    const reading = read(cells[layout[column]] ?? '');
    if ('value' in reading) return reading.value;
    problems.push(cellProblem(row, column, reading.problem, orderNumber));
    return undefined;
  }

  take('orderNumber', () => numberReading);
  const orderedAt = take('orderedAt', (text) => times.ordered(text));
  const order = {
    orderedAt,
    customerName: take('customerName', readName),
    phone: take('phone', readPhone),
    address: take('address', readText),
    consultant: take('consultant', readText),
    totalFen: take('total', readMoney),
    paidFen: take('paid', readMoney),
    documents: take('documents', readText),
  };
  const line = {
    code: take('code', readRequiredText),
    name: take('name', readRequiredText),
    size: take('size', readText),
    color: take('color', readText),
    kind: take('kind', readKind),
    quantity: take('quantity', readQuantity),
    unitPriceFen: take('unitPrice', readMoney),
    amountFen: take('amount', readMoney),
    deliveredAt: take('deliveredAt', (text) => times.delivered(text, orderedAt)),
  };
  const sentence = amountProblem(line);
  if (sentence !== null) problems.push(cellProblem(row, 'amount', sentence, orderNumber));
  return { row, orderNumber, read: { order, line }, problems };
}

/** Why the cells of a row cannot be told apart; null when they fit the columns. */
function misfitOf({ cells, damaged }: SheetRow, width: number): string | null {
  if (damaged) return '引号不成对，分不清各格。请改正这一行，或从收银系统重新导出。';
  const fits = cells.length >= width && cells.slice(width).every((cell) => cell.trim() === '');
  if (fits) return null;
  return `有 ${cells.length} 格，标题有 ${width} 格，内容可能错位。含逗号的内容请加英文双引号。`;
}

/** The amount of a line is its price times its pieces, to the fen; discounts are in the price. */
function amountProblem({ quantity, unitPriceFen, amountFen }: Readable<RowLine>): string | null {
  if (quantity === undefined || unitPriceFen === undefined || amountFen === undefined) return null;
  const product = unitPriceFen * quantity;
  if (product === amountFen) return null;
  const [amount, price, expected] = [amountFen, unitPriceFen, product].map(formatYuan);
  return `金额 ${amount} 不等于成交单价 ${price} × 数量 ${quantity} = ${expected}，请更正。`;
}
