/** Rows by their place, however they are kept; an array is one too. */
export interface Rows<Row> {
  readonly length: number;
  at: (index: number) => Row | undefined;
}

/** Rows as they came page by page, never copied into one array: there may be 100,000. */
export interface PagedRows<Row> extends Rows<Row> {
  map: <T>(change: (row: Row, index: number) => T) => T[];
}

/** Costs as much as there are pages, not rows. */
export function pagedRows<Row>(pages: readonly { rows: readonly Row[] }[]): PagedRows<Row> {
  const starts: number[] = [];
  let length = 0;
  for (const page of pages) {
    starts.push(length);
    length += page.rows.length;
  }
  return {
    length,
    at: (index) => {
      const page = lastAtMost(starts, index);
      return pages[page]?.rows[index - (starts[page] ?? 0)];
    },
    map: (change) => {
      const all = pages.flatMap(({ rows }) => rows);
      return all.map(change);
    },
  };
}

/** The place of the last of the ascending numbers that is not above `most`; -1 when all are. */
export function lastAtMost(numbers: readonly number[], most: number): number {
  let from = 0;
  let to = numbers.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((numbers[middle] ?? Infinity) <= most) from = middle + 1;
    else to = middle;
  }
  return from - 1;
}
