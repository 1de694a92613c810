import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { filingsMovedSince } from '../../../../../main/backend/database/repositories/filings.ts';
import { fileCase, moveCase, payCase, print } from '../../../../support/filed-case.ts';
import { make, preview, tryMake } from '../../../../support/packets-of-backend.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { openingHour, testBackend } from '../../../../support/test-backend.ts';

let backend: TestBackend;
let folder: string;
beforeEach(async () => {
  backend = await testBackend();
  folder = mkdtempSync(join(tmpdir(), 'guitai-packets-'));
});
afterEach(async () => {
  await backend.close();
  rmSync(folder, { recursive: true });
});

const oneDay = { from: '2026-11-10', until: '2026-11-10' };
const shanghai = (text: string) => Date.parse(`${text}+08:00`);

async function numbersIn(...given: Parameters<typeof preview>): Promise<string[]> {
  return (await preview(...given)).rows.map(({ number }) => number);
}

describe('the forms of a period', () => {
  test.each([
    ['the millisecond before the day', '2026-11-09T23:59:59.999', []],
    ['the first millisecond of the day', '2026-11-10T00:00:00.000', ['QX-20261110-001']],
    ['the last millisecond of the day', '2026-11-10T23:59:59.999', ['QX-20261110-001']],
    ['the first millisecond of the next day', '2026-11-11T00:00:00.000', []],
  ])('filed in %s', async (_, filedAt, expected) => {
    await fileCase(backend, { number: 'QX-20261110-001', filedAt: shanghai(filedAt) });
    expect(await numbersIn(backend, oneDay)).toEqual(expected);
  });

  test('come in the order in which they were filed', async () => {
    await fileCase(backend, { number: 'QX-20261110-002', filedAt: openingHour + 2 });
    await fileCase(backend, { number: 'QX-20261110-001', filedAt: openingHour + 1 });
    expect(await numbersIn(backend)).toEqual(['QX-20261110-001', 'QX-20261110-002']);
  });

  test('are only those that went to finance', async () => {
    await fileCase(backend, { forms: [] });
    expect(await numbersIn(backend)).toEqual([]);
  });

  test('cannot be asked for from a day to an earlier one', async () => {
    const period = { from: '2026-11-11', until: '2026-11-10' };
    const asked = backend.ask('packets.preview', { period }, { by: backend.people.finance });
    expect(await asked).toMatchObject({ code: 'invalidInput' });
  });

  test('are not for everybody', async () => {
    const period = oneDay;
    expect(await backend.ask('packets.preview', { period })).toMatchObject({ code: 'forbidden' });
  });
});

describe('a row', () => {
  test('says what the case decided, who approved it and which paper it is', async () => {
    const caseId = await fileCase(backend, { number: 'QX-20261121-777' });
    const sha256 = await print(backend, caseId);
    expect((await preview(backend)).rows).toMatchObject([
      {
        entry: 'new',
        caseId,
        form: 'application',
        formTitle: '取消订单申请单',
        kindTitle: '取消订单',
        number: 'QX-20261121-777',
        stageTitle: '通知顾客',
        amountFen: 468_000,
        feeFen: 46_800,
        refundFen: 421_200,
        dueFen: 0,
        approver: '王建国',
        approvedAt: openingHour,
        filedAt: openingHour,
        exception: false,
        payment: null,
        sha256,
        printNumber: 2,
      },
    ]);
  });

  test('names the customer so that nobody can be called (ARC-15)', async () => {
    await fileCase(backend, { customerName: '欧阳静', phone: '13800001234' });
    const [row] = (await preview(backend)).rows;
    expect(row?.customer).toBe('欧* 138····1234');
  });

  test('names for whom a deputy approved (代)', async () => {
    const { id, name } = backend.people.generalManager;
    await fileCase(backend, {
      approval: { approverName: '李明', deputyFor: { id, name } },
    });
    expect((await preview(backend)).rows[0]?.approver).toBe('李明（代 王建国）');
  });

  test('says 特批 where an exception carries it (CAN-15)', async () => {
    await fileCase(backend, { row: { exception: 1 } });
    expect((await preview(backend)).rows[0]?.exception).toBe(true);
  });

  test('counts the amount that was agreed in place of the decided one (CAN-14)', async () => {
    await fileCase(backend, { agreed: { amountFen: 400_000, reason: '顾客同意' } });
    expect((await preview(backend)).rows[0]?.refundFen).toBe(400_000);
  });

  test('tells the payments together: every way once, the latest day, all of the money', async () => {
    const caseId = await fileCase(backend);
    const second = { position: 2, method: 'weChat', amount_fen: 21_200 } as const;
    await payCase(backend, caseId, { amount_fen: 200_000, settled_at: openingHour + 1 });
    await payCase(backend, caseId, { ...second, settled_at: openingHour + 5 });
    await payCase(backend, caseId, { ...second, position: 3, settled_at: openingHour + 3 });
    expect((await preview(backend)).rows[0]?.payment).toEqual({
      kind: 'refund',
      methods: ['cash', 'weChat'],
      at: openingHour + 5,
      amountFen: 242_400,
    });
  });

  test('says that nothing had to be paid', async () => {
    const caseId = await fileCase(backend, { row: { fee_fen: 468_000, refund_fen: 0 } });
    await payCase(backend, caseId, { kind: 'none', amount_fen: 0, method: null, payee: '' });
    expect((await preview(backend)).rows[0]?.payment).toEqual({
      kind: 'none',
      methods: [],
      at: openingHour,
      amountFen: 0,
    });
  });

  test('goes with the newest print that was not cancelled', async () => {
    const caseId = await fileCase(backend);
    const sha256 = await print(backend, caseId);
    await print(backend, caseId, { cancelled: 1 });
    expect((await preview(backend)).rows[0]?.sha256).toBe(sha256);
  });
});

