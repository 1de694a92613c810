import { useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

import { listHeights, type ListHeights } from './list-heights.ts';

/** As in list.css: a row of one line, and the titles. */
export const rowPx = 41;
export const headPx = 40;
/** Drawn beyond what is in sight, so that scrolling finds rows that are there. */
const beyond = 8;
/** Scrolling draws anew only after so many rows. */
const stepPx = 4 * rowPx;

export interface ListWindow {
  scroller: RefObject<HTMLDivElement | null>;
  rowsBox: RefObject<HTMLDivElement | null>;
  /** The rows to draw, from (included) to (excluded). */
  from: number;
  to: number;
  /** Pixels above the first row drawn, and of all rows together. */
  top: number;
  whole: number;
  onScroll: () => void;
  /** Scrolls so little that the row is in sight. */
  show: (index: number) => void;
  toTop: () => void;
}

/** Which rows of a long list are drawn. `height` of the list with its titles, in CSS pixels. */
export function useListWindow(count: number, height: number): ListWindow {
  const scroller = useRef<HTMLDivElement>(null);
  const rowsBox = useRef<HTMLDivElement>(null);
  const [heights] = useState<ListHeights>(() => listHeights(rowPx));
  const [scrolled, setScrolled] = useState(0);
  const [, redraw] = useState(0);
  const inSight = Math.max(0, height - headPx);
  const from = Math.max(0, heights.at(scrolled, count) - beyond);
  const to = Math.min(count, heights.at(scrolled + inSight + stepPx, count) + 1 + beyond);

  useLayoutEffect(() => {
    let moved = false;
    const drawn = rowsBox.current?.children ?? [];
    for (let place = 0; place < drawn.length; place += 1) {
      const row = drawn[place];
      if (row instanceof HTMLElement && heights.note(from + place, row.offsetHeight)) moved = true;
    }
    if (moved) redraw((count) => count + 1);
  });

  return {
    scroller,
    rowsBox,
    from,
    to,
    top: heights.topOf(from),
    whole: heights.topOf(count),
    onScroll: () => {
      const top = scroller.current?.scrollTop ?? 0;
      setScrolled(Math.floor(top / stepPx) * stepPx);
    },
    show: (index) => {
      const box = scroller.current;
      if (box === null) return;
      const top = heights.topOf(index);
      const bottom = heights.topOf(index + 1);
      if (top < box.scrollTop) box.scrollTop = top;
      else if (bottom > box.scrollTop + inSight) box.scrollTop = bottom - inSight;
    },
    toTop: () => {
      if (scroller.current !== null) scroller.current.scrollTop = 0;
    },
  };
}
