import type { AmountBlock, TextBlock, TicksBlock } from '../../../../shared/forms/blocks.ts';
import type { FormFonts } from '../fonts.ts';
import type { Flow } from './flow.ts';
import { bodyStyle, labelStyle, ruledLine, textLine, textLines, textWidth } from './lines.ts';
import type { Line, TextStyle } from './lines.ts';
import { moved } from './marks.ts';
import { fontSizes, mm, padding, rowHeight } from './measures.ts';
import { innerWidth, labelCell, rowFlow, textCell } from './row.ts';
import { beside, tickLines } from './ticks.ts';

export type LabelledBlock = TextBlock | TicksBlock | AmountBlock;

const widestLabel = mm(34);

/** All labelled blocks of a form begin their text at the same place. */
export function labelWidthOf(blocks: readonly LabelledBlock[], fonts: FormFonts): number {
  const widths = blocks.map((block) => textWidth(block.label, labelStyle, fonts));
  return Math.min(widestLabel, Math.max(0, ...widths) + 2 * padding.x + 0.1);
}

/** A label on the left, and beside it text, ticks or an amount. */
export function labelledFlow(
  block: LabelledBlock,
  labelWidth: number,
  width: number,
  fonts: FormFonts,
): Flow {
  const available = innerWidth(width - labelWidth);
  const label = textLines(block.label, labelStyle, innerWidth(labelWidth), fonts);
  const minHeight = block.kind === 'text' ? Math.max(rowHeight, mm(block.minHeightMm)) : rowHeight;
  return rowFlow(
    [
      labelCell(0, labelWidth, label),
      textCell(labelWidth, width - labelWidth, contentLines(block, available, fonts)),
    ],
    minHeight,
  );
}

function contentLines(block: LabelledBlock, available: number, fonts: FormFonts): Line[] {
  switch (block.kind) {
    case 'text':
      return block.text === null
        ? blankLines(block.minHeightMm, available, fonts)
        : textLines(block.text, bodyStyle, available, fonts);
    case 'ticks':
      return tickLines(block.ticks, available, fonts);
    case 'amount':
      return amountLines(block, available, fonts);
  }
}

function blankLines(minHeightMm: number, available: number, fonts: FormFonts): Line[] {
  const count = Math.max(1, Math.floor((mm(minHeightMm) - padding.y) / rowHeight));
  if (count === 1) return [textLine('', bodyStyle, fonts)];
  return Array.from({ length: count }, () =>
    ruledLine('', bodyStyle, available, rowHeight - padding.y / 2, fonts),
  );
}

const figuresStyle: TextStyle = { weight: 'bold', size: fontSizes.amount, tracking: 0 };
const capitalsLabel = '人民币（大写）';

function amountLines(block: AmountBlock, available: number, fonts: FormFonts): Line[] {
  const note = block.note === '' ? [] : textLines(block.note, bodyStyle, available, fonts);
  if (block.amount === null) {
    const figures = ruledLine('¥', bodyStyle, available * 0.3, figuresStyle.size * 1.5, fonts);
    const rest = available * 0.7 - bodyStyle.size;
    const capitals = ruledLine(capitalsLabel, bodyStyle, rest, figures.height, fonts);
    return [beside(figures, capitals, bodyStyle.size), ...note];
  }
  const figures = textLine(block.amount.figures, figuresStyle, fonts);
  const capitals = beside(
    textLine(capitalsLabel, bodyStyle, fonts),
    textLine(block.amount.capitals, labelStyle, fonts),
    0,
  );
  const gap = figuresStyle.size * 1.5;
  if (figures.width + gap + capitals.width <= available) {
    return [beside(figures, onBaselineOf(figures, capitals), gap), ...note];
  }
  const wrapped = textLines(block.amount.capitals, labelStyle, available, fonts);
  const long = textLines(block.amount.figures, figuresStyle, available, fonts);
  return [...long, textLine(capitalsLabel, bodyStyle, fonts), ...wrapped, ...note];
}

function onBaselineOf(higher: Line, lower: Line): Line {
  const baseline = (line: Line) =>
    Math.max(...line.marks.map((mark) => (mark.kind === 'text' ? mark.y : 0)));
  const drop = baseline(higher) - baseline(lower);
  return { ...lower, marks: lower.marks.map((mark) => moved(mark, 0, drop)) };
}
