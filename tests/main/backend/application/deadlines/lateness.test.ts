import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { CaseView } from '../../../../../shared/ipc/schemas/cases.ts';
import { deadlineIn, deadlineNow, repairAt } from '../../../../support/deadlines-of-case.ts';
import { eventsOf } from '../../../../support/events-of.ts';
import { repairInput, repairStep } from '../../../../support/repair-case.ts';
import { shanghai } from '../../../../support/store-calendar.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { testBackend } from '../../../../support/test-backend.ts';
import { HandTimers } from '../../backup/support/hand-timers.ts';

/** What is late stays late and is explained; through the whole backend, with its clock and timers. */
let backend: TestBackend;
const timers = new HandTimers();
beforeAll(async () => {
  backend = await testBackend({ timers });
});
afterAll(() => backend.close());

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];
let days = 0;

/** A repair whose first contact is due 24 hours later, each on a day of its own. */
async function waiting(): Promise<{ view: CaseView; id: string; dueAt: number }> {
  const view = await repairAt(backend, shanghai('2026-11-20 10:00') + 30 * day * days++, 'contact');
  const { id, dueAt } = deadlineIn(view, 'firstContact');
  return { view, id, dueAt };
}

/** The visit is agreed, the talk having been at a moment. */
async function agreeAt(view: CaseView, at: number): Promise<CaseView> {
  const { agreeVisit } = repairInput(backend, view);
  return repairStep(backend, view.id, 'agreeVisit', { ...agreeVisit, at });
}

/** The next look at the clock, once a minute. */
async function minutePasses(): Promise<void> {
  await timers.pass(minute);
}

/** What the board says of it. */
async function lateOnBoard(deadlineId: string): Promise<boolean | undefined> {
  const { items } = await backend.get('board.view', { who: 'all' });
  return items.find((item) => item.deadlineId === deadlineId)?.late;
}

const explain = (deadlineId: string, reason = '停电一上午') =>
  backend.ask('deadlines.explain', { deadlineId, reason }, { by: backend.people.serviceAgent });

describe('A fulfilment is late for ever (TIME-1)', () => {
  test.each([
    ['a millisecond before the due time', -1, false],
    ['at the due time', 0, false],
    ['a millisecond after it', 1, true],
  ])('done %s: late is %s', async (_name, ms, late) => {
    const { view, dueAt } = await waiting();
    backend.clock.now = dueAt + ms;
    const after = await agreeAt(view, dueAt + ms);
    expect(deadlineIn(after, 'firstContact')).toMatchObject({ late, open: false });
  });

  test('done in time and typed later it is in time, and both moments are kept', async () => {
    const { view, id, dueAt } = await waiting();
    backend.clock.now = dueAt + 3 * hour;
    await minutePasses();
    await agreeAt(view, dueAt - hour);
    expect(await stored(id)).toMatchObject({
      late: 0,
      fulfilled_at: dueAt - hour,
      recorded_at: dueAt + 3 * hour,
      fulfilled_by: backend.people.serviceAgent.id,
    });
  });

  test('seen late it stays late when the clock of the PC is set back', async () => {
    const { view, dueAt } = await waiting();
    backend.clock.now = dueAt + hour;
    await minutePasses();
    backend.clock.now = dueAt - hour;
    const after = await agreeAt(view, dueAt - hour);
    expect(deadlineIn(after, 'firstContact').late).toBe(true);
  });

  test('seen late it stays late on the board when the clock of the PC is set back', async () => {
    const { id, dueAt } = await waiting();
    backend.clock.now = dueAt + hour;
    await minutePasses();
    backend.clock.now = dueAt - hour;
    expect(await lateOnBoard(id)).toBe(true);
  });

  test('nobody having seen it late, it is not late on the board', async () => {
    const { id, dueAt } = await waiting();
    backend.clock.now = dueAt - hour;
    await minutePasses();
    expect(await lateOnBoard(id)).toBe(false);
  });

  test('on a PC whose clock was set back before it was late, nothing is late', async () => {
    const { view, dueAt } = await waiting();
    backend.clock.now = view.requestedAt - 3 * day;
    await minutePasses();
    backend.clock.now = dueAt - hour;
    const after = await agreeAt(view, dueAt - hour);
    expect(deadlineIn(after, 'firstContact').late).toBe(false);
  });

  test('a case that ends after the due time has missed it', async () => {
    const { view, dueAt } = await waiting();
    backend.clock.now = dueAt + 1;
    const { withdraw } = repairInput(backend, view);
    const after = await repairStep(backend, view.id, 'withdraw', withdraw);
    expect(deadlineIn(after, 'firstContact')).toMatchObject({
      late: true,
      open: false,
      fulfilledAt: null,
    });
  });

  test('a case that ends at the due time has not', async () => {
    const { view, dueAt } = await waiting();
    backend.clock.now = dueAt;
    const { withdraw } = repairInput(backend, view);
    const after = await repairStep(backend, view.id, 'withdraw', withdraw);
    expect(deadlineIn(after, 'firstContact')).toMatchObject({ late: false, open: false });
  });
});

