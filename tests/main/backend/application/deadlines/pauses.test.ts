import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { localTimeText } from '../../../../../shared/domain/time-zone.ts';
import {
  deadlineIn,
  deadlineNow,
  repairAt,
  setSettings,
} from '../../../../support/deadlines-of-case.ts';
import { repairInput, repairStep } from '../../../../support/repair-case.ts';
import { shanghai, storeCalendar } from '../../../../support/store-calendar.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { testBackend } from '../../../../support/test-backend.ts';

/** TIME-5 through the whole backend: waiting for the customer pauses a clock. */
let backend: TestBackend;
beforeAll(async () => {
  backend = await testBackend();
});
afterAll(() => backend.close());
beforeEach(() => setSettings(backend, {}));

const hour = 3_600_000;
const said = (ms: number) => localTimeText(ms, 'Asia/Shanghai');
const reason = '顾客出差，下周才回来';
const byAgent = () => ({ by: backend.people.serviceAgent });
const pause = (deadlineId: string) =>
  backend.get('deadlines.pause', { deadlineId, reason }, byAgent());
const resume = (deadlineId: string) => backend.get('deadlines.resume', { deadlineId }, byAgent());

/** The store manager's signature: eight hours in opening hours. */
async function signatureFrom(start: string): Promise<{ caseId: string; id: string }> {
  const view = await repairAt(backend, shanghai(start), 'signature');
  return { caseId: view.id, id: deadlineIn(view, 'managerSignature').id };
}

const usual = storeCalendar({ day: '09:00-21:00' });
const special = storeCalendar({
  day: '09:00-18:00',
  saturday: '',
  sunday: '',
  publicHolidays: '',
  makeUpDays: '10:00-16:00',
});

describe('The due time moves by the paused time in the opening hours', () => {
  test.each([
    [
      'within a day',
      usual,
      '2026-11-20 10:00',
      '2026-11-20 12:00',
      '2026-11-20 13:30',
      '2026-11-20 19:30:00',
    ],
    [
      'over night',
      usual,
      '2026-11-20 10:00',
      '2026-11-20 17:00',
      '2026-11-21 20:30',
      '2026-11-22 09:30:00',
    ],
    [
      'over a weekend',
      special,
      '2026-11-20 09:00',
      '2026-11-20 16:00',
      '2026-11-23 17:30',
      '2026-11-24 09:30:00',
    ],
    [
      'over the National Day week',
      special,
      '2026-09-30 09:00',
      '2026-09-30 16:00',
      '2026-10-08 17:30',
      '2026-10-09 09:30:00',
    ],
    [
      'into a make-up Saturday',
      special,
      '2026-10-09 09:00',
      '2026-10-09 16:00',
      '2026-10-10 15:30',
      '2026-10-12 09:30:00',
    ],
  ])('%s', async (_name, { openingHours }, start, pausedAt, resumedAt, due) => {
    await setSettings(backend, { openingHours });
    const { id } = await signatureFrom(start);
    backend.clock.now = shanghai(pausedAt);
    await pause(id);
    backend.clock.now = shanghai(resumedAt);
    expect(said((await resume(id)).dueAt)).toBe(due);
  });

  test('in the zone that the store has by then', async () => {
    const { id } = await signatureFrom('2026-11-20 10:00');
    backend.clock.now = shanghai('2026-11-20 17:00');
    await pause(id);
    await setSettings(backend, { timeZone: 'Asia/Tokyo' });
    backend.clock.now = shanghai('2026-11-21 19:30');
    expect(said((await resume(id)).dueAt)).toBe('2026-11-22 08:30:00');
  });

  test('a due time that was stored does not move because the store moves to another zone', async () => {
    const { caseId } = await signatureFrom('2026-11-20 10:00');
    await setSettings(backend, { timeZone: 'America/New_York' });
    expect(said((await deadlineNow(backend, caseId, 'managerSignature')).dueAt)).toBe(
      '2026-11-20 18:00:00',
    );
  });

  test('in wall-clock time nights count', async () => {
    const view = await repairAt(backend, shanghai('2026-11-20 10:00'), 'contact');
    const { id } = deadlineIn(view, 'firstContact');
    backend.clock.now = shanghai('2026-11-20 20:00');
    await pause(id);
    backend.clock.now = shanghai('2026-11-22 09:00');
    expect(said((await resume(id)).dueAt)).toBe('2026-11-22 23:00:00');
  });

  test('the due time without the pause, and who waited when and why, stay', async () => {
    const { caseId, id } = await signatureFrom('2026-11-20 10:00');
    const from = shanghai('2026-11-20 12:00');
    const to = shanghai('2026-11-20 13:30');
    backend.clock.now = from;
    await pause(id);
    backend.clock.now = to;
    await resume(id);
    const { plannedDueAt, pauses } = await deadlineNow(backend, caseId, 'managerSignature');
    const by = backend.people.serviceAgent.name;
    expect([said(plannedDueAt), pauses]).toEqual([
      '2026-11-20 18:00:00',
      [{ reason, from, to, pausedBy: by, resumedBy: by }],
    ]);
  });

  test('two pauses add up', async () => {
    const { id } = await signatureFrom('2026-11-20 10:00');
    for (const start of ['2026-11-20 12:00', '2026-11-20 14:00']) {
      backend.clock.now = shanghai(start);
      await pause(id);
      backend.clock.now += hour;
      await resume(id);
    }
    expect(said((await deadlineNow(backend, await caseOf(id), 'managerSignature')).dueAt)).toBe(
      '2026-11-20 20:00:00',
    );
  });

  test('three days in which the PC slept count as any others', async () => {
    const { id } = await signatureFrom('2026-11-20 10:00');
    backend.clock.now = shanghai('2026-11-20 17:00');
    await pause(id);
    await backend.reopen();
    backend.clock.now = shanghai('2026-11-23 20:30');
    expect(said((await resume(id)).dueAt)).toBe('2026-11-24 09:30:00');
  });
});

