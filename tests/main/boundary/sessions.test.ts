import { describe, expect, test } from 'vitest';

import { createSessions } from '../../../main/boundary/sessions.ts';
import type { Answer, Notice } from '../../../shared/ipc/envelope.ts';

const windowId = 7;
const lockAfterMs = 60_000;
const clerk = 'clerk';
const other = 'other';

/** Sessions on a clock that is moved by hand; timers fire as it passes them. */
function atTheCounter() {
  let now = 1000;
  const timers = new Set<{ at: number; work: () => void }>();
  const told: Notice[] = [];
  const left: [staffId: string, because: string][] = [];
  const sessions = createSessions({
    now: () => now,
    after: (ms, work) => {
      const timer = { at: now + ms, work };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    tell: (notice) => told.push(notice),
    leave: (staffId, because) => left.push([staffId, because]),
  });
  const answered = (channel: string, staffId: string | null, answer: Answer<unknown>) => {
    sessions.note(windowId, { channel, input: {}, requestId: 'x', staffId }, answer);
  };
  return {
    sessions,
    told,
    left,
    answered,
    timers,
    signIn: (staffId: string) => {
      const value = { person: { id: staffId }, lockAfterMs };
      answered('session.signIn', null, { ok: true, value });
    },
    pass: (ms: number) => {
      now += ms;
      for (const timer of [...timers].filter(({ at }) => at <= now)) {
        timers.delete(timer);
        timer.work();
      }
    },
    /** A machine that slept: the time has passed, no timer fired. */
    sleep: (ms: number) => {
      now += ms;
    },
    present: () => sessions.staffAt(windowId),
  };
}

const done = { ok: true, value: {} } as const;
const notSignedIn: Answer<unknown> = { ok: false, code: 'notSignedIn', message: '', details: [] };

describe('a window that nobody touches', () => {
  test('is open until its time is over', () => {
    const counter = atTheCounter();
    counter.signIn(clerk);
    counter.pass(lockAfterMs - 1);
    expect(counter.present()).toBe(clerk);
  });

  test('locks when it is over, and tells the page and the backend', () => {
    const counter = atTheCounter();
    counter.signIn(clerk);
    counter.pass(lockAfterMs);
    expect([counter.present(), counter.told, counter.left]).toEqual([
      null,
      [{ kind: 'signedOut', because: 'idle' }],
      [[clerk, 'idle']],
    ]);
  });

  test('locks without any timer when the machine slept', () => {
    const counter = atTheCounter();
    counter.signIn(clerk);
    counter.sleep(lockAfterMs);
    expect([counter.present(), counter.left]).toEqual([null, [[clerk, 'idle']]]);
  });

  test('cannot be touched awake again after that', () => {
    const counter = atTheCounter();
    counter.signIn(clerk);
    counter.sleep(lockAfterMs);
    counter.sessions.touch(windowId);
    expect(counter.present()).toBeNull();
  });

  test('is not opened by being touched', () => {
    const counter = atTheCounter();
    counter.sessions.touch(windowId);
    expect(counter.present()).toBeNull();
  });
});

describe('a window in use', () => {
  test('stays open as long as it is touched in time', () => {
    const counter = atTheCounter();
    counter.signIn(clerk);
    for (let times = 0; times < 5; times += 1) {
      counter.pass(lockAfterMs - 1);
      counter.sessions.touch(windowId);
    }
    expect(counter.present()).toBe(clerk);
  });

  test('locks a whole time after the last touch', () => {
    const counter = atTheCounter();
    counter.signIn(clerk);
    counter.pass(lockAfterMs / 2);
    counter.sessions.touch(windowId);
    counter.pass(lockAfterMs - 1);
    const before = counter.present();
    counter.pass(1);
    expect([before, counter.left]).toEqual([clerk, [[clerk, 'idle']]]);
  });

  test('has one timer, however often it is touched and whoever comes next', () => {
    const counter = atTheCounter();
    counter.signIn(clerk);
    counter.sessions.touch(windowId);
    counter.signIn(other);
    counter.sessions.touch(windowId);
    expect(counter.timers.size).toBe(1);
  });

  test('has no timer when somebody left', () => {
    const counter = atTheCounter();
    counter.signIn(clerk);
    counter.answered('session.leave', clerk, done);
    expect([counter.present(), counter.timers.size]).toEqual([null, 0]);
  });

  test('is not kept open by requests that the page makes by itself', () => {
    const counter = atTheCounter();
    counter.signIn(clerk);
    counter.pass(lockAfterMs / 2);
    counter.answered('board.view', clerk, done);
    counter.pass(lockAfterMs / 2);
    expect(counter.present()).toBeNull();
  });
});

describe('a session', () => {
  test('ends when the system locks or sleeps', () => {
    const counter = atTheCounter();
    counter.signIn(clerk);
    counter.sessions.lock();
    expect([counter.present(), counter.told, counter.left]).toEqual([
      null,
      [{ kind: 'signedOut', because: 'locked' }],
      [[clerk, 'locked']],
    ]);
  });

  test('ends when the data were replaced by a backup: its people may be others', () => {
    const counter = atTheCounter();
    counter.signIn(clerk);
    counter.answered('restore.run', clerk, done);
    expect([counter.present(), counter.told, counter.left]).toEqual([
      null,
      [{ kind: 'signedOut', because: 'restored' }],
      [],
    ]);
  });

  test('ends when the backend takes its person for nobody: suspended meanwhile', () => {
    const counter = atTheCounter();
    counter.signIn(clerk);
    counter.answered('orders.list', clerk, notSignedIn);
    expect([counter.present(), counter.told]).toEqual([
      null,
      [{ kind: 'signedOut', because: 'locked' }],
    ]);
  });

  test.each([
    ['a refusal meant for nobody', 'orders.list', null, notSignedIn],
    ['a refusal meant for whoever was there before', 'orders.list', other, notSignedIn],
    ['the late leaving of whoever was there before', 'session.leave', other, done],
  ])('is not ended by %s', (_, channel, staffId, answer) => {
    const counter = atTheCounter();
    counter.signIn(clerk);
    counter.answered(channel, staffId, answer);
    expect([counter.present(), counter.told]).toEqual([clerk, []]);
  });

  test('belongs to its window', () => {
    const counter = atTheCounter();
    counter.signIn(clerk);
    expect(counter.sessions.staffAt(windowId + 1)).toBeNull();
  });
});