describe('the sums', () => {
  test('count each case once, also where several of its forms went to finance', async () => {
    await fileCase(backend, { forms: ['application', 'refundReceipt'] });
    expect((await preview(backend)).sums).toEqual({
      forms: 2,
      amountFen: 468_000,
      feeFen: 46_800,
      refundFen: 421_200,
      dueFen: 0,
    });
  });

  test('are told by kind', async () => {
    await fileCase(backend, { number: 'QX-20261121-001' });
    await fileCase(backend, { number: 'QX-20261121-002' });
    await fileCase(backend, { number: 'TH-20261121-001' });
    const { byKind } = await preview(backend);
    expect(byKind.map(({ kindTitle, forms }) => [kindTitle, forms])).toEqual([
      ['取消订单', 2],
      ['退货', 1],
    ]);
  });

  test('leave out what a correction says again', async () => {
    const caseId = await fileCase(backend);
    await make(backend, folder);
    await payCase(backend, caseId);
    const { sums, rows } = await preview(backend);
    expect([sums.forms, sums.refundFen, rows[0]?.entry]).toEqual([1, 0, 'correction']);
  });
});

describe('a form that was handed over', () => {
  test('does not come again', async () => {
    await fileCase(backend);
    await make(backend, folder);
    expect(await numbersIn(backend)).toEqual([]);
    expect(await tryMake(backend, folder)).toMatchObject({ code: 'conflict' });
  });

  test('comes as a correction when money moved since, whatever the period', async () => {
    const caseId = await fileCase(backend);
    await make(backend, folder);
    await payCase(backend, caseId);
    const later = { from: '2027-01-01', until: '2027-01-31' };
    expect((await preview(backend, later)).rows).toMatchObject([
      { entry: 'correction', payment: { amountFen: 421_200 } },
    ]);
  });

  test('comes as a correction once', async () => {
    const caseId = await fileCase(backend);
    await make(backend, folder);
    await payCase(backend, caseId);
    await make(backend, folder);
    expect(await numbersIn(backend)).toEqual([]);
  });

  test('does not come for a step that finance does not book', async () => {
    const caseId = await fileCase(backend);
    await make(backend, folder);
    await moveCase(backend, caseId, { stage: 'settlement' });
    expect(await numbersIn(backend)).toEqual([]);
  });

  test('is then not looked at again until something else is done', async () => {
    const caseId = await fileCase(backend);
    await make(backend, folder);
    await moveCase(backend, caseId, { stage: 'settlement' });
    await fileCase(backend);
    await make(backend, folder);
    expect(await backend.database().read((executor) => filingsMovedSince(executor))).toEqual([]);
  });

  test('comes with nothing in it when the case was taken back (CASE-3)', async () => {
    const caseId = await fileCase(backend);
    await make(backend, folder);
    await moveCase(backend, caseId, { stage: 'withdrawn', open: 0, ended_at: openingHour });
    expect((await preview(backend)).rows).toMatchObject([
      {
        entry: 'correction',
        stageTitle: '收回',
        amountFen: 0,
        feeFen: 0,
        refundFen: 0,
        dueFen: 0,
      },
    ]);
  });

  test('that was worth nothing comes all the same when it was taken back', async () => {
    const caseId = await fileCase(backend, {
      worthFen: 0,
      row: { fee_fen: 0, refund_fen: 0 },
    });
    await make(backend, folder);
    await moveCase(backend, caseId, { stage: 'withdrawn', open: 0, ended_at: openingHour });
    expect(await numbersIn(backend)).toHaveLength(1);
  });

  test('that is filed anew comes as a correction', async () => {
    const caseId = await fileCase(backend, { number: 'QX-20261121-001' });
    await make(backend, folder);
    await moveCase(backend, caseId, {});
    await backend.database().unit((executor) =>
      executor
        .updateTable('filings')
        .set({ filed_at: openingHour + 60_000 })
        .where('case_id', '=', caseId)
        .execute(),
    );
    expect((await preview(backend)).rows).toMatchObject([{ entry: 'correction' }]);
  });
});

describe('a case that was corrected after its last print (CASE-3)', () => {
  test('is blocked, with what to do', async () => {
    const caseId = await fileCase(backend, { number: 'QX-20261121-005' });
    await moveCase(backend, caseId, { data_version: 2 });
    const { rows, blocked } = await preview(backend);
    expect([rows, blocked]).toMatchObject([[], [{ caseId, number: 'QX-20261121-005' }]]);
    expect(blocked[0]?.why).toContain('重新打印');
  });

  test('lets nothing be handed over, so that no packet lacks a form', async () => {
    await fileCase(backend);
    const caseId = await fileCase(backend, { number: 'QX-20261121-006' });
    await moveCase(backend, caseId, { data_version: 2 });
    const refused = await tryMake(backend, folder);
    expect(refused).toMatchObject({ code: 'incomplete' });
    expect(refused.ok ? '' : refused.message).toContain('QX-20261121-006');
  });

  test('goes once it is printed again', async () => {
    const caseId = await fileCase(backend);
    await moveCase(backend, caseId, { data_version: 2 });
    const sha256 = await print(backend, caseId);
    expect((await preview(backend)).rows).toMatchObject([{ sha256, printNumber: 2 }]);
  });

  test('and was taken back then goes with its last paper', async () => {
    const caseId = await fileCase(backend);
    await moveCase(backend, caseId, { data_version: 2, stage: 'withdrawn', open: 0 });
    expect((await preview(backend)).rows).toMatchObject([{ stageTitle: '收回', printNumber: 1 }]);
  });
});
