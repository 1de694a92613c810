import { describe, expect, it } from 'vitest';

import type { FormBlock } from '../../../../shared/forms/blocks.ts';
import type { FormDocument } from '../../../../shared/forms/document.ts';
import { cancellationForm } from '../../../../shared/procedures/cancellation/form.ts';
import { paper } from '../../../main/backend/pdf/support/papers.ts';

const approval = {
  approver: '张建国',
  at: Date.parse('2026-11-21T16:05:00+08:00'),
  by: 'counter',
  deputyFor: null,
} as const;

describe('取消订单申请单', () => {
  it('comes in four copies', () => {
    expect(cancellationForm(paper()).copies).toEqual([
      'store',
      'finance',
      'serviceCentre',
      'customer',
    ]);
  });

  it('is plain data', () => {
    const form = cancellationForm(paper());
    expect(JSON.parse(JSON.stringify(form))).toEqual(form);
  });

  it('shows the phone in full', () => {
    expect(allText(cancellationForm(paper()))).toContain('199 1234 5678');
  });

  it('shows the refund in figures and capitals', () => {
    expect(blockOf(cancellationForm(paper()), 'amount')).toMatchObject({
      label: '应退金额',
      amount: { figures: '¥5,040.00', capitals: '伍仟零肆拾元整' },
    });
  });

  it('shows what is due from the customer where the fee is higher than what was paid (CAN-8)', () => {
    const totals = { amountFen: 560_000, feeFen: 56_000, refundFen: 0, dueFen: 36_005 };
    expect(blockOf(cancellationForm(paper({ totals })), 'amount')).toMatchObject({
      label: '应补金额',
      amount: { figures: '¥360.05', capitals: '叁佰陆拾元零伍分' },
      note: '本次商品已付 ¥199.95，不足退单费 ¥560.00，差额由顾客补交。',
    });
  });

  it('joins proposal and answer as one sentence, however the proposal was ended', () => {
    const form = cancellationForm(
      paper({ proposal: '换 SF-2203 双人位。', answer: '顾客坚持取消。' }),
    );
    expect(allText(form)).toContain('换 SF-2203 双人位；顾客坚持取消。');
  });

  it('says that all is given back where there is no fee (CAN-3)', () => {
    const totals = { amountFen: 560_000, feeFen: 0, refundFen: 560_000, dueFen: 0 };
    expect(blockOf(cancellationForm(paper({ totals })), 'amount')).toMatchObject({
      note: '本次商品已付 ¥5,600.00，全部退还。',
    });
  });

  it('ticks the documents seen and leaves the others to the pen (CAN-9)', () => {
    expect(blockOf(cancellationForm(paper()), 'ticks')).toMatchObject({
      ticks: [
        { label: '销售订单', ticked: true },
        { label: '收据', ticked: true },
        { label: '发票', ticked: false },
      ],
    });
  });

  it('is signed by customer, receptionist and general manager', () => {
    expect(blockOf(cancellationForm(paper()), 'signatures')).toMatchObject({
      boxes: [
        { role: '顾客确认（本人已知悉以上内容）' },
        { role: '接待人员' },
        { role: '总经理审批' },
      ],
    });
  });

  it('says nothing of an approval before there is one (CAN-11)', () => {
    const text = allText(cancellationForm(paper()));
    expect(text).not.toMatch(/批准|张建国|"ticked":true[^}]*同意/u);
  });

  it.each([
    ['counter', '张建国　2026-11-21 16:05　柜台批准'],
    ['paper', '张建国　2026-11-21 16:05　书面批准'],
  ] as const)('shows approver and time of an approval by %s', (by, record) => {
    const form = cancellationForm(paper({ approval: { ...approval, by } }));
    expect(blockOf(form, 'signatures')).toMatchObject({
      boxes: [
        { record: '' },
        { record: '' },
        { record, options: [{ ticked: true }, { ticked: false }] },
      ],
    });
  });

  it('names the deputy who signed, and in whose name (代)', () => {
    const byDeputy = { ...approval, approver: '李明', deputyFor: '王建国' };
    expect(blockOf(cancellationForm(paper({ approval: byDeputy })), 'signatures')).toMatchObject({
      boxes: [
        {},
        {},
        { role: '总经理审批（代）', record: '李明（代 王建国）　2026-11-21 16:05　柜台批准' },
      ],
    });
  });

  it.each([
    ['nothing without an exception', null, null, null],
    ['nothing for an ordinary approval', null, approval, null],
    ['特批申请 before the approval', { reason: '未投产。' }, null, 'specialApprovalRequested'],
    ['特批 after it', { reason: '未投产。' }, approval, 'specialApproval'],
  ])('is marked with %s (CAN-15)', (_, exception, approved, mark) => {
    expect(cancellationForm(paper({ exception, approval: approved })).mark).toBe(mark);
  });

  it('gives the written reason of an exception (CAN-15)', () => {
    const form = cancellationForm(paper({ exception: { reason: '工厂确认可以撤单。' } }));
    expect(allText(form)).toContain('工厂确认可以撤单。');
  });

  it('leaves filing and service centre to the pen until they are known', () => {
    const groups = blockOf(cancellationForm(paper()), 'blanks');
    expect(JSON.stringify(groups).match(/"value":null/gu)).toHaveLength(4);
  });

  it('shows times on the store’s clock', () => {
    const form = cancellationForm(paper({ print: { ...paper().print, timeZone: 'Asia/Urumqi' } }));
    expect(allText(form)).toContain('2026-11-19 10:20');
  });
});

function blockOf(form: FormDocument, kind: FormBlock['kind']): FormBlock | undefined {
  return form.blocks.find((block) => block.kind === kind);
}

function allText(form: FormDocument): string {
  return JSON.stringify(form);
}
