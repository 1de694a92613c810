import { expect, test } from 'vitest';

import { showDue } from '../../../renderer/format/due.ts';
import { showDay, showMoment, showNear } from '../../../renderer/format/moment.ts';
import { showSpan } from '../../../renderer/format/span.ts';
import { readMoment } from '../../../renderer/format/typed-moment.ts';

const zone = 'Asia/Shanghai';
const at = (text: string) => Date.parse(`${text}+08:00`);
const now = at('2026-11-21T14:32:00');

test.each([
  ['14:05', '2026-11-21T14:05:00'],
  ['9:05', '2026-11-21T09:05:00'],
  ['14：05', '2026-11-21T14:05:00'],
  ['11-20 14:05', '2026-11-20T14:05:00'],
  ['11月20日 14:05', '2026-11-20T14:05:00'],
  ['2025/1/2 08:00', '2025-01-02T08:00:00'],
  ['  2026-11-21 14:05  ', '2026-11-21T14:05:00'],
])('what is typed as %s is %s', (typed, moment) => {
  expect(readMoment(typed, now, zone)).toBe(at(moment));
});

test.each([
  '',
  '现在',
  '25:00',
  '14:61',
  '2026-02-30 10:00',
  '2026-13-01 10:00',
  '2026-11-21',
  '1405',
])('what is typed as %j is no time', (typed) => {
  expect(readMoment(typed, now, zone)).toBeNull();
});

test('a moment that is shown can be typed again', () => {
  expect(readMoment(showMoment(now, zone), 0, zone)).toBe(now);
});

test.each([
  ['2026-11-21T18:00:00', '今天 18:00'],
  ['2026-11-22T00:00:00', '明天 00:00'],
  ['2026-11-20T23:59:00', '昨天 23:59'],
  ['2026-11-25T09:00:00', '11-25 09:00'],
  ['2027-01-02T09:00:00', '2027-01-02 09:00'],
])('%s is shown as %s', (moment, words) => {
  expect(showNear(at(moment), now, zone)).toBe(words);
});

test('the day is named with its weekday in the zone of the store', () => {
  expect(showDay(at('2026-11-21T00:30:00'), zone)).toBe('2026年11月21日 星期六');
});

test.each([
  [0, '0 分'],
  [42 * 60_000, '42 分'],
  [(3 * 60 + 5) * 60_000, '3 小时 05 分'],
  [(71 * 60 + 59) * 60_000, '71 小时 59 分'],
  [(74 * 60 + 10) * 60_000, '3 天 2 小时'],
])('%i ms read as %s', (ms, words) => {
  expect(showSpan(ms)).toBe(words);
});

test.each([
  ['late by a minute', '2026-11-21T14:31:00', { words: '超 1 分', tone: 'late' }],
  ['due this very moment', '2026-11-21T14:32:00', { words: '还有 0 分', tone: 'soon' }],
  ['due in the next hours', '2026-11-21T15:14:00', { words: '还有 42 分', tone: 'soon' }],
  ['due today', '2026-11-21T21:00:00', { words: '今天 21:00', tone: 'soon' }],
  ['due tomorrow', '2026-11-22T10:15:00', { words: '明天 10:15', tone: 'calm' }],
])('a deadline %s', (_, moment, due) => {
  expect(showDue(at(moment), now, zone)).toEqual(due);
});

test('what has no deadline says so', () => {
  expect(showDue(null, now, zone)).toEqual({ words: '不限时', tone: 'calm' });
});
