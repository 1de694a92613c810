import type { SignatureBox, SignaturesBlock } from '../../../../shared/forms/blocks.ts';
import type { FormFonts } from '../fonts.ts';
import { solid, together } from './flow.ts';
import type { Flow, Strip } from './flow.ts';
import { bodyStyle, ruledLine, smallStyle, textLine, textLines } from './lines.ts';
import type { Line } from './lines.ts';
import { moved } from './marks.ts';
import type { Mark } from './marks.ts';
import { mm, padding, signatureMinimum } from './measures.ts';
import { innerWidth, rowStrip, textCell } from './row.ts';
import { beside, tickLines } from './ticks.ts';

/** Free for the pen between what is printed and the lines for 签名 and 日期. */
const penRoom = mm(10);
const lowPenRoom = mm(7);
const stampRoom = mm(22);
const signLineHeight = mm(6);
/** Of the line: the rest is for the date. */
const signShare = 0.53;

const mostInRow = 3;

/** The boxes of a form stay on one page, at most three beside each other. */
export function signaturesFlow(block: SignaturesBlock, width: number, fonts: FormFonts): Flow {
  return together(
    rowsOf(block.boxes, width).map((boxes) =>
      solid(boxesStrip(boxes, width / boxes.length, penRoomOf(block), fonts)),
    ),
  );
}

function penRoomOf({ low }: SignaturesBlock): number {
  return low === true ? lowPenRoom : penRoom;
}

function rowsOf(boxes: readonly SignatureBox[], width: number): SignatureBox[][] {
  const most = Math.min(mostInRow, Math.floor(width / signatureMinimum.width));
  const rows = Math.ceil(boxes.length / most);
  const perRow = Math.ceil(boxes.length / rows);
  return Array.from({ length: rows }, (_, row) => boxes.slice(row * perRow, (row + 1) * perRow));
}

function boxesStrip(
  boxes: readonly SignatureBox[],
  boxWidth: number,
  room: number,
  fonts: FormFonts,
): Strip {
  const printed = boxes.map((box) => printedLines(box, innerWidth(boxWidth), fonts));
  const heights = boxes.map((box, index) => {
    const lines = (printed[index] ?? []).reduce((sum, line) => sum + line.height, 0);
    return lines + (box.stamp ? stampRoom : room) + signLineHeight + 2 * padding.y;
  });
  const height = Math.max(signatureMinimum.height, ...heights);
  const cells = printed.map((lines, index) => textCell(index * boxWidth, boxWidth, lines));
  const strip = rowStrip(cells, height);
  const y = height - padding.y - signLineHeight;
  const signLines = boxes.flatMap((_, index): Mark[] => {
    const line = signatureLine(innerWidth(boxWidth), fonts);
    return line.marks.map((mark) => moved(mark, index * boxWidth + padding.x, y));
  });
  return {
    ...strip,
    marks: [...strip.marks, ...signLines],
    regions: strip.regions.map((region) => ({ ...region, kind: 'signature' })),
  };
}

function printedLines(box: SignatureBox, available: number, fonts: FormFonts): Line[] {
  const role = textLine(box.role, bodyStyle, fonts);
  const options = tickLines(box.options, available, fonts);
  const [firstOption] = options;
  const sameLine =
    firstOption !== undefined &&
    options.length === 1 &&
    role.width + bodyStyle.size + firstOption.width <= available;
  const head = sameLine
    ? [beside(role, firstOption, bodyStyle.size)]
    : [...textLines(box.role, bodyStyle, available, fonts), ...options];
  const small = [box.statement, box.stamp ? '（盖章）' : '', box.record].filter(
    (text) => text !== '',
  );
  return [...head, ...small.flatMap((text) => textLines(text, smallStyle, available, fonts))];
}

function signatureLine(width: number, fonts: FormFonts): Line {
  const gap = bodyStyle.size * 0.8;
  const sign = ruledLine('签名', bodyStyle, width * signShare, signLineHeight, fonts);
  const date = ruledLine('日期', bodyStyle, width * (1 - signShare) - gap, signLineHeight, fonts);
  return beside(sign, date, gap);
}
