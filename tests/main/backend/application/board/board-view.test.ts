import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { boardHandlers } from '../../../../../main/backend/application/board/index.ts';
import { saveStaff } from '../../../../../main/backend/database/repositories/staff.ts';
import { writeRuleSettings } from '../../../../../main/backend/application/store/store-values.ts';
import type { Cases, Deadlines } from '../../../../../main/backend/database/schema.ts';
import { Absences } from '../../../../../main/backend/reminders/absences.ts';
import { defaultStoreSettings } from '../../../../../shared/domain/rule-settings.ts';
import type { Role } from '../../../../../shared/domain/role.ts';
import type { BoardItem, BoardWho } from '../../../../../shared/ipc/schemas/service.ts';
import { readingClock } from '../../../../support/order-file.ts';
import {
  caseRow,
  customerRow,
  serviceDeadline,
  insertServiceRows,
} from '../../../../support/service-rows.ts';
import { openTestStore, type TestStore } from '../../../../support/test-store.ts';

/** 2026-11-21 20:00 in Shanghai. */
const { now } = readingClock;
const minute = 60_000;
const hour = 60 * minute;
const customer = customerRow();

let store: TestStore;
let absences: Absences;
beforeEach(async () => {
  store = await openTestStore();
  absences = new Absences();
});
afterEach(() => store.close());

interface Situation extends Partial<Omit<Cases, 'next_due_at'>> {
  deadlines?: Partial<Deadlines>[];
}

/** Puts cases into the store, each with its deadlines. */
async function given(...situations: Situation[]): Promise<Cases[]> {
  const all = situations.map(({ deadlines = [], ...changes }) => {
    const row = caseRow(store, customer, changes);
    return { row, deadlines: deadlines.map((each) => serviceDeadline(row, each)) };
  });
  await store.database.unit((executor) =>
    insertServiceRows(executor, {
      customers: [customer],
      cases: all.map(({ row }) => row),
      deadlines: all.flatMap(({ deadlines }) => deadlines),
    }),
  );
  return all.map(({ row }) => row);
}

const view = (who: BoardWho = 'all') =>
  store.read('board.view', boardHandlers(absences)['board.view'], { who });

async function items(who?: BoardWho): Promise<BoardItem[]> {
  return (await view(who)).items;
}

async function only(who?: BoardWho): Promise<BoardItem | undefined> {
  const [first, second] = await items(who);
  expect(second).toBeUndefined();
  return first;
}

/** The person at the counter has these roles alone. */
async function actAs(...roles: Role[]): Promise<void> {
  store.manager.roles = roles;
  await store.database.unit((executor) => saveStaff(executor, store.manager));
}

