import { create } from 'qrcode';

import { assertNever } from '../../../shared/domain/assert-never.ts';
import type { FormFonts } from './fonts.ts';
import type { CodeMark, Mark, PictureMark, TextMark } from './layout/marks.ts';
import { lineWidths } from './layout/measures.ts';
import { isTickBox, tickBoxes } from './typeface.ts';

/** Draws what the layout placed; decides nothing. */
export function paint(pdf: PDFKit.PDFDocument, marks: readonly Mark[], fonts: FormFonts): void {
  // Square ends fill the corners where the lines of the grid meet.
  pdf.lineCap('square');
  for (const mark of marks) paintMark(pdf, mark, fonts);
}

function paintMark(pdf: PDFKit.PDFDocument, mark: Mark, fonts: FormFonts): void {
  switch (mark.kind) {
    case 'text':
      paintText(pdf, mark, fonts);
      return;
    case 'line':
      pdf.lineWidth(mark.lineWidth).moveTo(mark.x1, mark.y1).lineTo(mark.x2, mark.y2).stroke();
      return;
    case 'frame':
      pdf.lineWidth(mark.lineWidth).rect(mark.x, mark.y, mark.width, mark.height).stroke();
      return;
    case 'code':
      paintCode(pdf, mark);
      return;
    case 'picture':
      pdf.image(sourceOf(mark), mark.x, mark.y, { width: mark.width, height: mark.height });
      return;
    default:
      assertNever(mark);
  }
}

function paintText(pdf: PDFKit.PDFDocument, mark: TextMark, fonts: FormFonts): void {
  const face = fonts[mark.weight];
  let { x } = mark;
  for (const run of face.runs(mark.text)) {
    pdf.font(run.font.postscriptName).fontSize(mark.size).text(run.text, x, mark.y, {
      lineBreak: false,
      baseline: 'alphabetic',
      characterSpacing: mark.tracking,
    });
    for (const character of run.text) {
      if (isTickBox(character)) paintTickBox(pdf, x, mark, character === tickBoxes.ticked);
      x += face.width(character, mark.size) + mark.tracking;
    }
  }
}

/** The box over a blank that is the character ☐ or ☑ for those who search and copy. */
function paintTickBox(
  pdf: PDFKit.PDFDocument,
  x: number,
  { y, size }: TextMark,
  ticked: boolean,
): void {
  const side = size * 0.82;
  const left = x + (size - side) / 2;
  const top = y - side * 0.9;
  pdf.lineWidth(lineWidths.frame).rect(left, top, side, side).stroke();
  if (!ticked) return;
  pdf
    .lineWidth(lineWidths.mark)
    .moveTo(left + side * 0.2, top + side * 0.52)
    .lineTo(left + side * 0.42, top + side * 0.76)
    .lineTo(left + side * 0.82, top + side * 0.22)
    .stroke();
}

/** As a text the library knows it again, and puts the picture into the file once for all copies. */
function sourceOf({ bytes }: PictureMark): string {
  const base64 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
  return `data:image/jpeg;base64,${base64}`;
}

/** As rectangles, row by row: sharp at any resolution. The paper's white is the quiet zone. */
function paintCode(pdf: PDFKit.PDFDocument, mark: CodeMark): void {
  const { modules } = create(mark.text, { errorCorrectionLevel: 'Q' });
  const side = mark.size / modules.size;
  for (let row = 0; row < modules.size; row += 1) {
    let column = 0;
    while (column < modules.size) {
      const from = column;
      while (column < modules.size && modules.get(row, column) !== 0) column += 1;
      const width = (column - from) * side;
      if (width > 0) pdf.rect(mark.x + from * side, mark.y + row * side, width, side);
      column += 1;
    }
  }
  pdf.fill();
}
