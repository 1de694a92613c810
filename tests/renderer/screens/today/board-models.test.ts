import { expect, test } from 'vitest';

import {
  readBoardAddress,
  writeBoardAddress,
  type BoardAddress,
} from '../../../../renderer/screens/today/board-address.ts';
import { takeTitle } from '../../../../renderer/screens/today/take-button.tsx';
import { dueWords } from '../../../../renderer/screens/today/due-words.ts';
import { missedItems } from '../../../../renderer/screens/today/missed-items.ts';
import { openingNote } from '../../../../renderer/screens/today/opening-note.ts';
import { defaultStoreSettings } from '../../../../shared/domain/rule-settings.ts';
import { boardItem, hour, minute, zone } from '../../support/board-fixtures.ts';
import { now, uuid } from '../../support/fixtures.ts';

test.each([
  ['late by minutes', { dueAt: now - 25 * minute }, '超 25 分', 'late'],
  ['late by hours', { dueAt: now - 80 * minute }, '超 1 小时 20 分', 'late'],
  ['late by less than a minute', { dueAt: now - 1 }, '超 0 分', 'late'],
  ['late before the clock was set back', { late: true, dueAt: now + hour }, '已超时', 'late'],
  ['due this very moment', { dueAt: now, warnAt: now - hour }, '还有 0 分', 'soon'],
  ['near', { dueAt: now + 42 * minute, warnAt: now }, '还有 42 分', 'soon'],
  [
    'announced a day before',
    { dueAt: now + 20 * hour, warnAt: now - hour },
    '还有 20 小时 00 分',
    'soon',
  ],
  ['due this evening', { dueAt: now + 6 * hour, warnAt: now + 5 * hour }, '今天 20:32', 'soon'],
  ['due tomorrow', { dueAt: now + 20 * hour, warnAt: now + 19 * hour }, '明天 10:32', 'calm'],
  ['without a deadline', { dueAt: null, warnAt: null }, '不限时', 'calm'],
])('what is %s says so in words', (_, part, words, tone) => {
  expect(dueWords(boardItem(1, part), now, zone)).toEqual({ words, tone });
});

test.each<[string, BoardAddress]>([
  ['everything', { group: null, who: 'all' }],
  ['a group', { group: 'call', who: 'all' }],
  ['my own', { group: 'late', who: 'mine' }],
  ['what one person took', { group: null, who: { takenBy: uuid(4) } }],
])('coming back finds the board as it was: %s', (_, address) => {
  expect(readBoardAddress(writeBoardAddress(address))).toEqual(address);
});

test.each(['group=tomorrow', 'who=nobody', 'who='])(
  'an address with %s shows everything',
  (typed) => {
    expect(readBoardAddress(new URLSearchParams(typed))).toEqual({ group: null, who: 'all' });
  },
);

test('what passed while the program was off is asked for, the oldest first', () => {
  const items = [
    boardItem(1, { missedWhileOff: true, dueAt: now - hour }),
    boardItem(2, { missedWhileOff: true, dueAt: now - 3 * hour }),
    boardItem(3, { dueAt: now - hour }),
  ];
  expect(missedItems(items).map(({ key }) => key)).toEqual([items[1]?.key, items[0]?.key]);
});

test('what has its reason is not asked for again', () => {
  const explained = boardItem(1, { missedWhileOff: true, lateReason: '停电' });
  expect(missedItems([explained])).toEqual([]);
});

test.each([
  ['nobody', null, '我来办'],
  ['me', { id: 'me', name: '陈静' }, '放回'],
  ['somebody else', { id: 'other', name: '刘敏' }, '换我来办'],
])('what is taken by %s can be taken or given back', (_, takenBy, title) => {
  expect(takeTitle({ takenBy }, 'me')).toBe(title);
});

const frame = (from: number, to: number) => ({ fromMinute: from * 60, toMinute: to * 60 });

function noteWith(frames: ReturnType<typeof frame>[]): string {
  const week = Array.from({ length: 7 }, () => frames);
  const openingHours = { week, publicHolidays: null, makeUpDays: null };
  return openingNote(now, { ...defaultStoreSettings, openingHours });
}

test('the opening hours of the day stand beside its date', () => {
  expect(noteWith([frame(9, 12), frame(13, 24)])).toBe('营业 09:00–12:00 13:00–24:00');
});

test('a closed day says so', () => {
  expect(noteWith([])).toBe('今天不营业');
});
