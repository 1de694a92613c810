import { describe, expect, it } from 'vitest';

import { renderForm, unprintableCharacters } from '../../../../main/backend/pdf/render-form.ts';
import { cancellationForm } from '../../../../shared/procedures/cancellation/form.ts';
import { textsOf } from './support/document-texts.ts';
import { everyBlock } from './support/every-block.ts';
import { chairs, paper, paperOfLines, sofa } from './support/papers.ts';
import { solidText, textOf } from './support/poppler.ts';
import { testFonts } from './support/test-fonts.ts';

const fonts = await testFonts();

const rarePeople = paper({
  customer: {
    name: '欧阳喆镕·𠮷田䶮子（青岛某某装饰设计工程有限公司）',
    phone: '053288881234',
    address: '青岛市崂山区金家岭街道海尔路与香港东路交叉口东北侧 18 号楼 3 单元 2601 室'.repeat(3),
  },
  lines: [{ ...sofa, name: '意式极简头层牛皮转角沙发（左贵妃，含四个抱枕）'.repeat(3) }, chairs],
  reason: '客厅实际开间 3.1 米，沙发过长。\n阳台门打不开。',
});

const documents = {
  'an ordinary form': cancellationForm(paper()),
  'long names and rare characters': cancellationForm(rarePeople),
  'eight lines': cancellationForm(paperOfLines(8)),
  'every kind of block': everyBlock(),
  'every kind of block on A5': everyBlock({ paper: 'a5Landscape' }),
};

describe('the text of a form can be copied and searched', () => {
  it.each(Object.entries(documents))('gives back everything of %s', async (_, document) => {
    const pdf = await renderForm(document, fonts);
    const found = solidText(textOf(pdf));
    const lost = textsOf(document).filter((text) => !found.includes(solidText(text)));
    expect(lost).toEqual([]);
  });

  it('names each copy on its own page', async () => {
    const pdf = await renderForm(cancellationForm(paper()), fonts);
    const pages = textOf(pdf).split('\f').slice(0, -1);
    const copies = pages.map((page) => /^(存根联|财务联|服务中心联|顾客联)$/mu.exec(page)?.[1]);
    expect(copies).toEqual(['存根联', '财务联', '服务中心联', '顾客联']);
  });

  it.each([
    ['a name that only the Japanese font has', '𠮷'],
    ['two dots that share a glyph', '·・•'],
    ['a character and its radical, which share a glyph', '長⾧⻑'],
    ['a compatibility character, not its modern form', '豈﨑'],
    ['letters that other programs join', 'office fi ﬁ'],
    ['a long dash and quotation marks', '——“引号”…'],
  ])('keeps %s', async (_, text) => {
    const pdf = await renderForm(cancellationForm(paper({ reason: text })), fonts);
    expect(solidText(textOf(pdf))).toContain(`取消原因${solidText(text)}`);
  });

  it('tells ticked from empty boxes', async () => {
    const pdf = await renderForm(cancellationForm(paper({ documentsSeen: ['invoice'] })), fonts);
    expect(solidText(textOf(pdf))).toContain('☐销售订单☐收据☑发票');
  });
});

describe('characters that no font has', () => {
  it('are reported', () => {
    const document = cancellationForm(paper({ answer: '好的👍' }));
    expect(unprintableCharacters(document, fonts)).toEqual(['U+1F44D']);
  });

  it('are not reported where there are none', () => {
    expect(unprintableCharacters(cancellationForm(rarePeople), fonts)).toEqual([]);
  });

  it('keep their place in the text', async () => {
    const pdf = await renderForm(cancellationForm(paper({ answer: '好的👍谢谢' })), fonts);
    expect(textOf(pdf)).toContain('好的👍谢谢');
  });

  it('leave a box where a control character was', async () => {
    const document = cancellationForm(paper({ answer: '好\u0007的' }));
    const pdf = await renderForm(document, fonts);
    expect([textOf(pdf).includes('好□的'), unprintableCharacters(document, fonts)]).toEqual([
      true,
      ['U+0007'],
    ]);
  });

  it('leave no trace but the report where they have no shape', async () => {
    const document = cancellationForm(paper({ answer: '好\u200b的' }));
    const pdf = await renderForm(document, fonts);
    expect([textOf(pdf).includes('好的'), unprintableCharacters(document, fonts)]).toEqual([
      true,
      ['U+200B'],
    ]);
  });
});
