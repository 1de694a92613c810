import { describe, expect, it } from 'vitest';

import { layOut } from '../../../../main/backend/pdf/layout/pages.ts';
import { mm } from '../../../../main/backend/pdf/layout/measures.ts';
import { renderForm } from '../../../../main/backend/pdf/render-form.ts';
import type { CasePaper } from '../../../../shared/procedures/case-paper.ts';
import { refundReceiptForm } from '../../../../shared/procedures/receipt/refund-receipt.ts';
import { textsOf } from './support/document-texts.ts';
import { flawsOf } from './support/geometry.ts';
import { infoOf, solidText, textOf } from './support/poppler.ts';
import { agreedOnLess, payment, receiptPaper, withEverything } from './support/receipt-papers.ts';
import { testFonts } from './support/test-fonts.ts';

const fonts = await testFonts();
const form = refundReceiptForm(['settlement']);

const papers: Readonly<Record<string, CasePaper>> = {
  'nothing paid yet': receiptPaper(),
  'a part paid': receiptPaper({ payments: [payment(100_000)] }),
  'another amount agreed, a part paid': receiptPaper({
    agreed: agreedOnLess,
    payments: [payment(100_000)],
  }),
  'all paid in three parts': receiptPaper({
    refundFen: 300_000,
    payments: [
      payment(100_000),
      payment(100_000, { method: 'cash', reference: '' }),
      payment(100_000),
    ],
  }),
  'due from the customer': receiptPaper({ refundFen: 0, dueFen: 5_000 }),
  'nothing moves': receiptPaper({ refundFen: 0 }),
  'a long reason and 12 payments': withEverything(),
};

describe.each(Object.entries(papers))('退款签收单, %s', (_, paper) => {
  const document = form.document(paper);

  it('keeps everything on the page, in its place, and nothing overlaps', () => {
    expect(layOut(document, fonts).flatMap(flawsOf)).toEqual([]);
  });

  it('gives back every text', async () => {
    const found = solidText(textOf(await renderForm(document, fonts)));
    expect(textsOf(document).filter((text) => !found.includes(solidText(text)))).toEqual([]);
  });

  it('has boxes for signatures of at least 45 × 18 mm', () => {
    const boxes = layOut(document, fonts)
      .flatMap(({ regions }) => regions)
      .filter(({ kind }) => kind === 'signature');
    const small = boxes.filter(({ width, height }) => width < mm(45) || height < mm(18));
    expect([small, boxes.length]).toEqual([[], 2 * document.copies.length]);
  });
});

describe('the ordinary receipt', () => {
  const ordinary = Object.entries(papers).filter(([what]) => !what.includes('12 payments'));

  it.each(ordinary)('is one sheet of A5 for each of two copies, %s', async (_, paper) => {
    const info = infoOf(await renderForm(form.document(paper), fonts));
    expect([info.get('Pages'), info.get('Page size')?.replace(/ \(.*/u, '')]).toEqual([
      '2',
      '595.276 x 419.528 pts',
    ]);
  });
});
