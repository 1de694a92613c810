import { describe, expect, it } from 'vitest';

import { mm } from '../../../../main/backend/pdf/layout/measures.ts';
import { layOut } from '../../../../main/backend/pdf/layout/pages.ts';
import type { Page } from '../../../../main/backend/pdf/layout/pages.ts';
import { renderForm } from '../../../../main/backend/pdf/render-form.ts';
import {
  amountBlock,
  fillColumn,
  fitColumn,
  signatureBox,
  textBlock,
} from '../../../../shared/forms/builders.ts';
import { cancellationForm } from '../../../../shared/procedures/cancellation/form.ts';
import { everyBlock } from './support/every-block.ts';
import { flawsOf, printArea, within } from './support/geometry.ts';
import { chairs, paper, paperOfLines, sofa } from './support/papers.ts';
import { grayPagesOf, infoOf, wordsOf } from './support/poppler.ts';
import type { GrayImage } from './support/poppler.ts';
import { testFonts } from './support/test-fonts.ts';

const fonts = await testFonts();
const approval = {
  approver: '张建国',
  at: paper().print.at,
  by: 'counter',
  deputyFor: null,
} as const;

const documents = {
  ordinary: cancellationForm(paper()),
  'eight lines': cancellationForm(paperOfLines(8)),
  'forty lines': cancellationForm(paperOfLines(40)),
  'special approval asked for': cancellationForm(paper({ exception: { reason: '未投产。' } })),
  'special approval given, second print': cancellationForm(
    paper({
      exception: { reason: '未投产。' },
      approval,
      filing: { by: '孙丽', at: approval.at },
      serviceCentre: { notifiedAt: approval.at, acknowledgedBy: '刘洋' },
      print: { ...paper().print, number: 2 },
    }),
  ),
  'names that need several lines': cancellationForm(
    paper({
      store: { name: '某某家居集团股份有限公司青岛分公司', branch: '香港中路旗舰体验店二层' },
      customer: {
        name: '青岛某某装饰设计工程有限公司黄岛分公司',
        phone: '19912345678',
        address: '青岛市崂山区金家岭街道海尔路与香港东路交叉口'.repeat(4),
      },
      lines: [{ ...sofa, name: '意式极简头层牛皮转角沙发'.repeat(5) }, chairs],
    }),
  ),
  'a reason longer than a page': cancellationForm(paper({ reason: '沙发过长，'.repeat(900) })),
  'an amount of millions': cancellationForm(
    paper({
      totals: {
        amountFen: 999_999_999_99,
        feeFen: 99_999_999_99,
        refundFen: 0,
        dueFen: 99_999_999_99,
      },
    }),
  ),
  'capitals longer than a line': everyBlock({
    blocks: [
      { ...amountBlock('赔偿金额', '¥1.00', '壹'.repeat(90)), note: '另付。' },
      { kind: 'signatures', boxes: [signatureBox('申请人')] },
    ],
  }),
  'columns wider than the paper': everyBlock({
    blocks: [
      {
        kind: 'table',
        columns: [
          fitColumn('编号'),
          fillColumn('商品'),
          fitColumn('金额', 'right'),
          fitColumn('说明'),
        ],
        rows: [
          ['A'.repeat(60), '三人位布艺沙发', '9'.repeat(40), '一二三四五六七八九十'.repeat(9)],
        ],
        blankRows: 1,
        total: { label: '合计', values: ['9'.repeat(50), ''] },
      },
      { kind: 'signatures', boxes: [signatureBox('申请人')] },
    ],
  }),
  'every block': everyBlock(),
  'every block on A5': everyBlock({ paper: 'a5Landscape' }),
};

describe.each(Object.entries(documents))('paper: %s', (_, document) => {
  it('keeps everything on the page, in its place, and nothing overlaps', () => {
    expect(layOut(document, fonts).flatMap(flawsOf)).toEqual([]);
  });

  it('leaves 12 mm of white on every side', async () => {
    const pages = grayPagesOf(await renderForm(document, fonts), 50);
    expect(pages.flatMap(inkInMargin)).toEqual([]);
  });

  it('has boxes for signatures of at least 45 × 18 mm', () => {
    const boxes = layOut(document, fonts).flatMap((page) =>
      page.regions.filter(({ kind }) => kind === 'signature'),
    );
    const small = boxes.filter(({ width, height }) => width < mm(45) || height < mm(18));
    expect([small, boxes.length > 0]).toEqual([[], true]);
  });

  it('keeps the boxes for signatures together', () => {
    const pages = layOut(document, fonts).filter((page) =>
      page.regions.some(({ kind }) => kind === 'signature'),
    );
    expect(pages).toHaveLength(document.copies.length);
  });
});

