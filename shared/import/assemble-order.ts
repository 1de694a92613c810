import { formatYuan } from '../domain/money.ts';
import type { OrderColumn } from './columns.ts';
import type { OrderContentLine } from '../domain/order-content.ts';
import type { ImportedOrder } from './imported-order.ts';
import { cellProblem, rowProblem, type OrderFileProblem } from './problem.ts';
import type { Readable, RowLine, RowOrder, RowReading } from './read-row.ts';

/** The column that fills each value; the values every row of an order must agree on. */
const sharedColumns: Readonly<Record<keyof RowOrder, OrderColumn>> = {
  orderedAt: 'orderedAt',
  customerName: 'customerName',
  phone: 'phone',
  address: 'address',
  consultant: 'consultant',
  totalFen: 'total',
  paidFen: 'paid',
  documents: 'documents',
};
const sharedNames = Object.keys(sharedColumns) as (keyof RowOrder)[];

interface WholeRow {
  row: number;
  order: RowOrder;
  line: RowLine;
}

/**
 * Puts the rows of one order together. The order is the unit: with a problem anywhere there is no
 * order.
 */
export function assembleOrder(
  orderNumber: string,
  rows: readonly RowReading[],
): { order: ImportedOrder | null; problems: OrderFileProblem[] } {
  const problems = [
    ...rows.flatMap((row) => row.problems),
    ...disagreements(orderNumber, rows),
    ...totalProblems(orderNumber, rows),
    ...paidProblems(orderNumber, rows),
  ];
  const whole = rows.map(wholeRow).filter((row) => row !== null);
  const [first] = whole;
  if (problems.length > 0 || !first || whole.length < rows.length) return { order: null, problems };
  const lines = numbered(whole.map(({ line }) => line));
  return { order: { row: first.row, orderNumber, ...first.order, lines }, problems };
}

/** Values that differ from the first row of the order that has them. */
function disagreements(orderNumber: string, rows: readonly RowReading[]): OrderFileProblem[] {
  return sharedNames.flatMap((name) => {
    const given = rows.flatMap(({ row, read }) => {
      const value = read?.order[name];
      return value === undefined ? [] : [{ row, value }];
    });
    const [first, ...others] = given;
    return others
      .filter(({ value }) => value !== first?.value)
      .map(({ row }) => {
        const sentence = `与同一订单第 ${first?.row ?? row} 行写的不一致，请核对后改成一致。`;
        return cellProblem(row, sharedColumns[name], sentence, orderNumber);
      });
  });
}

/** Only where every amount could be read. */
function totalProblems(orderNumber: string, rows: readonly RowReading[]): OrderFileProblem[] {
  const [first] = rows;
  const totalFen = first?.read?.order.totalFen;
  const sumFen = sumOf(rows);
  if (!first || totalFen === undefined || sumFen === null || sumFen === totalFen) return [];
  const sentence = `订单总额 ${formatYuan(totalFen)} 不等于各行金额之和 ${formatYuan(sumFen)}，请核对。`;
  return [
    cellProblem(first.row, 'total', sentence, orderNumber),
    ...duplicates(orderNumber, rows, totalFen),
  ];
}

function paidProblems(orderNumber: string, rows: readonly RowReading[]): OrderFileProblem[] {
  const [first] = rows;
  const { totalFen, paidFen } = first?.read?.order ?? {};
  if (!first || totalFen === undefined || paidFen === undefined || paidFen <= totalFen) return [];
  const sentence = `已付金额 ${formatYuan(paidFen)} 多于订单总额 ${formatYuan(totalFen)}，请核对。`;
  return [cellProblem(first.row, 'paid', sentence, orderNumber)];
}

/** Two equal lines are allowed, but where the amounts do not add up they are the likely cause. */
function duplicates(
  orderNumber: string,
  rows: readonly RowReading[],
  totalFen: number,
): OrderFileProblem[] {
  const firstWith = new Map<string, RowReading>();
  const repeated: { row: number; before: number }[] = [];
  for (const row of rows) {
    const content = JSON.stringify(row.read);
    const before = firstWith.get(content);
    if (before) repeated.push({ row: row.row, before: before.row });
    else firstWith.set(content, row);
  }
  const remedy =
    sumOf([...firstWith.values()]) === totalFen
      ? '删去重复的行后合计正好相符，请删去后重新导入'
      : '如果是重复的行，请删去';
  return repeated.map(({ row, before }) =>
    rowProblem(row, `与第 ${before} 行完全相同，可能重复了。${remedy}。`, orderNumber),
  );
}

/** Counts lines that have the same code, size, colour and kind (glossary.md, "Identity"). */
function numbered(lines: readonly RowLine[]): OrderContentLine[] {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const identity = JSON.stringify([line.code, line.size, line.color, line.kind]);
    const occurrence = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, occurrence);
    return { ...line, occurrence };
  });
}

/** Fen; null where an amount could not be read. */
function sumOf(rows: readonly RowReading[]): number | null {
  const amounts = rows.map(({ read }) => read?.line.amountFen);
  return amounts.reduce<number | null>(
    (sum, amount) => (sum === null || amount === undefined ? null : sum + amount),
    0,
  );
}

function wholeRow({ row, read }: RowReading): WholeRow | null {
  if (read === null) return null;
  const { order, line } = read;
  return isWhole(order) && isWhole(line) ? { row, order, line } : null;
}

function isWhole(value: Readable<RowOrder>): value is RowOrder;
function isWhole(value: Readable<RowLine>): value is RowLine;
function isWhole(value: object): boolean {
  return Object.values(value).every((part) => part !== undefined);
}
