import { describe, expect, it } from 'vitest';

import { goodsKindTitles } from '../../../../shared/domain/goods-kind.ts';
import type { FormBlock } from '../../../../shared/forms/blocks.ts';
import { returnForms } from '../../../../shared/procedures/return/forms/index.ts';
import type { CasePaper, PaperStep } from '../../../../shared/procedures/case-paper.ts';
import { emptyReturnRecord } from '../../../../shared/procedures/return/record.ts';
import type { ReturnRecord } from '../../../../shared/procedures/return/record.ts';
import { textsOf } from '../../../main/backend/pdf/support/document-texts.ts';
import { printedAt } from '../../../main/backend/pdf/support/papers.ts';
import { receiptPaper } from '../../../main/backend/pdf/support/receipt-papers.ts';
import { asked, decisionOf, request } from '../../../main/backend/pdf/support/return-papers.ts';

const [application] = returnForms;
const by = { id: '3f8f2f2e-52bb-4f0f-9d43-000000000002', name: '马师傅' };
const inspection: NonNullable<ReturnRecord['inspection']> = {
  at: printedAt,
  inspector: by,
  place: 'home',
  lines: [{ id: 'sofa', good: 1, damaged: 0, packagingUnopened: true, fault: null }],
  finding: '面料完好。',
  by,
};

/** A return of the one sofa of the order, with this written down. */
function paper(record: Partial<ReturnRecord> = {}, changes: Partial<CasePaper> = {}): CasePaper {
  const decision = decisionOf([asked]);
  return receiptPaper(
    {},
    {
      request: { ...request, lines: [{ id: 'sofa', quantity: 1 }] },
      record: { ...emptyReturnRecord(), ...record },
      decision: { ...decision, lines: decision.lines.map((line) => ({ ...line, id: 'sofa' })) },
      ...changes,
    },
  );
}

function document(...given: Parameters<typeof paper>) {
  if (!application) throw new Error('A return without its form.');
  return application.document(paper(...given));
}

describe('the forms of a return', () => {
  it('are the application, filed by finance, and the receipt, filed with the payment', () => {
    expect(returnForms.map(({ id, filedBy }) => [id, filedBy])).toEqual([
      ['application', ['file']],
      ['refundReceipt', ['settle']],
    ]);
  });
});

describe('退货、换货申请单 of a case', () => {
  it('names the goods by the line of the order', () => {
    expect(textsOf(document())).toEqual(
      expect.arrayContaining([
        '三人位布艺沙发 SF-2201　2280×920×850mm　米灰',
        goodsKindTitles.regular,
      ]),
    );
  });

  it('numbers a line by its place in the request, as the rule sentence does', () => {
    expect(tableOf(document()).rows[0]?.[0]).toBe('1');
  });

  it('says what the inspection found, line by line and in words', () => {
    expect(textsOf(document({ inspection }))).toContain(
      '三人位布艺沙发：完好 1 件，原包装未拆封。\n面料完好。',
    );
  });

  it.each([
    [{ good: 0, damaged: 2, fault: 'misuse' }, '损坏 2 件，原包装未拆封，使用或保养不当'],
    [{ good: 1, damaged: 1, packagingUnopened: false }, '完好 1 件，损坏 1 件，原包装已拆封'],
    [{ good: 0, damaged: 0 }, '没有带来'],
  ] as const)('tells what of a line was found: %o', (found, words) => {
    const lines = inspection.lines.map((line) => ({ ...line, ...found }));
    const texts = textsOf(document({ inspection: { ...inspection, lines } }));
    expect(texts).toContain(`三人位布艺沙发：${words}。\n面料完好。`);
  });

  it('has the goods back when they were received', () => {
    const received = { at: printedAt, condition: '完好', by };
    expect(backOf(document({ inspection, received }))).toEqual(['2026-11-21 14:32', '马师傅']);
  });

  it('has them back with an inspection in the store (RET-14)', () => {
    expect(backOf(document({ inspection: { ...inspection, place: 'store' } }))).toEqual([
      '2026-11-21 14:32',
      '马师傅',
    ]);
  });

  it('does not have them back with one at the customer’s', () => {
    expect(backOf(document({ inspection }))).toEqual([null, null]);
  });

  it('names who filed it last, since a correction can come between (RET-16)', () => {
    const filed = (name: string): PaperStep => ({
      action: 'file',
      at: printedAt,
      by: name,
      roles: ['finance'],
    });
    const texts = textsOf(document({}, { steps: [filed('王芳'), filed('孙丽')] }));
    expect(texts.filter((text) => text.startsWith('备案人'))).toEqual(['备案人孙丽']);
  });

  it('is an exception where a line carries RET-18', () => {
    const { decision } = paper();
    const lines = decisionOf([asked]).lines.map((line) => ({
      ...line,
      id: 'sofa',
      rule: 'RET-18',
    }));
    expect(document({}, { decision: { ...(decision as object), lines } }).mark).toBe(
      'specialApprovalRequested',
    );
  });
});

function tableOf({ blocks }: ReturnType<typeof document>) {
  const table = blocks.find(
    (block): block is Extract<FormBlock, { kind: 'table' }> => block.kind === 'table',
  );
  if (!table) throw new Error('No table.');
  return table;
}

function backOf({ blocks }: ReturnType<typeof document>): (string | null)[] {
  const groups = blocks.flatMap((block) => (block.kind === 'blanks' ? block.groups : []));
  return groups
    .filter(({ title }) => title === '收回商品')
    .flatMap(({ blanks }) => blanks.map(({ value }) => value));
}
