import type { RowReading } from './row-reading.ts';

/** The rows of a sheet above the one that is read: many files say a thing of an order only once. */
export class RowsBefore {
  readonly #firsts = new Map<string, RowReading>();
  #last: RowReading | null = null;

  add(reading: RowReading): void {
    this.#last = reading;
    const { orderNumber } = reading;
    if (orderNumber !== null && !this.#firsts.has(orderNumber)) {
      this.#firsts.set(orderNumber, reading);
    }
  }

  /** The first row of an order; null for the row that begins it. */
  firstOf(orderNumber: string): RowReading | null {
    return this.#firsts.get(orderNumber) ?? null;
  }

  /** The order of the row directly above; null when that is no row of goods, or has no number. */
  numberAbove(row: number): string | null {
    return this.#last?.row === row - 1 ? this.#last.orderNumber : null;
  }
}