describe('While it waits', () => {
  test('it is not late, however long that takes', async () => {
    const { caseId, id } = await signatureFrom('2026-11-20 10:00');
    await pause(id);
    backend.clock.now = shanghai('2026-12-20 10:00');
    const explained = await backend.ask('deadlines.explain', { deadlineId: id, reason }, byAgent());
    const { late } = await deadlineNow(backend, caseId, 'managerSignature');
    expect([explained.ok, late]).toEqual([false, false]);
  });

  test('lists do not count it as the next due time', async () => {
    const { caseId, id } = await signatureFrom('2026-11-20 10:00');
    const before = (await backend.get('cases.get', { caseId })).dueAt;
    await pause(id);
    const after = (await backend.get('cases.get', { caseId })).dueAt;
    expect([said(before ?? 0), said(after ?? 0)]).toEqual([
      '2026-11-20 18:00:00',
      '2026-11-23 10:00:00',
    ]);
  });

  test('what fulfils it ends the waiting: it is in time', async () => {
    const view = await repairAt(backend, shanghai('2026-11-20 10:00'), 'contact');
    await pause(deadlineIn(view, 'firstContact').id);
    backend.clock.now = shanghai('2026-11-25 10:00');
    const after = await repairStep(
      backend,
      view.id,
      'agreeVisit',
      repairInput(backend, view).agreeVisit,
    );
    const { late, open, dueAt, pauses } = deadlineIn(after, 'firstContact');
    expect([late, open, said(dueAt), pauses[0]?.to]).toEqual([
      false,
      false,
      '2026-11-26 10:00:00',
      backend.clock.now,
    ]);
  });

  test('a case that ends meanwhile misses nothing', async () => {
    const view = await repairAt(backend, shanghai('2026-11-20 10:00'), 'contact');
    await pause(deadlineIn(view, 'firstContact').id);
    backend.clock.now = shanghai('2026-11-25 10:00');
    const after = await repairStep(
      backend,
      view.id,
      'withdraw',
      repairInput(backend, view).withdraw,
    );
    const { late, open } = deadlineIn(after, 'firstContact');
    expect([late, open]).toEqual([false, false]);
  });
});

