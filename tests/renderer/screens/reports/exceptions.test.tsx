import { expect, test } from 'vitest';

import { Report } from '../../../../renderer/screens/reports/exceptions-screen.tsx';
import type { ExceptionRow } from '../../../../shared/ipc/schemas/finance.ts';
import { exceptionReport, exceptionRow } from '../../support/finance-fixtures.ts';
import { wordsOf } from '../../support/still.tsx';

function said(rows: ExceptionRow[]): string {
  const words = wordsOf(<Report report={exceptionReport(rows)} zone="Asia/Shanghai" />);
  return words.replace(/\s+/gu, ' ');
}

const agreed = exceptionRow(1, {
  what: 'agreedAmount',
  subject: '判定退款 ¥100.00，商定退款 ¥120.00',
  against: 'CAN-8',
  rule: 'CAN-14',
  approver: '周建国',
  amountFen: 12_000,
  refundFen: 2_000,
});

test('an exception says who approved what against which rule, and how much (RET-18)', () => {
  const words = said([exceptionRow()]);
  const wanted = ['赵敏', '落地灯 LP-0077 × 1', 'RET-10', 'RET-18', '老顾客', '181.45'];
  expect(wanted.filter((each) => !words.includes(each))).toEqual([]);
});

test('another amount than the decided one is told as such', () => {
  expect(said([agreed])).toContain('商定金额 判定退款 ¥100.00，商定退款 ¥120.00');
});

test('the sums are there for each approver, and for all', () => {
  const words = said([exceptionRow(), exceptionRow(2), agreed]);
  expect([
    words.includes('赵敏 2 362.90 362.90'),
    words.includes('周建国 1 120.00 20.00'),
    words.includes('合计 3 482.90 382.90'),
  ]).toEqual([true, true, true]);
});

test('a sentence says how many there were and how much', () => {
  expect(said([exceptionRow(), agreed])).toContain('这个月批准 2 次，退款或让利合计 201.45 元。');
});

test('goods that no order knows are told as such', () => {
  expect(said([exceptionRow(0, { orderNumber: '' })])).toContain('无订单');
});

test('a month without any says so', () => {
  expect(said([])).toContain('这个月没有特批，也没有商定过别的金额。');
});
