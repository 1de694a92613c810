import { createHash } from 'node:crypto';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import type { CaseView } from '../../../../../shared/ipc/schemas/cases.ts';
import type { CancellationStage } from '../../../../../shared/procedures/cancellation/stages.ts';
import {
  bringTo,
  draftCase,
  goodInput,
  printForm,
  step,
  tryStep,
} from '../../../../support/cancellation-case.ts';
import { placeOrder } from '../../../../support/placed-order.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { testBackend } from '../../../../support/test-backend.ts';

let backend: TestBackend;

beforeEach(async () => {
  backend = await testBackend();
});

afterEach(() => backend.close());

async function caseAt(stage: CancellationStage): Promise<CaseView> {
  return bringTo(backend, await draftCase(backend, await placeOrder(backend)), stage);
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('a print', () => {
  test('is kept as issued, byte by byte, under its hash', async () => {
    const { id } = await caseAt('customerSignature');
    const issued = await printForm(backend, id);
    await backend.reopen();
    const kept = await backend.get('forms.issued', { caseId: id, sha256: issued.sha256 });
    expect(sha256(kept.bytes)).toBe(issued.sha256);
  });

  test('shows in its preview exactly what is issued then', async () => {
    const { id } = await caseAt('customerSignature');
    const preview = await backend.get('forms.preview', { caseId: id, form: 'application' });
    const issued = await printForm(backend, id);
    expect(issued.sha256).toBe(preview.sha256);
  });

  test('is counted only when it is issued', async () => {
    const { id } = await caseAt('customerSignature');
    await backend.get('forms.preview', { caseId: id, form: 'application' });
    const numbers = [(await printForm(backend, id)).printNumber];
    numbers.push((await printForm(backend, id)).printNumber);
    expect(numbers).toEqual([1, 2]);
  });

  test('of which the dialog was closed does not count, and cannot be signed', async () => {
    const { id } = await caseAt('customerSignature');
    const { sha256: hash } = await printForm(backend, id);
    await backend.get('forms.cancel', { caseId: id, sha256: hash });
    const answer = await tryStep(backend, id, 'recordSignature', { signedAt: backend.clock.now });
    expect(answer).toMatchObject({ ok: false, details: [{ path: 'print.application' }] });
    expect((await printForm(backend, id)).printNumber).toBe(1);
  });

  test('that was signed cannot be taken back', async () => {
    const { id, prints } = await caseAt('approval');
    const answer = await backend.ask('forms.cancel', {
      caseId: id,
      sha256: prints[0]?.sha256 ?? '',
    });
    expect(answer).toMatchObject({ ok: false, code: 'conflict' });
  });

  test('has nothing personal in its file name', async () => {
    const { id } = await caseAt('customerSignature');
    const { fileName } = await printForm(backend, id);
    expect(fileName).toBe('取消订单申请单-QX-20261121-001-第1次.pdf');
  });

  test.each(['draft', 'withdrawn', 'void'] as const)('is refused in stage %s', async (stage) => {
    const { id } = await caseAt(stage);
    const answer = await backend.ask('forms.issue', {
      caseId: id,
      form: 'application',
      via: 'print',
    });
    expect(answer).toMatchObject({ ok: false, code: 'conflict' });
  });

  test('comes before the signature of the customer (CAN-10)', async () => {
    const { id } = await caseAt('customerSignature');
    const answer = await tryStep(backend, id, 'recordSignature', { signedAt: backend.clock.now });
    expect(answer).toMatchObject({
      ok: false,
      code: 'incomplete',
      details: [{ path: 'print.application' }],
    });
  });
});

describe('the signature of the customer (TIME-7)', () => {
  const minute = 60_000;
  test.each([
    ['a minute before the print', -minute, false],
    ['in the minute of the print, since people type minutes', -30_000, true],
    ['between print and now', 5 * minute, true],
    ['now', 10 * minute, true],
    ['in the next minute', 11 * minute, false],
  ])('%s', async (_, afterPrint, accepted) => {
    backend.clock.now += 40_000;
    const { id } = await caseAt('customerSignature');
    await printForm(backend, id);
    const signedAt = backend.clock.now + afterPrint;
    backend.clock.now += 10 * minute;
    const answer = await tryStep(backend, id, 'recordSignature', { signedAt });
    expect(answer.ok ? 'recorded' : answer.details[0]?.path).toBe(
      accepted ? 'recorded' : 'signedAt',
    );
  });
});

describe('a correction (CASE-3)', () => {
  async function correct(view: CaseView): Promise<CaseView> {
    const { correct: input } = goodInput(backend, view);
    return step(backend, view.id, 'correct', input, backend.people.receptionist);
  }

  test('voids the prints and asks for a new one', async () => {
    const view = await caseAt('customerSignature');
    await printForm(backend, view.id);
    const corrected = await correct(view);
    const answer = await tryStep(backend, view.id, 'recordSignature', {
      signedAt: backend.clock.now,
    });
    expect(corrected.prints.map(({ state }) => state)).toEqual(['void']);
    expect(answer).toMatchObject({ ok: false, details: [{ path: 'print.application' }] });
  });

  test('keeps the number', async () => {
    const view = await caseAt('customerSignature');
    expect((await correct(view)).number).toBe(view.number);
  });

  test('after the customer signed goes back to the signature', async () => {
    const corrected = await correct(await caseAt('approval'));
    expect(corrected.stage).toBe('customerSignature');
    expect(corrected.stages.map(({ state }) => state).slice(0, 3)).toEqual([
      'done',
      'current',
      'ahead',
    ]);
  });

  test('after the approval asks for a new print before it is filed (CAN-13)', async () => {
    const corrected = await correct(await caseAt('filing'));
    const refused = await tryStep(backend, corrected.id, 'file', { note: '' });
    await printForm(backend, corrected.id);
    const filed = await tryStep(backend, corrected.id, 'file', { note: '' });
    expect([refused.ok, filed.ok]).toEqual([false, true]);
  });

  function rowOf({ id }: CaseView) {
    return backend
      .database()
      .read((executor) =>
        executor
          .selectFrom('cases')
          .select(['signed_at', 'approved_at', 'approval'])
          .where('id', '=', id)
          .executeTakeFirstOrThrow(),
      );
  }

  test('after the customer signed forgets the signature, which was on another paper', async () => {
    expect((await rowOf(await correct(await caseAt('approval')))).signed_at).toBeNull();
  });

  test('after the approval puts the word of the approver for it on the paper', async () => {
    const view = await caseAt('filing');
    backend.clock.now += 60_000;
    const { approval } = await rowOf(await correct(view));
    expect(JSON.parse(approval ?? '')).toMatchObject({ signedAt: backend.clock.now });
  });

  test('after the approval leaves the moment from which money could move', async () => {
    const view = await caseAt('settlement');
    const first = await rowOf(view);
    backend.clock.now += 60_000;
    const corrected = await correct(view);
    expect((await rowOf(corrected)).approved_at).toBe(first.approved_at);
  });

  test('after the approval cannot be made without the word of the approver', async () => {
    const view = await caseAt('filing');
    const input = { ...goodInput(backend, view).correct, approval: null };
    const answer = await tryStep(backend, view.id, 'correct', input);
    expect(answer).toMatchObject({ ok: false, details: [{ path: 'approval' }] });
  });

  test('that lacks something is refused and changes nothing', async () => {
    const view = await caseAt('customerSignature');
    const input = goodInput(backend, view).correct;
    const request = { ...input.request, documents: [] };
    const answer = await tryStep(backend, view.id, 'correct', { ...input, request });
    expect(answer).toMatchObject({ ok: false, code: 'incomplete' });
    expect(await backend.get('cases.get', { caseId: view.id })).toEqual(view);
  });

  test('keeps in the history what stood there before', async () => {
    const view = await caseAt('customerSignature');
    await correct(view);
    const last = await backend
      .database()
      .read((executor) =>
        executor
          .selectFrom('events')
          .select('personal')
          .orderBy('sequence', 'desc')
          .executeTakeFirst(),
      );
    expect(last?.personal).toContain('requestBefore');
    expect(last?.personal).toContain('客厅实际开间');
  });
});
