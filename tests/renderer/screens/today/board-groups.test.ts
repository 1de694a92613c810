import { expect, test } from 'vitest';

import {
  countLate,
  sortBoard,
  type BoardGroup,
} from '../../../../renderer/screens/today/board-groups.ts';
import type { BoardItem } from '../../../../shared/ipc/schemas/service.ts';
import { board, boardItem, hour, zone } from '../../support/board-fixtures.ts';
import { now } from '../../support/fixtures.ts';

const at = (text: string) => Date.parse(`${text}+08:00`);
const dueAt = at('2026-11-21T18:00:00.000');

function groupsOf(part: Partial<BoardItem>, moment = now, inZone = zone): BoardGroup[] {
  const { counts } = sortBoard(board([boardItem(1, part)]), null, moment, inZone);
  return Object.entries(counts)
    .filter(([, { count }]) => count === 1)
    .map(([group]) => group as BoardGroup);
}

test.each([
  ['a millisecond before its due time is due today', dueAt - 1, 'today'],
  ['at its due time itself is still in time (TIME-1)', dueAt, 'today'],
  ['a millisecond after its due time is late', dueAt + 1, 'late'],
])('what stands %s', (_, moment, group) => {
  expect(groupsOf({ dueAt }, moment)).toEqual([group]);
});

test.each([
  ['the last millisecond of the day', '2026-11-21T23:59:59.999', 'today'],
  ['midnight', '2026-11-22T00:00:00.000', 'later'],
])('what is due at %s of the store is due %s', (_, moment, group) => {
  expect(groupsOf({ dueAt: at(moment) })).toEqual([group]);
});

test('at midnight of the store, what was for later is due today', () => {
  const tomorrow = { dueAt: at('2026-11-22T10:00:00'), warnAt: null };
  expect([
    groupsOf(tomorrow, at('2026-11-21T23:59:59.999')),
    groupsOf(tomorrow, at('2026-11-22T00:00:00')),
  ]).toEqual([['later'], ['today']]);
});

test('the day ends by the clock of the store, not of the PC', () => {
  // 21 November 23:00 in Shanghai is the 22nd in Tokyo.
  const due = { dueAt: at('2026-11-22T00:30:00') };
  const evening = at('2026-11-21T23:10:00');
  expect([groupsOf(due, evening), groupsOf(due, evening, 'Asia/Tokyo')]).toEqual([
    ['later'],
    ['today'],
  ]);
});

test('what waits for the customer stands apart, however late it would be (TIME-5)', () => {
  const paused = { since: now - 3 * hour, reason: '等顾客回电' };
  expect(groupsOf({ dueAt: now - hour, paused, kind: 'call' })).toEqual(['paused']);
});

test('what was late before stays late when the clock of the PC is set back', () => {
  expect(groupsOf({ dueAt, late: true }, dueAt - hour)).toEqual(['late']);
});

test('what waits for the customer and was late before still waits', () => {
  const paused = { since: now - hour, reason: '等顾客回电' };
  expect(groupsOf({ dueAt, late: true, paused })).toEqual(['paused']);
});

test('the menu counts what was late before the clock was set back', () => {
  expect(countLate([boardItem(1, { dueAt, late: true })], dueAt - hour)).toBe(1);
});

test('a signature is counted by its time and among those that wait for a pen', () => {
  expect(groupsOf({ waitsForSignature: true, kind: 'signature' })).toEqual(['today', 'signature']);
});

test('a late call is late, and to be called', () => {
  expect(groupsOf({ kind: 'call', dueAt: now - 1 })).toEqual(['late', 'call']);
});

test('what has no deadline is for later', () => {
  expect(groupsOf({ dueAt: null, warnAt: null, waitsForSignature: true })).toEqual([
    'signature',
    'later',
  ]);
});

test('what somebody took stays in its group', () => {
  expect(groupsOf({ dueAt: now - 1, takenBy: { id: 'x', name: '陈静' } })).toEqual(['late']);
});

const mixed = [
  boardItem(1, { dueAt: null, warnAt: null }),
  boardItem(2, { dueAt: now + 30 * hour }),
  boardItem(3, { dueAt: now - hour, paused: { since: now - 2 * hour, reason: '等回电' } }),
  boardItem(4, { dueAt: now + hour, kind: 'call' }),
  boardItem(5, { dueAt: now - 5 * hour, kind: 'call' }),
];

function numbersOf(group: BoardGroup | null): string[] {
  return sortBoard(board(mixed), group, now, zone).items.map(
    ({ number }) => number?.slice(-1) ?? '',
  );
}

test('rows stand by due time, without one last, and what is paused after all', () => {
  expect(numbersOf(null)).toEqual(['5', '4', '2', '1', '3']);
});

test.each<[BoardGroup, string[]]>([
  ['late', ['5']],
  ['today', ['4']],
  ['call', ['5', '4']],
  ['later', ['2', '1']],
  ['paused', ['3']],
  ['signature', []],
])('the group %s shows only its own', (group, numbers) => {
  expect(numbersOf(group)).toEqual(numbers);
});

test('equal due times keep their order at every reading', () => {
  const twins = [boardItem(2), boardItem(1), boardItem(3)];
  const orders = [twins, [...twins].reverse()].map((items) =>
    sortBoard(board(items), null, now, zone).items.map(({ key }) => key),
  );
  expect(orders[0]).toEqual(orders[1]);
});

test('the menu counts what is late', () => {
  expect(countLate(mixed, now)).toBe(1);
});

function atLeastOf(items: BoardItem[], more: number): BoardGroup[] {
  const { counts } = sortBoard(board(items, { more }), null, now, zone);
  return Object.entries(counts)
    .filter(([, { atLeast }]) => atLeast)
    .map(([group]) => group as BoardGroup);
}

test('counts are exact when everything is on the board', () => {
  expect(atLeastOf(mixed, 0)).toEqual([]);
});

test('what a full board leaves out comes after its last row: late is exact when that is not late', () => {
  expect(atLeastOf([boardItem(1, { dueAt: now + hour })], 5)).toEqual([
    'today',
    'signature',
    'call',
    'later',
    'paused',
  ]);
});

test('a board full of late things says that there may be more of them', () => {
  expect(atLeastOf([boardItem(1, { dueAt: now - hour })], 5)).toContain('late');
});
