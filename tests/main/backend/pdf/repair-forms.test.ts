import { describe, expect, it } from 'vitest';

import { layOut } from '../../../../main/backend/pdf/layout/pages.ts';
import { renderForm } from '../../../../main/backend/pdf/render-form.ts';
import { repairForms } from '../../../../shared/procedures/repair/forms/index.ts';
import type { CasePaper } from '../../../../shared/procedures/case-paper.ts';
import { textsOf } from './support/document-texts.ts';
import { flawsOf } from './support/geometry.ts';
import { infoOf, solidText, textOf } from './support/poppler.ts';
import {
  diagnosed,
  parts,
  photos,
  repairPaper,
  signed,
  whole,
  withLongTexts,
  withoutOrder,
} from './support/repair-papers.ts';
import { testFonts } from './support/test-fonts.ts';

const fonts = await testFonts();

const papers: Readonly<Record<string, CasePaper>> = {
  'as it begins': repairPaper(),
  'goods that no order knows': withoutOrder(),
  'diagnosed and charged': diagnosed(),
  'signed by a deputy, second print': diagnosed({
    approval: signed,
    print: { ...repairPaper().print, number: 2 },
  }),
  'long texts and 12 parts': withLongTexts(),
  'with five photos': diagnosed({ photos: photos(5) }),
};

const cases = repairForms.flatMap((form) =>
  Object.entries(papers).map(([what, paper]) => ({ title: form.title, what, form, paper })),
);

function documentOf(id: string, paper: CasePaper) {
  const form = repairForms.find((each) => each.id === id);
  if (!form) throw new Error(`No such form: ${id}`);
  return form.document(paper);
}

describe.each(cases)('$title, $what', ({ form, paper }) => {
  const document = form.document(paper);

  it('keeps everything on the page, in its place, and nothing overlaps', () => {
    expect(layOut(document, fonts).flatMap(flawsOf)).toEqual([]);
  });

  it('gives back every text', async () => {
    const found = solidText(textOf(await renderForm(document, fonts)));
    expect(textsOf(document).filter((text) => !found.includes(solidText(text)))).toEqual([]);
  });
});

describe('家具维修通知单', () => {
  it('has a copy for store, finance and service centre (REP-3)', () => {
    expect(documentOf('notice', repairPaper()).copies).toEqual([
      'store',
      'finance',
      'serviceCentre',
    ]);
  });

  it('is signed by customer, receptionist, technician and store manager', () => {
    const box = documentOf('notice', repairPaper()).blocks.find(
      ({ kind }) => kind === 'signatures',
    );
    expect(box?.kind === 'signatures' && box.boxes.map(({ role }) => role.slice(0, 4))).toEqual([
      '顾客（本',
      '接待人员',
      '维修人员',
      '店长',
    ]);
  });

  it('leaves diagnosis and amount to the pen before the diagnosis', () => {
    const blanks = documentOf('notice', repairPaper()).blocks.filter(
      (block) =>
        (block.kind === 'text' && block.text === null) ||
        (block.kind === 'amount' && block.amount === null),
    );
    expect(blanks).toHaveLength(3);
  });

  it('says the charge in figures and capitals after it', () => {
    const amount = documentOf('notice', diagnosed()).blocks.find(({ kind }) => kind === 'amount');
    expect(amount).toMatchObject({ amount: { figures: '¥450.00', capitals: '肆佰伍拾元整' } });
  });

  it('says nothing of an approval before it', () => {
    expect(textsOf(documentOf('notice', diagnosed())).join()).not.toMatch(/批准|☑同意/u);
  });

  it('names the deputy who signed, and for whom', () => {
    expect(textsOf(documentOf('notice', diagnosed({ approval: signed }))).join()).toContain(
      '李强（代 王建国）',
    );
  });

  it.each([
    ['as it begins', repairPaper()],
    ['with three charges', diagnosed()],
  ])('fits on one page %s', async (_, paper) => {
    const pdf = await renderForm(documentOf('notice', paper), fonts);
    expect(infoOf(pdf).get('Pages')).toBe('3');
  });
});

describe('photos', () => {
  it('follow on pages of their own, four on a page', () => {
    const pages = layOut(documentOf('work', diagnosed({ photos: photos(5) })), fonts);
    const drawn = pages.map(({ marks }) => marks.filter(({ kind }) => kind === 'picture').length);
    expect(drawn).toEqual([0, 4, 1]);
  });

  it('are put into the file once, however many copies it has', async () => {
    const one = await renderForm(documentOf('work', diagnosed({ photos: photos(1) })), fonts);
    const three = await renderForm(documentOf('notice', diagnosed({ photos: photos(1) })), fonts);
    const pictures = (pdf: Uint8Array) =>
      Buffer.from(pdf)
        .toString('latin1')
        .match(/\/Subtype \/Image/gu)?.length;
    expect([pictures(one), pictures(three)]).toEqual([1, 1]);
  });

  it('that are not whole are left out', () => {
    const [photo] = photos(1);
    const broken = photo ? [{ ...photo, bytes: photo.bytes.slice(0, 400) }] : [];
    const kinds = documentOf('work', diagnosed({ photos: broken })).blocks.map(({ kind }) => kind);
    expect(kinds).not.toContain('photos');
  });
});

describe('顾客产品维修记录', () => {
  it('has all 12 parts with their days', () => {
    const text = textsOf(documentOf('work', diagnosed({ record: { ...whole, parts: parts(12) } })));
    expect(text.filter((each) => /^\d{4}-\d{2}-\d{2}$/u.test(each)).length).toBeGreaterThan(24);
  });

  it('says how long it took', () => {
    expect(textsOf(documentOf('work', diagnosed()))).toContain('3 小时 10 分钟');
  });
});

describe('产品维修顾客意见反馈表', () => {
  it('ticks each rating once', () => {
    const ticked = textsOf(documentOf('feedback', diagnosed())).filter((text) =>
      /^☑(很满意|满意|一般|不满意|很不满意)$/u.test(text),
    );
    expect(ticked).toEqual(['☑很满意', '☑满意', '☑一般', '☑满意']);
  });

  it('is left to the pen when nobody was asked yet', () => {
    expect(textsOf(documentOf('feedback', repairPaper())).join()).not.toContain('☑');
  });
});
