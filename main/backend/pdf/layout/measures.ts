import { assertNever } from '../../../../shared/domain/assert-never.ts';
import type { FormPaper } from '../../../../shared/forms/document.ts';

/** Points for millimetres; the layout counts in points (1/72 inch) from the top left corner. */
export function mm(millimetres: number): number {
  return (millimetres * 72) / 25.4;
}

interface Sheet {
  width: number;
  height: number;
}

export function sheetOf(paper: FormPaper): Sheet {
  switch (paper) {
    case 'a4Portrait':
      return { width: mm(210), height: mm(297) };
    case 'a5Landscape':
      return { width: mm(210), height: mm(148) };
    default:
      return assertNever(paper);
  }
}

/** At least 12 mm on every side (forms.md). */
export const margin = { left: mm(14), right: mm(14), top: mm(12.5), bottom: mm(12.5) };

/** Signature boxes are never smaller (forms.md); ours leave more room over the lines. */
export const signatureMinimum = { width: mm(45), height: mm(18) };

export const fontSizes = { title: 17.5, body: 9.75, small: 8.25, number: 11.25, amount: 13 };
export const titleTracking = 3;
/** Distance of two lines of text in multiples of the font size. */
export const leading = 1.5;
export const padding = { x: mm(2.1), y: 4.1 };
/** The lowest row: one line of body text, and enough for handwriting. */
export const rowHeight = mm(8.1);
export const lineWidths = { frame: 0.75, rule: 0.5, mark: 1.5 };
