import { readOrderNumber } from './cells/text.ts';
import type { RowReading } from './row-reading.ts';
import type { SheetRow } from './sheet.ts';

export interface RowsOfOrder {
  /** Empty for a row that names no order; each such row stands for itself. */
  orderNumber: string;
  rows: RowReading[];
}

/** The rows of a sheet by their orders; both arguments row by row. */
export function ordersOfRows(
  readings: readonly RowReading[],
  sheetRows: readonly SheetRow[],
): RowsOfOrder[] {
  const numbers = new Set(readings.map(({ orderNumber }) => orderNumber));
  const groups = new Map<string, RowsOfOrder>();
  const single: RowsOfOrder[] = [];
  readings.forEach((given, index) => {
    const found = given.astray ? numberAmong(sheetRows[index], numbers) : null;
    const reading = found === null ? given : belongingTo(found, given);
    const orderNumber = reading.orderNumber ?? '';
    const group = groups.get(orderNumber);
    if (orderNumber === '') single.push({ orderNumber, rows: [reading] });
    else if (group) group.rows.push(reading);
    else groups.set(orderNumber, { orderNumber, rows: [reading] });
  });
  return [...groups.values(), ...single].sort(byFirstRow);
}

/**
 * The order a row belongs to although its cells stand under the wrong titles: otherwise the order
 * would come in without this line.
 */
function numberAmong(
  sheetRow: SheetRow | undefined,
  numbers: ReadonlySet<string | null>,
): string | null {
  const found = sheetRow?.cells.map((text) => readOrderNumber(text).value ?? null);
  return found?.find((number) => number !== null && numbers.has(number)) ?? null;
}

function belongingTo(orderNumber: string, reading: RowReading): RowReading {
  const problems = reading.problems.map((problem) => ({ ...problem, orderNumber }));
  return { ...reading, orderNumber, problems };
}

function byFirstRow(a: RowsOfOrder, b: RowsOfOrder): number {
  return (a.rows[0]?.row ?? 0) - (b.rows[0]?.row ?? 0);
}