describe('boxes for signatures', () => {
  it.each([1, 2, 3, 4, 5, 6, 7])('are large enough when there are %i', (count) => {
    const boxes = Array.from({ length: count }, (_, index) => signatureBox(`第 ${index + 1} 人`));
    const document = everyBlock({ blocks: [{ kind: 'signatures', boxes }] });
    const regions = layOut(document, fonts).flatMap((page) => page.regions);
    const large = regions.filter(
      ({ kind, width, height }) => kind === 'signature' && width >= mm(45) && height >= mm(18),
    );
    expect(large).toHaveLength(count);
  });
});

describe('what poppler sees', () => {
  it('has every word inside of the margins', async () => {
    const words = wordsOf(await renderForm(documents['names that need several lines'], fonts));
    const area = printArea({ width: mm(210), height: mm(297) });
    expect(words.filter((word) => !within(word, area))).toEqual([]);
  });
});

describe('pages', () => {
  it('are one for each copy of eight lines', async () => {
    expect(infoOf(await renderForm(documents['eight lines'], fonts)).get('Pages')).toBe('4');
  });

  it('repeat the head of the table where forty lines go on', () => {
    const heads = firstCopy(layOut(documents['forty lines'], fonts)).map(
      (page) => textsOn(page).filter((text) => text === '商品　规格　颜色').length,
    );
    expect(heads).toEqual([1, 1]);
  });

  it('show all forty lines once, in order', () => {
    const pages = firstCopy(layOut(documents['forty lines'], fonts));
    const codes = pages.flatMap(textsOn).flatMap((text) => /-(3\d{3})/u.exec(text)?.[1] ?? []);
    expect(codes).toEqual(Array.from({ length: 40 }, (_, index) => String(3_000 + index)));
  });

  it('count from 1 to m for each copy', () => {
    const counted = layOut(documents['forty lines'], fonts).map(
      (page) => textsOn(page).find((text) => /^第 \d+ \/ \d+ 页$/u.test(text)) ?? '',
    );
    expect(counted).toEqual(Array.from({ length: 4 }, () => ['第 1 / 2 页', '第 2 / 2 页']).flat());
  });

  it.each([25, 26, 27, 28])('never part the total from the last of %i lines', (count) => {
    const pages = firstCopy(layOut(cancellationForm(paperOfLines(count)), fonts));
    const withTotal = pages.find((page) => textsOn(page).includes('合计'));
    expect(withTotal === undefined ? [] : textsOn(withTotal)).toContain(String(count));
  });
});

describe('a long text', () => {
  it.each([15, 20, 21, 22, 23, 24, 25])('begins with two lines or more after %i lines', (count) => {
    const given = { ...paperOfLines(count), reason: '沙发过长，'.repeat(400) };
    const pages = firstCopy(layOut(cancellationForm(given), fonts));
    const first = pages.find((page) => textsOn(page).includes('取消原因'));
    const begun =
      first === undefined ? [] : textsOn(first).filter((text) => text.includes('沙发过'));
    expect(begun.length).toBeGreaterThanOrEqual(2);
  });

  it('repeats its label on the next page', () => {
    const pages = firstCopy(layOut(documents['a reason longer than a page'], fonts));
    const labelled = pages.filter((page) => textsOn(page).includes('取消原因'));
    expect(labelled.length).toBeGreaterThanOrEqual(2);
  });
});

describe('headings', () => {
  // The letter before pushes the heading down line by line, over the end of the page.
  it.each([28, 29, 30, 31, 32, 33])('stay with what follows after %i paragraphs', (count) => {
    const paragraphs = Array.from({ length: count }, () => '感谢您的配合。');
    const document = everyBlock({
      blocks: [
        { kind: 'letter', paragraphs },
        { kind: 'heading', text: '二、回答' },
        textBlock('意见', '满意'),
      ],
    });
    const pages = layOut(document, fonts);
    const ofHeading = pages.find((page) => textsOn(page).includes('二、回答'));
    expect(ofHeading === undefined ? [] : textsOn(ofHeading)).toContain('意见');
  });
});

function textsOn(page: Page): string[] {
  return page.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
}

function firstCopy(pages: readonly Page[]): Page[] {
  return pages.filter((page) => page.copy === 'store');
}

/** Places darker than white in the outer 12 mm of a page. */
function inkInMargin({ width, height, pixels }: GrayImage): string[] {
  const edge = Math.floor((12 / 25.4) * 50);
  const found: string[] = [];
  pixels.forEach((shade, index) => {
    const x = index % width;
    const y = Math.floor(index / width);
    const inside = x >= edge && x < width - edge && y >= edge && y < height - edge;
    if (shade < 250 && !inside) found.push(`${x},${y}`);
  });
  return found;
}
