import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { draftCase, bringTo } from '../../../../support/cancellation-case.ts';
import { confirmedBy, tryConfirm } from '../../../../support/confirmed-by.ts';
import { placeOrder } from '../../../../support/placed-order.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { testBackend } from '../../../../support/test-backend.ts';

let backend: TestBackend;
beforeEach(async () => {
  backend = await testBackend();
});
afterEach(() => backend.close());

const reason = '厂家涨价';
const day = 86_400_000;

function propose(value: unknown, setting = 'feeBasisPoints') {
  const by = backend.people.storeManager;
  return backend.ask('settings.propose', { setting, value, reason }, { by });
}

async function proposed(value: unknown, setting = 'feeBasisPoints'): Promise<string> {
  await propose(value, setting);
  const { changes } = await backend.get('settings.changes', {});
  return changes.find(({ state }) => state === 'proposed')?.id ?? '';
}

async function approve(proposalId: string) {
  const { receptionist } = backend.people;
  const subject = { kind: 'setting' as const, proposalId };
  const approval = await confirmedBy(backend, 'generalManager', subject, receptionist);
  return backend.ask('settings.approve', { proposalId, approval });
}

function onPaper(proposalId: string, signedAt: number) {
  const approverId = backend.people.generalManager.id;
  return backend.ask('settings.approve', {
    proposalId,
    approval: { by: 'paper', approverId, signedAt },
  });
}

const feeNow = async () => (await backend.get('store.state', {})).settings.feeBasisPoints;

describe('a proposed setting (SET-1)', () => {
  test('changes nothing before the general manager has approved it', async () => {
    await proposed(1250);
    expect(await feeNow()).toBe(1000);
  });

  test('takes effect on approval at the counter', async () => {
    await approve(await proposed(1250));
    expect(await feeNow()).toBe(1250);
  });

  test('takes effect on approval on paper', async () => {
    await onPaper(await proposed(1250), backend.clock.now);
    expect(await feeNow()).toBe(1250);
  });

  test.each([
    ['before it was proposed', -day],
    ['after today', day],
  ])('is not approved by a paper dated %s (TIME-7)', async (_, shift) => {
    const answer = await onPaper(await proposed(1250), backend.clock.now + shift);
    expect(answer).toMatchObject({ code: 'incomplete', details: [{ path: 'approval.signedAt' }] });
  });

  test.each([
    ['feeBasisPoints', 999],
    ['feeBasisPoints', 10_001],
    ['freeHours', 47],
    ['returnDays', 6],
    ['lockAfterMinutes', 0],
    ['lockAfterMinutes', 31],
    ['triesBeforeLock', 4],
    ['triesBeforeLock', 21],
    ['revealNeedsReason', 'yes'],
    ['timeZone', 'Nowhere/Here'],
    ['holidays', { rest: ['2026-02-30'], work: [] }],
  ])('beyond its bound is refused: %s %j', async (setting, value) => {
    expect(await propose(value, setting)).toMatchObject({
      code: 'ruleRefused',
      details: [{ path: 'value' }],
    });
  });

  test('is held against its bound again at approval', async () => {
    const proposalId = await proposed(1250);
    await backend
      .database()
      .unit((executor) =>
        executor
          .updateTable('setting_changes')
          .set({ value_after: '999' })
          .where('id', '=', proposalId)
          .execute(),
      );
    expect(await approve(proposalId)).toMatchObject({ code: 'ruleRefused' });
  });

  test('as it is already is refused', async () => {
    expect(await propose(1000)).toMatchObject({ code: 'invalidInput' });
  });

  test('waits alone: a second one for the same setting is refused', async () => {
    await proposed(1250);
    expect(await propose(1500)).toMatchObject({ code: 'conflict' });
  });

  test('cannot be approved by who proposed it, general manager or not', async () => {
    const { storeManager, receptionist } = backend.people;
    const roles = ['storeManager' as const, 'generalManager' as const];
    await backend.get('staff.save', { ...storeManager, roles }, { by: storeManager });
    const subject = { kind: 'setting' as const, proposalId: await proposed(1250) };
    const answer = await tryConfirm(backend, 'storeManager', subject, receptionist);
    expect(answer).toMatchObject({ code: 'forbidden' });
  });

  test('is decided once', async () => {
    const proposalId = await proposed(1250);
    await backend.get('settings.withdraw', { proposalId }, { by: backend.people.storeManager });
    expect(await onPaper(proposalId, backend.clock.now)).toMatchObject({ code: 'conflict' });
  });

  test('leaves a submitted case with the settings it had (CASE-1)', async () => {
    const draft = await draftCase(backend, await placeOrder(backend));
    const { id: caseId } = await bringTo(backend, draft, 'customerSignature');
    await approve(await proposed(1250));
    expect((await backend.get('cases.get', { caseId })).settings.feeBasisPoints).toBe(1000);
  });
});

test('the settings are to be looked through a year after the store was set up, then after each time', async () => {
  const due = async () => (await backend.get('settings.changes', {})).review.dueAt;
  const first = await due();
  backend.clock.now += 10 * day;
  await backend.get('settings.review', { reason: '都合适' }, { by: backend.people.storeManager });
  expect([first, await due()]).toEqual([
    Date.UTC(2027, 10, 21, 15, 59, 59, 999),
    Date.UTC(2027, 11, 1, 15, 59, 59, 999),
  ]);
});
