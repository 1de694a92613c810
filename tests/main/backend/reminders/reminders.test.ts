import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { Absences } from '../../../../main/backend/reminders/absences.ts';
import { createReminders, type Reminders } from '../../../../main/backend/reminders/reminders.ts';
import type { Deadlines } from '../../../../main/backend/database/schema.ts';
import type { Attention } from '../../../../shared/ipc/envelope.ts';
import {
  caseRow,
  customerRow,
  serviceDeadline,
  insertServiceRows,
} from '../../../support/service-rows.ts';
import { openTestStore, type TestStore } from '../../../support/test-store.ts';
import { HandTimers } from '../backup/support/hand-timers.ts';

const minute = 60_000;
/** 2026-11-21 10:00:30 in Shanghai. */
const morning = Date.UTC(2026, 10, 21, 2, 0, 30);
const due = morning + 60 * minute;

let store: TestStore;
let timers: HandTimers;
let attentions: Attention[];
let absences: Absences;
let reads: number;
let reminders: Reminders;
/** How far the clock of the PC is ahead of the timers. */
let ahead: number;
let logged: string[];

beforeEach(async () => {
  store = await openTestStore();
  timers = new HandTimers();
  attentions = [];
  absences = new Absences();
  logged = [];
  reads = 0;
  ahead = 0;
});
afterEach(async () => {
  reminders.stop();
  await store.close();
});

/** A store with a case for each of these deadlines; the program starts at `morning`. */
async function start(...deadlines: Partial<Deadlines>[]): Promise<void> {
  const customer = customerRow();
  const cases = deadlines.map((_, index) =>
    caseRow(store, customer, { number: `QX-20261121-00${index + 1}` }),
  );
  const rows = cases.map((each, index) =>
    serviceDeadline(each, { due_at: due, ...deadlines[index], id: idOf(index) }),
  );
  await store.database.unit((executor) =>
    insertServiceRows(executor, { customers: [customer], cases, deadlines: rows }),
  );
  run();
  await timers.pass(0);
}

function run(read: TestStore['database']['read'] = store.database.read.bind(store.database)): void {
  reminders = createReminders({
    database: {
      read: (work) => {
        reads += 1;
        return read(work);
      },
    },
    clock: () => morning + ahead + timers.now,
    timers,
    attend: (attention) => attentions.push(attention),
    absences,
    log: {
      write: (_level, event) => logged.push(event),
      flush: () => Promise.resolve(),
    },
  });
}

const idOf = (index: number) => `00000000-0000-4000-8000-00000000000${index}`;

async function change(changes: Partial<Deadlines>): Promise<void> {
  await store.database.unit((executor) =>
    executor.updateTable('deadlines').set(changes).where('id', '=', idOf(0)).execute(),
  );
  reminders.noteChanged(['cases']);
}

const titles = () => attentions.flatMap(({ tell }) => tell.map(({ title }) => title));

describe('a deadline that nobody takes', () => {
  test('is neither told nor counted before its warning time', async () => {
    await start({});
    await timers.pass(44 * minute);
    expect(attentions).toEqual([{ kind: 'attention', count: 0, tell: [] }]);
  });

  test('is told with the minute in which its warning time comes, without a word about the customer', async () => {
    await start({});
    await timers.pass(46 * minute);
    expect(attentions.at(-1)).toEqual({
      kind: 'attention',
      count: 1,
      tell: [
        {
          deadlineId: idOf(0),
          caseId: expect.any(String) as string,
          when: 'soon',
          title: '15 分钟后到期：服务中心确认',
          body: 'QX-20261121-001 · CAN-12 · 11-21 11:00 到期',
        },
      ],
    });
  });

  test('is told when it is due, and again every quarter of an hour', async () => {
    await start({});
    await timers.pass(95 * minute);
    expect(titles()).toEqual([
      '15 分钟后到期：服务中心确认',
      '现在到期：服务中心确认',
      '已超时 15 分钟：服务中心确认',
      '已超时 30 分钟：服务中心确认',
    ]);
  });

  test('is quiet at night and told at opening', async () => {
    await start({ due_at: morning + 15 * 60 * minute });
    await timers.pass(22 * 60 * minute);
    expect(titles()).toEqual([]);
    await timers.pass(60 * minute);
    expect(titles()[0]).toBe('已超时 7 小时 59 分钟：服务中心确认');
  });
});

