import { describe, expect, test } from 'vitest';

import {
  deadlineStateOf,
  isLate,
  isLateFulfilment,
} from '../../../shared/deadlines/deadline-state.ts';
import type { DeadlineMoments } from '../../../shared/deadlines/deadline-state.ts';
import { shanghai } from '../../support/store-calendar.ts';

const dueAt = shanghai('2026-11-21 16:00');
const running: DeadlineMoments = {
  dueAt,
  warnAt: shanghai('2026-11-21 15:00'),
  paused: false,
  open: true,
  late: false,
};
const endOfToday = shanghai('2026-11-21 23:59:59.999');

describe('How a deadline stands', () => {
  test.each([
    ['on the day before', '2026-11-20 23:59:59.999', '2026-11-20 23:59:59.999', 'later'],
    ['on its day', '2026-11-21 00:00', '2026-11-21 23:59:59.999', 'today'],
    ['before its warning', '2026-11-21 14:59:59.999', '2026-11-21 23:59:59.999', 'today'],
    ['from its warning on', '2026-11-21 15:00', '2026-11-21 23:59:59.999', 'near'],
    ['at its due time', '2026-11-21 16:00', '2026-11-21 23:59:59.999', 'near'],
    ['after its due time', '2026-11-21 16:00:00.001', '2026-11-21 23:59:59.999', 'late'],
  ])('%s (%s) it is %s', (_name, now, end, state) => {
    expect(deadlineStateOf(running, shanghai(now), shanghai(end))).toBe(state);
  });

  test('waiting for the customer it is paused, also past its due time', () => {
    expect(deadlineStateOf({ ...running, paused: true }, dueAt + 1, endOfToday)).toBe('paused');
  });

  test('fulfilled or closed it is done, also where that was late', () => {
    const done = { ...running, open: false, late: true };
    expect(deadlineStateOf(done, dueAt + 1, endOfToday)).toBe('done');
  });

  test('seen late it stays late when the clock of the PC is set back', () => {
    expect(deadlineStateOf({ ...running, late: true }, dueAt - 1, endOfToday)).toBe('late');
  });

  test('where nobody asks for the warning it is never near', () => {
    expect(deadlineStateOf({ ...running, warnAt: null }, dueAt, endOfToday)).toBe('today');
  });

  test('closed late it is late for ever', () => {
    expect(isLate({ ...running, open: false, late: true }, dueAt - 1)).toBe(true);
  });
});

describe('Whether a fulfilment is late (TIME-1)', () => {
  test.each([
    ['done and typed in time', false, -1, -1, false],
    ['done at the due time', false, 0, 0, false],
    ['done a millisecond after it', false, 1, 1, true],
    ['done in time and typed after it', false, 0, 1000, false],
    ['done in time, seen late meanwhile, typed after it', true, 0, 1000, false],
    ['seen late, and the clock of the PC set back', true, -1000, -1000, true],
    ['seen late, the clock set back, an earlier moment typed', true, -5000, -1000, true],
    ['seen late and the clock set back to the due time', true, 0, 0, true],
  ])('%s: late is %s', (_name, late, at, now, expected) => {
    expect(isLateFulfilment({ dueAt, late }, dueAt + at, dueAt + now)).toBe(expected);
  });
});
