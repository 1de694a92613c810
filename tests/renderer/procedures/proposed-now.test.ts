import { expect, test } from 'vitest';

import { withClock, withoutClock } from '../../../renderer/procedures/proposed-now.ts';

const opened = 1_000;
const later = 61_000;
const start = { at: opened, doneAt: opened, words: '', planned: 5 };

test('a time that was proposed goes on with the clock', () => {
  expect(withClock(start, opened, later)).toEqual({ ...start, at: later, doneAt: later });
});

test('a time that was typed stays, the others go on', () => {
  const shown = withClock(start, opened, later);
  const kept = withoutClock({ ...shown, at: 30_000 }, start, opened, later);
  expect(withClock(kept, opened, 90_000)).toEqual({ ...start, at: 30_000, doneAt: 90_000 });
});

test('typing words leaves the times proposed', () => {
  const shown = withClock(start, opened, later);
  expect(withoutClock({ ...shown, words: '好' }, start, opened, later)).toEqual({
    ...start,
    words: '好',
  });
});