describe('What cannot be paused or resumed is refused in words', () => {
  const refusalOf = async (ask: () => Promise<{ ok: boolean }>) => {
    const answer = await ask();
    return 'message' in answer ? answer.message : 'done';
  };
  const tryPause = (deadlineId: string) =>
    refusalOf(() => backend.ask('deadlines.pause', { deadlineId, reason }, byAgent()));
  const tryResume = (deadlineId: string) =>
    refusalOf(() => backend.ask('deadlines.resume', { deadlineId }, byAgent()));

  test('paused twice', async () => {
    const { id } = await signatureFrom('2026-11-20 10:00');
    await pause(id);
    expect(await tryPause(id)).toContain('已经暂停');
  });

  test('resumed twice', async () => {
    const { id } = await signatureFrom('2026-11-20 10:00');
    await pause(id);
    await resume(id);
    expect(await tryResume(id)).toContain('没有暂停');
  });

  test.each([
    ['a millisecond before the due time it may', -1, 'done'],
    ['at the due time it may', 0, 'done'],
    ['a millisecond after it is late and may not', 1, '已经超时'],
  ])('%s', async (_name, ms, words) => {
    const { id } = await signatureFrom('2026-11-20 10:00');
    backend.clock.now = shanghai('2026-11-20 18:00') + ms;
    expect(await tryPause(id)).toContain(words);
  });

  test('what is fulfilled', async () => {
    const view = await repairAt(backend, shanghai('2026-11-20 10:00'), 'signature');
    expect(await tryPause(deadlineIn(view, 'firstContact').id)).toContain('已经办完');
  });

  test('what waits for no customer', async () => {
    const view = await repairAt(backend, shanghai('2026-12-10 10:00'), 'arrival');
    expect(await tryPause(deadlineIn(view, 'visit').id)).toContain(
      '不能因为等顾客而暂停（TIME-5）',
    );
  });

  test('what nobody knows', async () => {
    expect(await tryResume(randomUUID())).toContain('没有找到这条时限');
  });

  test('by somebody whose roles do not allow it', async () => {
    const { id } = await signatureFrom('2026-11-20 10:00');
    const answer = await backend.ask(
      'deadlines.pause',
      { deadlineId: id, reason },
      { by: backend.people.finance },
    );
    expect(answer).toMatchObject({ ok: false, code: 'forbidden' });
  });

  test('the same request again is answered, not done again', async () => {
    const { id } = await signatureFrom('2026-11-20 10:00');
    const how = { ...byAgent(), requestId: randomUUID() };
    await backend.get('deadlines.pause', { deadlineId: id, reason }, how);
    const again = await backend.get('deadlines.pause', { deadlineId: id, reason }, how);
    expect(again.pauses).toHaveLength(1);
  });
});

describe('On a PC whose clock was set back meanwhile', () => {
  test('the pause lasted no time, and the due time is as before', async () => {
    const { id } = await signatureFrom('2026-11-20 10:00');
    backend.clock.now = shanghai('2026-11-20 17:00');
    await pause(id);
    backend.clock.now = shanghai('2026-11-13 09:00');
    const { dueAt, pauses } = await resume(id);
    expect([said(dueAt), pauses.map(({ from, to }) => (to ?? 0) - from)]).toEqual([
      '2026-11-20 18:00:00',
      [0],
    ]);
  });
});

async function caseOf(deadlineId: string): Promise<string> {
  const row = await backend
    .database()
    .read((executor) =>
      executor
        .selectFrom('deadlines')
        .select('case_id')
        .where('id', '=', deadlineId)
        .executeTakeFirstOrThrow(),
    );
  return row.case_id;
}