describe('A PC that slept for three days', () => {
  test('finds late what fell due, with its due time as it was', async () => {
    const { view, id, dueAt } = await waiting();
    backend.clock.now += 3 * day;
    await minutePasses();
    expect(await deadlineNow(backend, view.id, 'firstContact')).toMatchObject({
      id,
      dueAt,
      late: true,
      open: true,
      lateReason: null,
    });
  });

  test('finds it so after a start, too', async () => {
    const { view } = await waiting();
    backend.clock.now += 3 * day;
    await backend.reopen();
    await timers.pass(0);
    expect(await deadlineNow(backend, view.id, 'firstContact')).toMatchObject({ late: true });
  });

  test('takes the reason for it', async () => {
    const { id } = await waiting();
    backend.clock.now += 3 * day;
    const answer = await explain(id, '门店停电三天');
    expect(answer).toMatchObject({ ok: true, value: { late: true, lateReason: '门店停电三天' } });
  });
});

describe('Why it is late', () => {
  test.each([
    ['a millisecond before the due time it is refused', -1, false],
    ['at the due time it is refused', 0, false],
    ['a millisecond after it is taken', 1, true],
  ])('%s', async (_name, ms, taken) => {
    const { id, dueAt } = await waiting();
    backend.clock.now = dueAt + ms;
    expect((await explain(id)).ok).toBe(taken);
  });

  test('the refusal says so in words', async () => {
    const { id } = await waiting();
    expect(await explain(id)).toMatchObject({
      code: 'conflict',
      message: '“联系顾客，约定检查”没有超时，不用写超时原因。内容没有改变。请刷新后看最新的情况。',
    });
  });

  test('who wrote it and when are kept, and explaining makes nothing in time again', async () => {
    const { view, id, dueAt } = await waiting();
    backend.clock.now = dueAt + hour;
    await explain(id);
    backend.clock.now = dueAt - hour;
    await agreeAt(view, dueAt - hour);
    expect(await stored(id)).toMatchObject({
      late: 1,
      late_reason: '停电一上午',
      late_reason_at: dueAt + hour,
      late_reason_by: backend.people.serviceAgent.id,
    });
  });

  test('what was fulfilled late is explained afterwards', async () => {
    const { view, id, dueAt } = await waiting();
    backend.clock.now = dueAt + hour;
    await agreeAt(view, dueAt + hour);
    expect((await explain(id)).ok).toBe(true);
  });

  test('a second reason replaces the first, and both stay in the history', async () => {
    const { view, id, dueAt } = await waiting();
    backend.clock.now = dueAt + hour;
    await explain(id, '停电');
    await explain(id, '电话线断了');
    const shown = await deadlineNow(backend, view.id, 'firstContact');
    const told = await backend.get('cases.history', { caseId: view.id });
    expect([shown.lateReason, told.map(({ text }) => text)]).toEqual([
      '电话线断了',
      expect.arrayContaining([
        '写了“联系顾客，约定检查”的超时原因。原因：停电。',
        '写了“联系顾客，约定检查”的超时原因。原因：电话线断了。',
      ]),
    ]);
  });

  test('a number that somebody writes into the reason is masked on the page', async () => {
    const { id, dueAt } = await waiting();
    backend.clock.now = dueAt + hour;
    const answer = await explain(id, '打 13912345678 没有人接');
    expect(JSON.stringify(answer)).not.toContain('13912345678');
  });
});

