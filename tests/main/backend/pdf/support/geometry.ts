import type { Page } from '../../../../../main/backend/pdf/layout/pages.ts';
import type { Region } from '../../../../../main/backend/pdf/layout/marks.ts';
import { mm } from '../../../../../main/backend/pdf/layout/measures.ts';

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Rounding of sums of points. */
const hair = 0.05;

export function boxOf({ x, y, width, height }: Region): Box {
  return { left: x, top: y, right: x + width, bottom: y + height };
}

/** Every text and line of a page, by its outermost points; text from baseline to cap height. */
export function inkOf(page: Page): (Box & { text: string })[] {
  return page.marks.map((mark) => {
    switch (mark.kind) {
      case 'text': {
        const { x, y, width, size, text } = mark;
        return { left: x, right: x + width, top: y - size * 0.9, bottom: y + size * 0.2, text };
      }
      case 'line':
        return { left: mark.x1, right: mark.x2, top: mark.y1, bottom: mark.y2, text: '' };
      case 'picture':
      case 'frame':
        return { ...boxOf({ ...mark, kind: 'cell' }), text: '' };
      case 'code':
        return {
          ...boxOf({ kind: 'head', x: mark.x, y: mark.y, width: mark.size, height: mark.size }),
          text: '',
        };
    }
  });
}

export function within(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left - hair &&
    inner.top >= outer.top - hair &&
    inner.right <= outer.right + hair &&
    inner.bottom <= outer.bottom + hair
  );
}

export function overlap(one: Box, other: Box): boolean {
  return (
    one.left < other.right - hair &&
    other.left < one.right - hair &&
    one.top < other.bottom - hair &&
    other.top < one.bottom - hair
  );
}

/** The paper without its 12 mm of margin. */
export function printArea({ width, height }: { width: number; height: number }): Box {
  const edge = mm(12);
  return { left: edge, top: edge, right: width - edge, bottom: height - edge };
}

/** What is wrong with a page: ink off the paper, text outside of its place, places that overlap. */
export function flawsOf(page: Page): string[] {
  const ink = inkOf(page);
  const boxes = page.regions.map(boxOf);
  const area = printArea(page);
  const texts = ink.filter(({ text }) => text !== '');
  return [
    ...ink.filter((each) => !within(each, area)).map(({ text }) => `off the page: ${text}`),
    ...texts
      .filter((each) => !boxes.some((box) => within(each, box)))
      .map(({ text }) => `outside of its place: ${text}`),
    ...boxes
      .filter((box, index) => boxes.slice(index + 1).some((other) => overlap(box, other)))
      .map((box) => `places overlap: ${JSON.stringify(box)}`),
    ...texts
      .filter((one, index) => texts.slice(index + 1).some((other) => overlap(one, other)))
      .map(({ text }) => `texts overlap: ${text}`),
  ];
}