describe('it is told no more, and the badge goes,', () => {
  const ends: [string, Partial<Deadlines>][] = [
    ['when somebody takes it', { taken_by: 'x', taken_at: due }],
    ['when it is fulfilled', { open: 0, fulfilled_at: due }],
    ['while it waits for the customer', { paused_at: due }],
  ];
  test.each(ends)('%s', async (_, changes) => {
    await start({});
    await timers.pass(60 * minute);
    const before = titles().length;
    await change(changes);
    await timers.pass(120 * minute);
    expect([titles().length - before, attentions.at(-1)?.count]).toEqual([0, 0]);
  });
});

test('what was missed before the start is told in one, by due time', async () => {
  await start(
    { due_at: morning - minute, warn_at: morning - 1000 * minute },
    { due_at: morning - 900 * minute },
    { due_at: morning },
  );
  expect(attentions).toHaveLength(1);
  expect(attentions[0]?.tell.map(({ body }) => body.slice(0, 15))).toEqual([
    'QX-20261121-002',
    'QX-20261121-001',
    'QX-20261121-003',
  ]);
});

describe('after the PC slept for three days', () => {
  const threeDays = 3 * 24 * 60 * minute;

  test('everything missed is told in one, with the first minute', async () => {
    await start({}, { due_at: due + 24 * 60 * minute });
    ahead = threeDays;
    const before = attentions.length;
    await timers.pass(minute);
    expect(attentions.slice(before).map(({ tell }) => tell.length)).toEqual([2]);
  });

  test('it is known what fell due meanwhile', async () => {
    await start({});
    ahead = threeDays;
    await timers.pass(minute);
    expect([absences.cover(due), absences.cover(morning + threeDays + 5 * minute)]).toEqual([
      true,
      false,
    ]);
  });
});

test('a program that runs misses nothing', async () => {
  await start({});
  await timers.pass(120 * minute);
  expect(absences.cover(due)).toBe(false);
});

test('a clock that a test sets on is no sleep, and is looked at once', async () => {
  await start({});
  ahead = 60 * minute;
  reminders.clockSet();
  await timers.pass(0);
  await timers.pass(2 * minute);
  expect([titles()[0], absences.cover(due - minute)]).toEqual(['现在到期：服务中心确认', false]);
});

describe('looking', () => {
  test('takes one read a minute', async () => {
    await start({}, {}, {});
    const before = reads;
    await timers.pass(30 * minute);
    expect(reads - before).toBe(30);
  });

  test('follows many writes once', async () => {
    await start({});
    const before = reads;
    for (let count = 0; count < 20; count += 1) reminders.noteChanged(['cases', 'history']);
    await timers.pass(1000);
    expect(reads - before).toBe(1);
  });

  test('does not follow what changes no deadline', async () => {
    await start({});
    const before = reads;
    reminders.noteChanged(['orders', 'customers', 'imports']);
    await timers.pass(1000);
    expect(reads).toBe(before);
  });

  test('that fails is tried again with the next minute', async () => {
    await start({ due_at: morning });
    reminders.stop();
    attentions.length = 0;
    let fails = true;
    run((work) => (fails ? Promise.reject(new Error('closed')) : store.database.read(work)));
    await timers.pass(0);
    fails = false;
    await timers.pass(minute);
    expect([logged, attentions.length]).toEqual([['reminders.lookFailed'], 1]);
  });

  test('ends when the data are closed, and the badge goes', async () => {
    await start({ due_at: morning });
    reminders.stop();
    const before = reads;
    await timers.pass(10 * minute);
    expect([reads - before, attentions.at(-1)]).toEqual([
      0,
      { kind: 'attention', count: 0, tell: [] },
    ]);
  });
});