describe('Who does it', () => {
  const take = (deadlineId: string, by: keyof TestBackend['people'], taking = true) =>
    backend.ask('deadlines.take', { deadlineId, take: taking }, { by: backend.people[by] });

  test('takes it, and gives it back', async () => {
    const { view, id } = await waiting();
    await take(id, 'serviceAgent');
    const taken = await deadlineNow(backend, view.id, 'firstContact');
    await take(id, 'serviceAgent', false);
    const given = await deadlineNow(backend, view.id, 'firstContact');
    expect([taken.takenBy?.name, given.takenBy]).toEqual(['刘洋', null]);
  });

  test('takes it over from another', async () => {
    const { view, id } = await waiting();
    await take(id, 'serviceAgent');
    await take(id, 'receptionist');
    expect((await deadlineNow(backend, view.id, 'firstContact')).takenBy?.name).toBe('陈静');
  });

  test.each([
    ['receptionist', false],
    ['storeManager', true],
  ] as const)('given back for another by the %s: %s', async (by, may) => {
    const { id } = await waiting();
    await take(id, 'serviceAgent');
    expect((await take(id, by, false)).ok).toBe(may);
  });

  test('taken twice by the same person it is taken once', async () => {
    const { id } = await waiting();
    await take(id, 'serviceAgent');
    await take(id, 'serviceAgent');
    const events = await eventsOf(backend, 'deadline.taken');
    expect(events.filter(({ data }) => JSON.stringify(data).includes(id))).toHaveLength(1);
  });

  test('what is done is taken by nobody', async () => {
    const { view, id, dueAt } = await waiting();
    await agreeAt(view, backend.clock.now);
    backend.clock.now = dueAt;
    expect(await take(id, 'serviceAgent')).toMatchObject({ ok: false, code: 'conflict' });
  });

  test('what nobody knows is not found', async () => {
    expect(await take(randomUUID(), 'serviceAgent')).toMatchObject({ code: 'notFound' });
  });
});

describe('A deadline that is started again', () => {
  test('closes the former one, and begins anew', async () => {
    const { view } = await waiting();
    await agreeAt(view, backend.clock.now);
    const { reschedule } = repairInput(backend, view);
    const to = reschedule.to + day;
    const later = { ...reschedule, from: reschedule.from + day, to };
    backend.clock.now += minute;
    const after = await repairStep(backend, view.id, 'reschedule', later);
    const visits = after.deadlines.filter(({ deadline }) => deadline === 'visit');
    expect(visits.map(({ open, late, dueAt }) => [open, late, dueAt])).toEqual([
      [false, false, reschedule.to],
      [true, false, to],
    ]);
  });

  test('goes on where it is due as before', async () => {
    const { view } = await waiting();
    const before = await agreeAt(view, backend.clock.now);
    const { reschedule } = repairInput(backend, view);
    const same = { ...reschedule, note: '顾客要求先打电话' };
    backend.clock.now += minute;
    const after = await repairStep(backend, view.id, 'reschedule', same);
    expect(deadlineIn(after, 'visit').id).toBe(deadlineIn(before, 'visit').id);
  });

  test('late when it is started again it was missed', async () => {
    const { view } = await waiting();
    const agreed = await agreeAt(view, backend.clock.now);
    backend.clock.now = deadlineIn(agreed, 'visit').dueAt + 1;
    const { reschedule } = repairInput(backend, view);
    const after = await repairStep(backend, view.id, 'reschedule', reschedule);
    const [first] = after.deadlines.filter(({ deadline }) => deadline === 'visit');
    expect(first).toMatchObject({ open: false, late: true, fulfilledAt: null });
  });
});

async function stored(id: string) {
  return backend
    .database()
    .read((executor) =>
      executor.selectFrom('deadlines').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
    );
}
