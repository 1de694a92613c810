import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { readSheet } from '../../../../../main/backend/sheets/read-sheet.ts';
import { eventsOf } from '../../../../support/events-of.ts';
import { fileCase, moveCase } from '../../../../support/filed-case.ts';
import type { CaseToFile } from '../../../../support/filed-case.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { testBackend } from '../../../../support/test-backend.ts';

let backend: TestBackend;
beforeEach(async () => {
  backend = await testBackend();
});
afterEach(() => backend.close());

const shanghai = (text: string) => Date.parse(`${text}+08:00`);
const inNovember = shanghai('2026-11-20T10:00:00');

/** An exception that the general manager approved at a time (CAN-15). */
function exceptionAt(at: number, given: CaseToFile = {}): Promise<string> {
  return fileCase(backend, {
    exceptionReason: '老顾客，家中有病人',
    approval: { signedAt: at, recordedAt: at },
    kind: 'clearance',
    rule: 'CAN-15',
    ...given,
    row: { exception: 1, approved_at: at, ...given.row },
  });
}

function report(month = '2026-11') {
  return backend.get('reports.exceptions', { month }, { by: backend.people.generalManager });
}

describe('an amount that was agreed in place of the decided one (CAN-14)', () => {
  test('is listed with both amounts, the reason, who approved it and the difference', async () => {
    await fileCase(backend, {
      number: 'QX-20261120-001',
      approval: { signedAt: inNovember, recordedAt: inNovember },
      agreed: { amountFen: 450_000, reason: '顾客等了很久，电话 13800001234' },
      row: { approved_at: inNovember },
    });
    expect((await report()).rows).toMatchObject([
      {
        number: 'QX-20261120-001',
        kindTitle: '取消订单',
        what: 'agreedAmount',
        subject: '判定退款 ¥4,212.00，商定退款 ¥4,500.00',
        reason: '顾客等了很久，电话 138····1234',
        amountFen: 450_000,
        refundFen: 28_800,
        approver: '王建国',
        approvedAt: inNovember,
      },
    ]);
  });

  test('belongs to the month in which it was agreed, not that of the first approval', async () => {
    await fileCase(backend, {
      approval: { recordedAt: shanghai('2026-12-01T00:00:00') },
      agreed: { amountFen: 450_000, reason: '谈好的' },
      row: { approved_at: inNovember },
    });
    expect([(await report()).rows.length, (await report('2026-12')).rows.length]).toEqual([0, 1]);
  });

  test('that is due from the customer counts what the customer was spared', async () => {
    await fileCase(backend, {
      agreed: { amountFen: 10_000, reason: '让一点' },
      row: { refund_fen: 0, due_fen: 30_000 },
    });
    expect((await report()).rows).toMatchObject([
      { subject: '判定应补 ¥300.00，商定应补 ¥100.00', refundFen: 20_000 },
    ]);
  });
});

describe('an exception (CAN-15)', () => {
  test.each([
    ['the millisecond before the month', '2026-10-31T23:59:59.999', 0],
    ['the first millisecond of the month', '2026-11-01T00:00:00.000', 1],
    ['the last millisecond of the month', '2026-11-30T23:59:59.999', 1],
    ['the first millisecond of the next month', '2026-12-01T00:00:00.000', 0],
  ])('approved in %s', async (_, at, count) => {
    await exceptionAt(shanghai(at));
    expect((await report()).rows).toHaveLength(count);
  });

  test('names goods, the rule that refuses it, the one that allows it, and why', async () => {
    await exceptionAt(inNovember, { customerName: '欧阳静', phone: '13800001234' });
    expect((await report()).rows).toMatchObject([
      {
        what: 'exception',
        customer: '欧* 138····1234',
        subject: '三人位布艺沙发 2280×920×850mm 米灰 ×1',
        against: 'CAN-6',
        rule: 'CAN-15',
        reason: '老顾客，家中有病人',
        amountFen: 468_000,
        refundFen: 421_200,
        approver: '王建国',
      },
    ]);
  });

  test('that is not approved yet is none', async () => {
    await exceptionAt(inNovember, { approval: null, row: { approved_at: null } });
    expect((await report()).rows).toEqual([]);
  });

  test('of a case that was taken back was not granted', async () => {
    const caseId = await exceptionAt(inNovember);
    await moveCase(backend, caseId, { stage: 'withdrawn', open: 0 });
    expect((await report()).rows).toEqual([]);
  });
});

describe('the report', () => {
  test('adds up what each approver granted; the goods of an agreed amount were not refused', async () => {
    await exceptionAt(inNovember);
    await exceptionAt(inNovember + 1);
    await fileCase(backend, {
      agreed: { amountFen: 450_000, reason: '谈好的' },
      approval: { approverName: '孙立', recordedAt: inNovember },
    });
    expect((await report()).byApprover).toEqual([
      { approver: '孙立', count: 1, amountFen: 0, refundFen: 28_800 },
      { approver: '王建国', count: 2, amountFen: 936_000, refundFen: 842_400 },
    ]);
  });

  test('is not for everybody', async () => {
    expect(await backend.ask('reports.exceptions', { month: '2026-11' })).toMatchObject({
      code: 'forbidden',
    });
  });

  test('as a workbook has its month in the name and a row for each', async () => {
    await fileCase(backend, { agreed: { amountFen: 450_000, reason: '=1+1' } });
    const by = backend.people.generalManager;
    const { fileName, bytes } = await backend.get(
      'reports.exceptionsSheet',
      { month: '2026-11' },
      { by },
    );
    const { rows } = await readSheet(bytes);
    expect([fileName, rows[1]?.cells.slice(10, 13)]).toEqual([
      '特批月报-2026-11.xlsx',
      ['=1+1', '4500', '288'],
    ]);
  });

  test('as a workbook is an event', async () => {
    const by = backend.people.finance;
    await backend.get('reports.exceptionsSheet', { month: '2026-11' }, { by });
    expect(await eventsOf(backend, 'exceptions.exported')).toMatchObject([
      { staffId: by.id, data: { month: '2026-11', rows: 0 }, personal: null },
    ]);
  });
});
