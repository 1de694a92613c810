import type { Tick } from '../../../../shared/forms/blocks.ts';
import type { FormFonts } from '../fonts.ts';
import { tickBoxes } from '../typeface.ts';
import { bodyStyle, textLine, textLines } from './lines.ts';
import type { Line } from './lines.ts';
import { moved } from './marks.ts';

/** Between one tick and the next. */
const gap = bodyStyle.size * 1.3;

function tickText(tick: Tick): string {
  return `${tick.ticked ? tickBoxes.ticked : tickBoxes.empty} ${tick.label}`;
}

/** Boxes with their labels, side by side; a box never parts from its label. */
export function tickLines(ticks: readonly Tick[], available: number, fonts: FormFonts): Line[] {
  const lines: Line[] = [];
  for (const tick of ticks) {
    const item = textLine(tickText(tick), bodyStyle, fonts);
    const last = lines.at(-1);
    if (item.width > available) {
      lines.push(...textLines(tickText(tick), bodyStyle, available, fonts));
    } else if (last === undefined || last.width + gap + item.width > available) {
      lines.push(item);
    } else {
      lines.splice(-1, 1, beside(last, item, gap));
    }
  }
  return lines;
}

/** Two lines of the same height as one. */
export function beside(left: Line, right: Line, distance: number): Line {
  const x = left.width + distance;
  return {
    width: x + right.width,
    height: Math.max(left.height, right.height),
    marks: [...left.marks, ...right.marks.map((mark) => moved(mark, x, 0))],
  };
}
