import { lastAtMost } from '../ipc/paged-rows.ts';

/** Where rows stand in a long list: all are as high as usual, but for those measured otherwise. */
export interface ListHeights {
  /** Notes how high a row is, in CSS pixels; whether that moves the rows below it. */
  note: (index: number, height: number) => boolean;
  /** Pixels above a row. */
  topOf: (index: number) => number;
  /** The row at a place, of so many; pixels from the top of the list. */
  at: (top: number, count: number) => number;
}

/** Costs as much as there are unusual rows, however long the list is. */
export function listHeights(usual: number): ListHeights {
  /** The unusual rows in ascending order, how much higher each is, and all up to it together. */
  const indices: number[] = [];
  const extras: number[] = [];
  let sums: number[] = [];

  const addUp = (): void => {
    let sum = 0;
    sums = extras.map((extra) => (sum += extra));
  };
  const topOf = (index: number): number =>
    index * usual + (sums[lastAtMost(indices, index - 1)] ?? 0);

  return {
    note: (index, height) => {
      const extra = height - usual;
      const place = lastAtMost(indices, index);
      const known = indices[place] === index;
      if ((known ? extras[place] : 0) === extra) return false;
      if (known && extra === 0) {
        indices.splice(place, 1);
        extras.splice(place, 1);
      } else if (known) extras[place] = extra;
      else {
        indices.splice(place + 1, 0, index);
        extras.splice(place + 1, 0, extra);
      }
      addUp();
      return true;
    },
    topOf,
    at: (top, count) => {
      let from = 0;
      let to = count - 1;
      while (from < to) {
        const middle = (from + to + 1) >> 1;
        if (topOf(middle) <= top) from = middle;
        else to = middle - 1;
      }
      return from;
    },
  };
}