describe('what stands on the board', () => {
  test('an open deadline says what has to be done, by whom, until when, for which customer', async () => {
    const [row] = await given({
      number: 'QX-20261121-001',
      deadlines: [{ started_at: now - hour }],
    });
    expect(await only()).toMatchObject({
      caseId: row?.id,
      number: 'QX-20261121-001',
      procedureTitle: '取消订单',
      stageTitle: '服务中心确认',
      title: '服务中心确认',
      rule: 'CAN-12',
      kind: 'work',
      customerName: '王伟',
      phone: '199····5678',
      waitsFor: '服务中心客服',
      roles: ['serviceAgent'],
      startedAt: now - hour,
      dueAt: now + hour,
      plannedDueAt: now + hour,
      warnAt: now + hour - 15 * minute,
      paused: null,
      takenBy: null,
      late: false,
      lateReason: null,
    });
  });

  test('the customer of a submitted case is the one frozen in it (CASE-1)', async () => {
    const frozen = JSON.stringify({
      customer: { name: '王 伟', phone: '13800138000', address: '' },
    });
    await given({ frozen, deadlines: [{}] });
    expect(await only()).toMatchObject({ customerName: '王 伟', phone: '138····8000' });
  });

  test('a deadline that is fulfilled or closed is gone', async () => {
    await given({
      stage: 'filing',
      open: 0,
      deadlines: [
        { open: 0, fulfilled_at: now },
        { open: 0, closed_at: now },
      ],
    });
    expect(await items()).toEqual([]);
  });

  test('a case without any deadline stands there for itself, also a draft', async () => {
    const [draft] = await given({ stage: 'draft' });
    expect(await only()).toMatchObject({
      key: draft?.id,
      deadlineId: null,
      number: null,
      title: '登记',
      waitsFor: '接待人员',
      waitsForSignature: false,
      dueAt: null,
      warnAt: null,
    });
  });

  test('a case whose deadline waits for the customer does not stand there twice', async () => {
    await given({ deadlines: [{ paused_at: now - hour }] });
    expect((await only())?.paused).toEqual({ since: now - hour, reason: '' });
  });

  test('a paused one says since when and why, without the number in the reason', async () => {
    const [row] = await given({ deadlines: [{ paused_at: now - hour }] });
    await store.database.unit(async (executor) => {
      const { id } = await executor.selectFrom('deadlines').select('id').executeTakeFirstOrThrow();
      await executor
        .insertInto('deadline_pauses')
        .values(
          [now - 5 * hour, now - hour].map((from, index) => ({
            id: `pause ${index}`,
            deadline_id: id,
            case_id: row?.id ?? '',
            reason: index === 0 ? '出差' : '等顾客从 13800138000 回电',
            from_at: from,
            to_at: index === 0 ? now - 4 * hour : null,
            paused_by: store.manager.id,
            resumed_by: index === 0 ? store.manager.id : null,
          })),
        )
        .execute();
    });
    expect((await only())?.paused).toEqual({
      since: now - hour,
      reason: '等顾客从 138····8000 回电',
    });
  });

  test('who took it and why it was late stand with it', async () => {
    await given({ deadlines: [{ taken_by: store.manager.id, late_reason: '电话没人接' }] });
    expect(await only()).toMatchObject({
      takenBy: { id: store.manager.id, name: '陈静' },
      lateReason: '电话没人接',
    });
  });

  test('one kept as late says so, also while its due time is still to come: a clock was set back', async () => {
    await given({ deadlines: [{ late: 1, due_at: now + hour }] });
    expect(await only()).toMatchObject({ late: true, dueAt: now + hour });
  });

  test('an exception is marked (CAN-15)', async () => {
    await given({ exception: 1, deadlines: [{}] });
    expect((await only())?.exception).toBe(true);
  });
});

describe('waiting for a signature', () => {
  test('a case in such a stage stands there without a deadline', async () => {
    await given({ stage: 'approval' });
    expect(await only()).toMatchObject({
      kind: 'signature',
      waitsForSignature: true,
      waitsFor: '总经理',
    });
  });

  test('it stands beside a deadline that is about something else', async () => {
    await given({ stage: 'approval', deadlines: [{}] });
    const shown = (await items()).map(({ title, waitsForSignature }) => [title, waitsForSignature]);
    expect(shown).toEqual([
      ['服务中心确认', false],
      ['总经理审批', true],
    ]);
  });

  test('it does not stand beside the deadline of that very signature', async () => {
    await given({ stage: 'approval', deadlines: [{ kind: 'signature' }] });
    expect(await only()).toMatchObject({ waitsForSignature: true, dueAt: now + hour });
  });
});

describe('the order', () => {
  test('is that of the due times; what has none stands last, the oldest first', async () => {
    const opened = (opened_at: number, number: string): Situation => ({
      stage: 'filing',
      opened_at,
      number,
    });
    await given(
      opened(now - 2, 'young'),
      { number: 'later', deadlines: [{ due_at: now + hour }] },
      opened(now - 3, 'old'),
      { number: 'late', deadlines: [{ due_at: now - hour }] },
    );
    expect((await items()).map(({ number }) => number)).toEqual(['late', 'later', 'old', 'young']);
  });

  test('300 fit on the board, the most urgent; how many more there are is said', async () => {
    const dated = Array.from({ length: 302 }, (_, index) => ({
      deadlines: [{ due_at: now + index * minute }],
    }));
    await given(...dated.reverse(), { stage: 'draft' }, { stage: 'draft' });
    const board = await view();
    expect([board.items.length, board.items.at(-1)?.dueAt, board.more, board.openCases]).toEqual([
      300,
      now + 299 * minute,
      4,
      304,
    ]);
  });

  test('cases without a deadline are counted too where not all of them fit', async () => {
    await given({ deadlines: [{}] }, ...Array.from({ length: 305 }, () => ({ stage: 'draft' })));
    const { items: shown, more } = await view();
    expect([shown.length, shown[0]?.dueAt, more]).toEqual([300, now + hour, 6]);
  });
});

