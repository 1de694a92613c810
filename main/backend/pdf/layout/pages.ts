import type { FormCopy } from '../../../../shared/forms/copies.ts';
import type { FormDocument } from '../../../../shared/forms/document.ts';
import type { FormFonts } from '../fonts.ts';
import { bodyFlow } from './body.ts';
import type { Flow, Strip } from './flow.ts';
import { headStrip } from './head.ts';
import { horizontal, moved } from './marks.ts';
import type { Mark, Region } from './marks.ts';
import { lineWidths, margin, sheetOf } from './measures.ts';

/** One sheet of paper, as it is drawn and as tests look at it. Points from the top left corner. */
export interface Page {
  copy: FormCopy;
  page: number;
  pages: number;
  width: number;
  height: number;
  marks: Mark[];
  regions: Region[];
}

/** All copies of a form, page by page. Pure: the same document and fonts give the same pages. */
export function layOut(document: FormDocument, fonts: FormFonts): Page[] {
  const sheet = sheetOf(document.paper);
  const width = sheet.width - margin.left - margin.right;
  const head = (copy: FormCopy, page: number, pages: number) =>
    headStrip(document, { copy, page, pages }, width, fonts);
  const headHeight = Math.max(...document.copies.map((copy) => head(copy, 1, 1).height));
  const bodyHeight = sheet.height - margin.top - margin.bottom - headHeight;
  const bodies = paginate(bodyFlow(document, width, fonts), bodyHeight);
  return document.copies.flatMap((copy) =>
    bodies.map((body, index): Page => {
      const strips = [
        { strip: head(copy, index + 1, bodies.length), y: margin.top },
        ...stacked(body, margin.top + headHeight),
      ];
      return {
        copy,
        page: index + 1,
        pages: bodies.length,
        ...sheet,
        marks: [
          ...strips.flatMap(({ strip, y }) => strip.marks.map((m) => moved(m, margin.left, y))),
          ...topLines(body, width, margin.top + headHeight),
        ],
        regions: strips.flatMap(({ strip, y }) =>
          strip.regions.map((region) => moved(region, margin.left, y)),
        ),
      };
    }),
  );
}

function paginate(body: Flow, height: number): Strip[][] {
  const pages: Strip[][] = [];
  let rest: Flow | null = body;
  while (rest !== null) {
    const taken = rest.take({ space: height, page: height, fresh: true });
    if (taken === null) throw new Error('A flow gave nothing for a fresh page.');
    pages.push(taken.strips);
    rest = taken.rest;
  }
  return pages;
}

function stacked(strips: readonly Strip[], top: number): { strip: Strip; y: number }[] {
  let y = top;
  return strips.map((strip) => {
    const placed = { strip, y };
    y += strip.height;
    return placed;
  });
}

/** Strips draw their sides and the line below; the line above the first of a frame is missing. */
function topLines(strips: readonly Strip[], width: number, top: number): Mark[] {
  return stacked(strips, top)
    .filter(({ strip }, index) => strip.framed && strips[index - 1]?.framed !== true)
    .map(({ y }) => horizontal(margin.left, margin.left + width, y, lineWidths.frame));
}
