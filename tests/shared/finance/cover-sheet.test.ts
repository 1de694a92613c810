import { describe, expect, it } from 'vitest';

import type { FormBlock } from '../../../shared/forms/blocks.ts';
import type { FormDocument } from '../../../shared/forms/document.ts';
import { cover, packetRow, shaOf } from '../../main/backend/pdf/support/cover-sheets.ts';

describe('财务备案清单', () => {
  it('is one copy, for finance', () => {
    expect(cover().copies).toEqual(['finance']);
  });

  it('goes by its period and the number of the packet', () => {
    expect(cover().number).toBe('20261101-20261130-3');
  });

  it('is dated when it was handed over, by who did it, and is never a second print', () => {
    expect(cover([], { handedOverAt: 1_000, handedOverBy: '王芳' }).print).toEqual({
      at: 1_000,
      timeZone: 'Asia/Shanghai',
      by: '王芳',
      number: 1,
    });
  });

  it('is the same for the same packet', () => {
    expect(JSON.stringify(cover())).toBe(JSON.stringify(cover()));
  });

  it('is signed by store manager and finance', () => {
    expect(blockOf(cover(), 'signatures').boxes.map(({ role }) => role)).toEqual([
      '店长（移交）',
      '财务（接收）',
    ]);
  });

  it('says the head of the history chain in full', () => {
    const head = 'ab'.repeat(32);
    expect(blockOf(cover([], { head }), 'text').text).toContain(head);
  });
});

describe('the row of a form', () => {
  it('has number, kind, customer, order, amounts, payment and approval', () => {
    expect(rowOf(cover([packetRow()]))).toEqual([
      '1',
      'BJ01-QX-20261121-001\n取消订单　办结',
      '王* 199****5678\nXS20261119000',
      '12,345.00\n1,234.50',
      '11,110.50\n0.00',
      '微信、现金\n2026-11-21',
      '王建国\n2026-11-21 14:32',
    ]);
  });

  it('has the hash of the PDF below it, with the form and its print', () => {
    expect(belowOf(packetRow())).toBe(`取消订单申请单　第 1 次打印　SHA-256 ${shaOf(0)}`);
  });

  it('says that it is a correction', () => {
    expect(belowOf(packetRow(0, { entry: 'correction' }))).toMatch(/^更正　/u);
  });

  it('says that it was an exception', () => {
    expect(belowOf(packetRow(0, { exception: true }))).toMatch(/^特批　/u);
  });

  it('says where no order knows the goods', () => {
    expect(rowOf(cover([packetRow(0, { orderNumber: '' })]))[2]).toContain('无订单');
  });

  it('says where nothing was paid yet', () => {
    expect(rowOf(cover([packetRow(0, { payment: null })]))[5]).toBe('未收付');
  });

  it('shows the day of the payment on the calendar of the store', () => {
    const at = Date.parse('2026-11-30T16:30:00Z');
    const payment = { kind: 'refund', methods: ['cash'], at, amountFen: 1 } as const;
    const row = packetRow(0, { payment: { ...payment, methods: [...payment.methods] } });
    expect(rowOf(cover([row]))[5]).toBe('现金\n2026-12-01');
  });

  it('is without approver and time where nobody approved', () => {
    expect(rowOf(cover([packetRow(0, { approvedAt: null, approver: '' })]))[6]).toBe('');
  });
});

describe('the foot', () => {
  it('counts and sums each kind, and all', () => {
    const sums = tables(cover([packetRow(), packetRow(1), packetRow(4)])).at(1);
    expect([sums?.rows, sums?.total?.values]).toEqual([
      [
        ['取消订单', '2', '24,690.04', '2,469.00', '22,221.04', '0.00'],
        ['退货', '1', '12,345.01', '1,234.50', '11,110.51', '0.00'],
      ],
      ['3', '37,035.05', '3,703.50', '33,331.55', '0.00'],
    ]);
  });

  it('says the refunds in figures and capitals', () => {
    expect(blockOf(cover([packetRow()]), 'amount')).toMatchObject({
      label: '退款合计',
      amount: { figures: '¥11,110.50', capitals: '壹万壹仟壹佰壹拾元伍角整' },
    });
  });

  it('says fees and what was due in capitals too', () => {
    expect(blockOf(cover([packetRow()]), 'amount').note).toBe(
      '费用合计 ¥1,234.50（壹仟贰佰叁拾肆元伍角整）；应补合计 ¥0.00（零元整）。',
    );
  });

  it('says that the amounts of corrections were counted before, where there are any', () => {
    const correction = packetRow(0, { entry: 'correction' });
    expect([
      blockOf(cover([packetRow()]), 'heading').text,
      blockOf(cover([packetRow(), correction]), 'heading').text,
    ]).toEqual(['合计', '合计（更正的单据只计份数，金额已在以前移交时计入）']);
  });
});

function blockOf<K extends FormBlock['kind']>(
  { blocks }: FormDocument,
  kind: K,
): Extract<FormBlock, { kind: K }> {
  const block = blocks.find((each): each is Extract<FormBlock, { kind: K }> => each.kind === kind);
  if (!block) throw new Error(`No such block: ${kind}`);
  return block;
}

function tables({ blocks }: FormDocument) {
  return blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
}

function rowOf(document: FormDocument) {
  return tables(document)[0]?.rows[0] ?? [];
}

function belowOf(row: ReturnType<typeof packetRow>) {
  return tables(cover([row]))[0]?.below?.[0];
}
