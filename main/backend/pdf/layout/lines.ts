import { breakLines } from '../line-break.ts';
import type { FormFonts } from '../fonts.ts';
import { printable } from '../printable.ts';
import { fontSizes, leading, lineWidths } from './measures.ts';
import { horizontal } from './marks.ts';
import type { Mark, TextMark } from './marks.ts';

/** A line of a cell, in its own coordinates. */
export interface Line {
  width: number;
  height: number;
  marks: Mark[];
}

/** A line with nothing but text. */
interface TextLine extends Line {
  marks: TextMark[];
}

export interface TextStyle {
  weight: 'regular' | 'bold';
  size: number;
  tracking: number;
}

export const bodyStyle: TextStyle = { weight: 'regular', size: fontSizes.body, tracking: 0 };
export const labelStyle: TextStyle = { ...bodyStyle, weight: 'bold' };
export const smallStyle: TextStyle = { ...bodyStyle, size: fontSizes.small };

/** Width in points of a text on one line. */
export function textWidth(text: string, style: TextStyle, fonts: FormFonts): number {
  const line = printable(text);
  const tracking = style.tracking * Math.max(0, Array.from(line).length - 1);
  return fonts[style.weight].width(line, style.size) + tracking;
}

/** One line, whatever its width. */
export function textLine(text: string, style: TextStyle, fonts: FormFonts): TextLine {
  return lineOf(printable(text).replaceAll('\n', ' '), style, fonts);
}

/** As many lines as the text needs in this width; an empty text has one empty line. */
export function textLines(
  text: string,
  style: TextStyle,
  available: number,
  fonts: FormFonts,
): Line[] {
  const face = fonts[style.weight];
  const widthOf = (cluster: string) => face.width(cluster, style.size) + style.tracking;
  return breakLines(printable(text), available, widthOf).map((line) =>
    lineOf(line.trimEnd(), style, fonts),
  );
}

/** A line to write on; `label` stands before it. */
export function ruledLine(
  label: string,
  style: TextStyle,
  width: number,
  height: number,
  fonts: FormFonts,
): Line {
  const line = textLine(label, style, fonts);
  const gap = label === '' ? 0 : style.size * 0.4;
  const rule = horizontal(line.width + gap, width, height - style.size * 0.3, lineWidths.rule);
  const drop = height - line.height;
  const marks = line.marks.map((mark) => ({ ...mark, y: mark.y + drop }));
  return { width, height, marks: [...marks, rule] };
}

function lineOf(text: string, style: TextStyle, fonts: FormFonts): TextLine {
  const face = fonts[style.weight];
  const height = style.size * leading;
  const drop = (height - ((face.ascent + face.descent) * style.size) / 1000) / 2;
  const y = drop + (face.ascent * style.size) / 1000;
  const width = textWidth(text, style, fonts);
  const mark: TextMark = { kind: 'text', x: 0, y, width, text, ...style };
  return { width, height, marks: text === '' ? [] : [mark] };
}
