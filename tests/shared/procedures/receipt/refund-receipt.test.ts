import { describe, expect, it } from 'vitest';

import type { FormBlock } from '../../../../shared/forms/blocks.ts';
import { refundReceiptForm } from '../../../../shared/procedures/receipt/refund-receipt.ts';
import type { CasePaper } from '../../../../shared/procedures/case-paper.ts';
import {
  agreedOnLess,
  payment,
  receiptPaper,
} from '../../../main/backend/pdf/support/receipt-papers.ts';

const form = refundReceiptForm(['settlement', 'closed']);

describe('退款签收单', () => {
  it('has one id in every procedure, is printed where its money is settled, and is filed with that', () => {
    const { id, printableIn, filedBy } = form;
    expect({ id, printableIn, filedBy }).toEqual({
      id: 'refundReceipt',
      printableIn: ['settlement', 'closed'],
      filedBy: ['settle'],
    });
  });

  it('is A5 across, for store and finance', () => {
    const { paper, copies } = form.document(receiptPaper());
    expect([paper, copies]).toEqual(['a5Landscape', ['store', 'finance']]);
  });

  it('is signed by payee and cashier', () => {
    expect(blockOf(receiptPaper(), 'signatures').boxes.map(({ role }) => role)).toEqual([
      '收款人',
      '收银员',
    ]);
  });

  it('leaves to the pen who the payee is to the customer', () => {
    expect(blockOf(receiptPaper(), 'signatures').boxes[0]?.options).toEqual(
      ['本人', '家属', '受托人', '其他'].map((label) => ({ label, ticked: false })),
    );
  });
});

describe('what is to be paid', () => {
  it('is the whole at first, in figures and capitals', () => {
    expect(blockOf(receiptPaper(), 'amount')).toMatchObject({
      label: '本次应退',
      amount: { figures: '¥4,680.00', capitals: '肆仟陆佰捌拾元整' },
    });
  });

  it('is what is left after a part was paid', () => {
    expect(blockOf(receiptPaper({ payments: [payment(100_000)] }), 'amount')).toMatchObject({
      label: '本次应退',
      amount: { figures: '¥3,680.00' },
    });
  });

  it('counts from the agreed amount, not from the decided one', () => {
    const paper = receiptPaper({ agreed: agreedOnLess, payments: [payment(100_000)] });
    expect(blockOf(paper, 'amount')).toMatchObject({ amount: { figures: '¥3,000.00' } });
  });

  it('is the whole again, as paid, when nothing is left', () => {
    expect(blockOf(receiptPaper({ payments: [payment(468_000)] }), 'amount')).toMatchObject({
      label: '退款合计',
      amount: { figures: '¥4,680.00' },
      note: '已全部退还。',
    });
  });

  it('is called otherwise where the customer pays', () => {
    const due = receiptPaper({ refundFen: 0, dueFen: 5_000 });
    expect([blockOf(due, 'amount').label, signers(due)]).toEqual([
      '本次应补',
      ['付款人', '收银员'],
    ]);
  });
});

describe('the amount that was agreed', () => {
  it('is there with decided and paid ones', () => {
    const paper = receiptPaper({ agreed: agreedOnLess, payments: [payment(100_000)] });
    expect(blockOf(paper, 'fields').rows[1]).toMatchObject([
      { label: '判定退款', value: '¥4,680.00' },
      { label: '商定金额', value: '¥4,000.00' },
      { label: '已退金额', value: '¥1,000.00' },
    ]);
  });

  it('has its reason and who approved it', () => {
    expect(blockOf(receiptPaper({ agreed: agreedOnLess }), 'text').text).toBe(
      '餐椅椅面有使用痕迹，与顾客商定少退 ¥680.00。\n批准：李强（代 王建国）　2026-11-16 10:00　书面批准',
    );
  });

  it('is the decided one where nothing else was agreed', () => {
    expect(blockOf(receiptPaper(), 'fields').rows[1]?.[1]).toMatchObject({ value: '同判定' });
  });
});

describe('the payments', () => {
  it('have time, method, reference, amount, payee, relation and cashier', () => {
    const paper = receiptPaper({ payments: [payment(100_000, { relation: 'family' })] });
    expect(blockOf(paper, 'table').rows).toEqual([
      [
        '1',
        '2026-11-21 14:32',
        '微信',
        '4200002876202611211234567890',
        '1,000.00',
        '王伟',
        '家属',
        '孙丽',
      ],
    ]);
  });

  it.each([
    ['nothing was paid yet', receiptPaper(), 1],
    ['something is left', receiptPaper({ payments: [payment(100_000)] }), 1],
    ['all is paid', receiptPaper({ payments: [payment(468_000)] }), 0],
  ])('where %s have so many lines for the pen', (_, paper, blankRows) => {
    expect(blockOf(paper, 'table').blankRows).toBe(blankRows);
  });
});

function blockOf<K extends FormBlock['kind']>(
  paper: CasePaper,
  kind: K,
): Extract<FormBlock, { kind: K }> {
  const { blocks } = form.document(paper);
  const block = blocks.find((each): each is Extract<FormBlock, { kind: K }> => each.kind === kind);
  if (!block) throw new Error(`No such block: ${kind}`);
  return block;
}

function signers(paper: CasePaper): string[] {
  return blockOf(paper, 'signatures').boxes.map(({ role }) => role);
}
