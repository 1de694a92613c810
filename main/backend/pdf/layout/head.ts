import { formCopyTitles } from '../../../../shared/forms/copies.ts';
import type { FormCopy } from '../../../../shared/forms/copies.ts';
import { formMarkTitles } from '../../../../shared/forms/document.ts';
import type { FormDocument, FormMark } from '../../../../shared/forms/document.ts';
import { writeFormCode } from '../../../../shared/forms/form-code.ts';
import { printedTime } from '../../../../shared/forms/printed-time.ts';
import type { FormFonts } from '../fonts.ts';
import type { Strip } from './flow.ts';
import { bodyStyle, smallStyle, textLine, textLines, textWidth } from './lines.ts';
import type { Line, TextStyle } from './lines.ts';
import { moved } from './marks.ts';
import type { Mark, Region } from './marks.ts';
import { fontSizes, lineWidths, mm, titleTracking } from './measures.ts';

/** Whose page it is: of which copy, and which of how many. */
interface PageOf {
  copy: FormCopy;
  page: number;
  pages: number;
}

const codeSize = mm(22);
const titleTop = mm(3);
const gap = mm(3);
const below = mm(3);

const titleStyle: TextStyle = { weight: 'bold', size: fontSizes.title, tracking: titleTracking };
const numberStyle: TextStyle = { weight: 'bold', size: fontSizes.number, tracking: 0 };

/** Store, number and print on the left, title and copy in the middle, code and page on the right. */
export function headStrip(
  document: FormDocument,
  at: PageOf,
  width: number,
  fonts: FormFonts,
): Strip {
  const titleWidth = Math.min(textWidth(document.title, titleStyle, fonts), width * 0.5);
  const sideWidth = (width - titleWidth) / 2 - gap;
  const left = column(leftLines(document, sideWidth, fonts), 0, 0, sideWidth, 'left');
  const middleLines = [
    ...textLines(document.title, titleStyle, titleWidth + titleTracking * 2, fonts),
    ...(document.number === '' ? [] : [textLine(formCopyTitles[at.copy], bodyStyle, fonts)]),
  ];
  const middle = column(middleLines, (width - titleWidth) / 2, titleTop, titleWidth, 'center');
  const codeX = width - codeSize;
  const pageLine = textLine(`第 ${at.page} / ${at.pages} 页`, smallStyle, fonts);
  const code = document.number === '' ? null : codeOf(document.number, at.copy, codeX);
  const pageTop = code === null ? 0 : codeSize + mm(1);
  const page = column([pageLine], width - sideWidth, pageTop, sideWidth, 'right');
  const seal = document.mark === null ? null : sealOf(document.mark, codeX - mm(4), fonts);
  const parts = [left, middle, page, ...(seal === null ? [] : [seal])];
  const bottom = Math.max(...parts.map(({ region }) => region.y + region.height));
  return {
    height: bottom + below,
    framed: false,
    marks: [...parts, ...(code === null ? [] : [code])].flatMap((part) => part.marks),
    regions: [...parts, ...(code === null ? [] : [code])].map((part) => part.region),
  };
}

interface Part {
  marks: Mark[];
  region: Region;
}

/** The QR code of the number and the copy. */
function codeOf(number: string, copy: FormCopy, x: number): Part {
  const text = writeFormCode({ number, copy });
  return {
    marks: [{ kind: 'code', x, y: 0, size: codeSize, text }],
    region: { kind: 'head', x, y: 0, width: codeSize, height: codeSize },
  };
}

function leftLines(
  { store, number, print }: FormDocument,
  width: number,
  fonts: FormFonts,
): Line[] {
  const shop = [store.name, store.branch].filter((name) => name !== '').join(' · ');
  const printed = `打印 ${printedTime(print.at, print.timeZone)} ${print.by}`;
  const reprint = `第 ${print.number} 次打印`;
  return [
    ...textLines(shop, smallStyle, width, fonts),
    ...(number === '' ? [] : textLines(number, numberStyle, width, fonts)),
    ...textLines(printed, smallStyle, width, fonts),
    ...(print.number > 1 ? [textLine(reprint, { ...smallStyle, weight: 'bold' }, fonts)] : []),
  ];
}

function column(
  lines: readonly Line[],
  x: number,
  y: number,
  width: number,
  align: 'left' | 'center' | 'right',
): Part {
  let top = y;
  const marks = lines.flatMap((line) => {
    const slack = align === 'left' ? 0 : width - line.width;
    const indent = align === 'center' ? slack / 2 : slack;
    const placed = line.marks.map((mark) => moved(mark, x + indent, top));
    top += line.height;
    return placed;
  });
  return { marks, region: { kind: 'head', x, y, width, height: top - y } };
}

const sealSizes: Readonly<Record<FormMark, number>> = {
  specialApproval: 22,
  specialApprovalRequested: 15,
};

/** 特批 in a heavy frame, left of the code. */
function sealOf(mark: FormMark, right: number, fonts: FormFonts): Part {
  const style: TextStyle = { weight: 'bold', size: sealSizes[mark], tracking: 2 };
  const line = textLine(formMarkTitles[mark], style, fonts);
  const inset = mm(2);
  const width = line.width + 2 * inset;
  const height = line.height + mm(0.5);
  const place = { x: right - width, y: titleTop + mm(1), width, height };
  const marks = line.marks.map((each) => moved(each, place.x + inset, place.y + mm(0.25)));
  return {
    marks: [...marks, { kind: 'frame', ...place, lineWidth: lineWidths.mark }],
    region: { kind: 'head', ...place },
  };
}
