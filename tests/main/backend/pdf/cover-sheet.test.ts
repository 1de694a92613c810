import { describe, expect, it } from 'vitest';

import { layOut } from '../../../../main/backend/pdf/layout/pages.ts';
import type { Page } from '../../../../main/backend/pdf/layout/pages.ts';
import { renderForm } from '../../../../main/backend/pdf/render-form.ts';
import { fillColumn, textBlock } from '../../../../shared/forms/builders.ts';
import { cover, rows, shaOf, unusualRows } from './support/cover-sheets.ts';
import { textsOf } from './support/document-texts.ts';
import { everyBlock } from './support/every-block.ts';
import { flawsOf } from './support/geometry.ts';
import { solidText, textOf } from './support/poppler.ts';
import { testFonts } from './support/test-fonts.ts';

const shaLine = /SHA-256 ([0-9a-f]{64})$/u;
const fonts = await testFonts();

const sheets = {
  'three forms': cover(),
  none: cover([]),
  'what is unusual': cover([...rows(6), ...unusualRows]),
  '200 forms': cover(rows(200)),
};

describe.each(Object.entries(sheets))('财务备案清单, %s', (_, document) => {
  it('keeps everything on the page, in its place, and nothing overlaps', () => {
    expect(layOut(document, fonts).flatMap(flawsOf)).toEqual([]);
  });

  it('gives back every text', async () => {
    const found = solidText(textOf(await renderForm(document, fonts)));
    expect(textsOf(document).filter((text) => !found.includes(solidText(text)))).toEqual([]);
  });
});

describe('the hash of a form', () => {
  const pages = layOut(sheets['200 forms'], fonts);

  it('stands on one line, in full', () => {
    const lines = pages.flatMap(textsOn).flatMap((text) => shaLine.exec(text)?.[1] ?? []);
    expect(lines).toEqual(Array.from({ length: 200 }, (_, index) => shaOf(index)));
  });

  it('is on the page of its form', () => {
    const apart = pages.filter((page) => {
      const texts = textsOn(page);
      const forms = texts.filter((text) => text.startsWith('BJ01-')).length;
      return forms !== texts.filter((text) => shaLine.test(text)).length;
    });
    expect(apart.map(({ page }) => page)).toEqual([]);
  });
});

describe('the line below a row', () => {
  // The text before pushes the rows down, over the end of the page.
  it.each([10, 13, 16, 19, 22, 25])('stays with it after a text of %i mm', (height) => {
    const names = Array.from({ length: 40 }, (_, index) => `第 ${index} 张`);
    const document = everyBlock({
      blocks: [
        textBlock('说明', '补充移交', height),
        {
          kind: 'table',
          columns: [fillColumn('单据')],
          rows: names.map((name) => [name]),
          below: names.map((name) => `${name}的校验码`),
          blankRows: 0,
          total: null,
        },
      ],
    });
    const apart = layOut(document, fonts).filter((page) => {
      const texts = textsOn(page);
      return names.some((name) => texts.includes(name) !== texts.includes(`${name}的校验码`));
    });
    expect(apart.map(({ page }) => page)).toEqual([]);
  });
});

describe('the columns', () => {
  it('keep numbers, amounts and times on one line', () => {
    const approvedAt = Date.parse('2026-11-20T08:15:00+08:00');
    const document = cover(rows(20).map((row) => ({ ...row, approvedAt })));
    const texts = new Set(layOut(document, fonts).flatMap(textsOn));
    const wanted = ['BJ01-QX-20261121-001', 'XS20261119000', '12,345.00', '2026-11-20 08:15'];
    expect(wanted.filter((text) => !texts.has(text))).toEqual([]);
  });
});

function textsOn(page: Page): string[] {
  return page.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
}
