import { expect, test } from 'vitest';

import { WrongTries } from '../../../../main/backend/opening/wrong-tries.ts';

/** Seconds that must pass after so many wrong tries in a row. */
test.each([
  [0, 0],
  [1, 0],
  [2, 0],
  [3, 2],
  [4, 4],
  [5, 8],
  [10, 256],
  [11, 300],
  [50, 300],
])('after %i wrong tries the next is due after %i s', (wrong, seconds) => {
  const time = { now: 0 };
  const tries = new WrongTries(() => time.now);
  for (let each = 0; each < wrong; each += 1) tries.wrong();
  expect(secondsUntilDue(tries, time)).toBe(seconds);
});

test('a right one forgets the wrong ones', () => {
  const tries = new WrongTries(() => 0);
  for (let each = 0; each < 9; each += 1) tries.wrong();
  tries.right();
  tries.wrong();
  expect(() => tries.check()).not.toThrow();
});

test('the person is told how long to wait', () => {
  const tries = new WrongTries(() => 0);
  for (let each = 0; each < 4; each += 1) tries.wrong();
  expect(() => tries.check()).toThrow('请等 4 秒后再试');
});

function secondsUntilDue(tries: WrongTries, time: { now: number }): number {
  for (let seconds = 0; ; seconds += 1) {
    time.now = seconds * 1000;
    try {
      tries.check();
      return seconds;
    } catch {
      // Not due yet.
    }
  }
}