describe('whose things', () => {
  const everybodys: Situation[] = [
    { number: 'QX-1', deadlines: [{}] },
    { number: 'QX-2', stage: 'approval' },
    { number: 'QX-3', stage: 'filing' },
    { number: 'QX-4', stage: 'draft' },
  ];
  const numbers = async (who: BoardWho) => (await items(who)).map(({ number }) => number);

  const shares: [Role, string[]][] = [
    ['serviceAgent', ['QX-1']],
    ['generalManager', ['QX-2']],
    ['finance', ['QX-3']],
    ['receptionist', ['QX-4']],
    ['archivist', []],
  ];
  test.each(shares)('%s has %j', async (role, expected) => {
    await given(...everybodys);
    await actAs(role);
    expect(await numbers('mine')).toEqual(expected);
  });

  test('who has several roles has what falls to any of them', async () => {
    await given(...everybodys);
    await actAs('serviceAgent', 'finance');
    expect(await numbers('mine')).toEqual(['QX-1', 'QX-3']);
  });

  test('what somebody took is theirs, whatever their role', async () => {
    await given(...everybodys, { number: 'QX-5', deadlines: [{ taken_by: store.manager.id }] });
    await actAs('archivist');
    expect(await numbers('mine')).toEqual(['QX-5']);
  });

  test('what is missed goes to those who are told then, not a millisecond before', async () => {
    await given(
      { number: 'due', deadlines: [{ due_at: now }] },
      { number: 'late', deadlines: [{ due_at: now - 1 }] },
      { number: 'paused', deadlines: [{ due_at: now - 1, paused_at: now - 1 }] },
    );
    await actAs('storeManager');
    expect(await numbers('mine')).toEqual(['late']);
  });

  test('what was late before a clock was set back stays with those who are told', async () => {
    await given({ number: 'once late', deadlines: [{ due_at: now + hour, late: 1 }] });
    await actAs('storeManager');
    expect(await numbers('mine')).toEqual(['once late']);
  });

  test('of one person what that person took, and nothing else', async () => {
    await given(...everybodys, { number: 'QX-5', deadlines: [{ taken_by: store.manager.id }] });
    expect(await numbers({ takenBy: store.manager.id })).toEqual(['QX-5']);
  });

  test('the number of open cases is that of all', async () => {
    await given(...everybodys);
    await actAs('archivist');
    expect((await view('mine')).openCases).toBe(4);
  });
});

describe('missed while the program was off', () => {
  test('a due time in such a gap is marked, its ends: after the beginning, at the end', async () => {
    absences.add(now - 2 * hour, now - hour);
    const dues = [now - 2 * hour, now - 2 * hour + 1, now - hour, now - hour + 1];
    await given(...dues.map((due_at) => ({ deadlines: [{ due_at }] })));
    expect((await items()).map(({ missedWhileOff }) => missedWhileOff)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('what is due now or later was not missed, nor what waits for the customer', async () => {
    absences.add(now - hour, now);
    await given(
      { deadlines: [{ due_at: now }] },
      { deadlines: [{ due_at: now - 1, paused_at: now - 2 * hour }] },
    );
    expect((await items()).map(({ missedWhileOff }) => missedWhileOff)).toEqual([false, false]);
  });
});

describe('the calendar', () => {
  test('the day of the store ends at 24:00 by its wall clock', async () => {
    expect((await view()).endOfToday).toBe(Date.UTC(2026, 10, 21, 16) - 1);
  });

  test('the next 60 days and every due time need public holidays that somebody knows', async () => {
    const before = await view();
    await given({ deadlines: [{ due_at: Date.UTC(2028, 5, 1) }] });
    const after = await view();
    expect([before.unknownYears.includes(2028), after.unknownYears.includes(2028)]).toEqual([
      false,
      true,
    ]);
  });

  test('a year whose days off the store has written by hand is known', async () => {
    await store.database.unit((executor) =>
      writeRuleSettings(executor, {
        ...defaultStoreSettings,
        holidays: { rest: ['2028-05-01', '2027-05-01'], work: [] },
      }),
    );
    await given({ deadlines: [{ due_at: Date.UTC(2028, 5, 1) }] });
    expect((await view()).unknownYears).toEqual([]);
  });

  test('a due time in a hundred years is a slip, not a hundred years to ask for', async () => {
    await given({ deadlines: [{ due_at: Date.UTC(2126, 5, 1) }] });
    expect((await view()).unknownYears.at(-1)).toBe(2029);
  });
});
