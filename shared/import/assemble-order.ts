import type { OrderContentLine } from '../domain/order-content.ts';
import { formatYuan } from '../domain/money.ts';
import type { ImportProblem } from '../ipc/schemas/imports.ts';
import type { ImportedOrder } from './imported-order.ts';
import { orderValueColumns, orderValueNames, type RowOrder } from './order-values.ts';
import { cellProblem, isOpen, rowProblem, type ProblemContext } from './problem.ts';
import type { Readable, RowLine, RowReading } from './row-reading.ts';
import { repeatedRows, rowsToLeaveOut, type RepeatedRow } from './repeated-rows.ts';

/**
 * Puts the rows of one order together. The order is the unit: with an open problem anywhere there is
 * no order.
 */
export function assembleOrder(
  orderNumber: string,
  rows: readonly RowReading[],
  context: ProblemContext,
): { order: ImportedOrder | null; problems: ImportProblem[] } {
  const sums = sumProblems(orderNumber, rows, context);
  const problems = [
    ...rows.flatMap((row) => row.problems),
    ...disagreements(orderNumber, rows, context),
    ...sums.problems,
    ...paidProblems(orderNumber, rows, sums.totalFen, context),
  ];
  const whole = rows.filter(({ row }) => !sums.leftOut.has(row)).map(wholeRow);
  const [first] = whole;
  if (problems.some(isOpen) || !first || whole.includes(null)) return { order: null, problems };
  const lines = numbered(whole.flatMap((row) => (row ? [row.line] : [])));
  const totalFen = first.order.totalFen ?? sumOf(rows);
  if (totalFen === null) return { order: null, problems };
  return { order: { row: first.row, orderNumber, ...first.order, totalFen, lines }, problems };
}

/** Values that differ from the first row of the order that has them. */
function disagreements(
  orderNumber: string,
  rows: readonly RowReading[],
  context: ProblemContext,
): ImportProblem[] {
  if (rows.length === 1) return [];
  return orderValueNames.flatMap((name) => {
    const first = rows.find(({ order }) => order[name] !== undefined);
    return rows
      .filter(({ order }) => order[name] !== undefined && order[name] !== first?.order[name])
      .map(({ row }) => {
        const message = `与同一订单第 ${first?.row ?? row} 行写的不一致，请核对后改成一致。`;
        return cellProblem({ row, orderNumber }, orderValueColumns[name], message, context);
      });
  });
}

interface SumReading {
  problems: ImportProblem[];
  /** Rows that are not taken over, because the person agreed that they are repeated. */
  leftOut: ReadonlySet<number>;
  /** What the order comes to; null when not every amount could be read. */
  totalFen: number | null;
}

/** Only where every amount could be read. */
function sumProblems(
  orderNumber: string,
  rows: readonly RowReading[],
  context: ProblemContext,
): SumReading {
  const sumFen = sumOf(rows);
  const totalFen = rows[0]?.order.totalFen ?? null;
  const nothing = { problems: [], leftOut: new Set<number>(), totalFen: totalFen ?? sumFen };
  if (totalFen === null || sumFen === null || sumFen === totalFen) return nothing;
  const repeated = repeatedRows(rows);
  const spare = rowsToLeaveOut(repeated, sumFen - totalFen);
  const problems = spare
    ? spare.map((each) => repeatedProblem(orderNumber, each, true, context))
    : repeated.map((each) => repeatedProblem(orderNumber, each, false, context));
  const mended = spare !== null && context.mends.has('repeatedRow');
  if (mended) {
    return { problems, leftOut: new Set(spare.map(({ row }) => row)), totalFen };
  }
  const place = { row: rows[0]?.row ?? 0, orderNumber };
  const message = `不等于各行金额之和 ${formatYuan(sumFen)}，请核对。`;
  return {
    problems: [cellProblem(place, 'total', message, context), ...problems],
    leftOut: new Set(),
    totalFen,
  };
}

/** Two equal lines are allowed, but where the amounts do not add up they are the likely cause. */
function repeatedProblem(
  orderNumber: string,
  { row, before }: RepeatedRow,
  fits: boolean,
  { mends }: ProblemContext,
): ImportProblem {
  const same = `与第 ${before} 行完全相同，可能重复了。`;
  const proposal = { kind: 'repeatedRow', from: '两行都算', to: '只算一行' } as const;
  return fits
    ? rowProblem({ row, orderNumber }, `${same}不算这一行，合计正好相符。`, mends, proposal)
    : rowProblem({ row, orderNumber }, `${same}如果是重复的行，请删去。`, mends);
}

function paidProblems(
  orderNumber: string,
  rows: readonly RowReading[],
  totalFen: number | null,
  context: ProblemContext,
): ImportProblem[] {
  const [first] = rows;
  const paidFen = first?.order.paidFen;
  if (!first || totalFen === null || paidFen === undefined || paidFen <= totalFen) return [];
  const message = `多于订单总额 ${formatYuan(totalFen)}，请核对。`;
  return [cellProblem({ row: first.row, orderNumber }, 'paid', message, context)];
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
  let sum = 0;
  for (const { line } of rows) {
    if (line.amountFen === undefined) return null;
    sum += line.amountFen;
  }
  return sum;
}

function wholeRow({ row, order, line }: RowReading): WholeRow | null {
  return isWhole(order) && isWhole(line) ? { row, order, line } : null;
}

interface WholeRow {
  row: number;
  order: RowOrder;
  line: RowLine;
}

function isWhole(value: Readable<RowOrder>): value is RowOrder;
function isWhole(value: Readable<RowLine>): value is RowLine;
function isWhole(value: object): boolean {
  return Object.values(value).every((part) => part !== undefined);
}
