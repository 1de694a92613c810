import { assembleOrder } from './assemble-order.ts';
import type { ColumnLayout } from './column-layout.ts';
import type { ImportedOrder } from './imported-order.ts';
import type { OrderFileProblem } from './problem.ts';
import { readRow, type RowReading } from './read-row.ts';
import { TimeReader, type ReadingClock } from './read-times.ts';
import type { Sheet } from './sheet.ts';

/** What an order file says. Every order of it is either in `orders` or in `heldBack`. */
export interface OrderFileReading {
  /** Rows of goods, without titles and blank rows. */
  rows: number;
  orders: ImportedOrder[];
  heldBack: HeldBackOrder[];
  /** In the order of the rows. */
  problems: OrderFileProblem[];
}

/** An order with a problem, and what of it could be read, to be recognised. */
export interface HeldBackOrder {
  row: number;
  orderNumber: string;
  lines: number;
  customerName: string | null;
  orderedAt: number | null;
  totalFen: number | null;
}

/**
 * Reads the rows of an order file. Rows belong to an order by its number, wherever they stand. One
 * bad row holds back its whole order, the others are not touched by it.
 */
export function readOrders(
  sheet: Sheet,
  layout: ColumnLayout,
  clock: ReadingClock,
): OrderFileReading {
  const context = { layout, width: sheet.titles.length, times: new TimeReader(clock) };
  const readings = sheet.rows.map((row) => readRow(row, context));
  const orders: ImportedOrder[] = [];
  const heldBack: HeldBackOrder[] = [];
  const found = readings
    .filter(({ orderNumber }) => orderNumber === null)
    .map((reading) => reading.problems);

  for (const [orderNumber, rows] of byOrder(readings)) {
    const assembled = assembleOrder(orderNumber, rows);
    found.push(assembled.problems);
    if (assembled.order) orders.push(assembled.order);
    else heldBack.push(glimpse(orderNumber, rows));
  }
  const problems = found.flat().sort((a, b) => a.row - b.row);
  return { rows: sheet.rows.length, orders, heldBack, problems };
}

function byOrder(readings: readonly RowReading[]): Map<string, RowReading[]> {
  const groups = new Map<string, RowReading[]>();
  for (const reading of readings) {
    if (reading.orderNumber === null) continue;
    const group = groups.get(reading.orderNumber);
    if (group) group.push(reading);
    else groups.set(reading.orderNumber, [reading]);
  }
  return groups;
}

function glimpse(orderNumber: string, rows: readonly RowReading[]): HeldBackOrder {
  const orders = rows.map(({ read }) => read?.order);
  return {
    row: rows[0]?.row ?? 0,
    orderNumber,
    lines: rows.length,
    customerName: orders.find((order) => order?.customerName)?.customerName ?? null,
    orderedAt: orders.find((order) => order?.orderedAt)?.orderedAt ?? null,
    totalFen: orders.find((order) => order?.totalFen)?.totalFen ?? null,
  };
}
