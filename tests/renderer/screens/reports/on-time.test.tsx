import { expect, test } from 'vitest';

import { monthBeside, monthOf } from '../../../../renderer/screens/reports/month.ts';
import { groupByPerson, rateOf, sumOf } from '../../../../renderer/screens/reports/on-time-rate.ts';
import { Report } from '../../../../renderer/screens/reports/on-time-screen.tsx';
import type { OnTimeRow } from '../../../../shared/ipc/schemas/service.ts';
import { wordsOf } from '../../support/still.tsx';

test.each([
  [11, 1, 0, '91.6'],
  [12, 0, 0, '100.0'],
  [0, 0, 3, '0.0'],
  [999, 0, 1, '99.9'],
  [9999, 1, 0, '99.9'],
])('%i on time, %i late and %i missed are %s percent', (onTime, late, missed, rate) => {
  expect(rateOf({ onTime, late, missed })).toBe(rate);
});

test('where nothing was due there is no rate, neither 0 nor 100', () => {
  expect(rateOf({ onTime: 0, late: 0, missed: 0 })).toBeNull();
});

test.each([
  ['2026-11', 1, '2026-12'],
  ['2026-12', 1, '2027-01'],
  ['2027-01', -1, '2026-12'],
] as const)('beside %s (%i) lies %s', (month, step, other) => {
  expect(monthBeside(month, step)).toBe(other);
});

test('the month is that of the store', () => {
  expect(monthOf(Date.parse('2026-11-30T17:00:00Z'), 'Asia/Shanghai')).toBe('2026-12');
});

function row(part: Partial<OnTimeRow> = {}): OnTimeRow {
  return {
    rule: 'REP-2',
    title: '联系顾客',
    procedureTitle: '产品维修',
    person: null,
    onTime: 2,
    late: 1,
    missed: 0,
    ...part,
  };
}

const li = { id: 'l', name: '李明' };
const chen = { id: 'c', name: '陈静' };
const rows = [
  row(),
  row({ person: li }),
  row({ person: chen }),
  row({ person: li, rule: 'REP-7' }),
];

test('the rules of a person stand together, by name; what nobody did stands last', () => {
  expect(groupByPerson(rows).map(({ person, rows: of }) => [person?.name, of.length])).toEqual([
    ['陈静', 1],
    ['李明', 2],
    [undefined, 1],
  ]);
});

test('a total adds up every kind', () => {
  expect(sumOf([row(), row({ missed: 4 })])).toEqual({ onTime: 4, late: 2, missed: 4 });
});

test('the report says the rate in a sentence', () => {
  expect(
    wordsOf(<Report report={{ byRule: [row()], byPerson: [row({ person: li })] }} />),
  ).toContain('这个月到期 3 条，按时完成 2 条，及时率 66.6%。');
});

test('a month in which nothing was due says so, without a rate', () => {
  const words = wordsOf(<Report report={{ byRule: [], byPerson: [] }} />);
  expect([words.includes('这个月没有到期的时限。'), words.includes('%')]).toEqual([true, false]);
});

test('a rule of which nothing was due has words in place of a rate', () => {
  const nothing = row({ rule: 'REP-7', onTime: 0, late: 0 });
  expect(wordsOf(<Report report={{ byRule: [row(), nothing], byPerson: [] }} />)).toContain(
    '没有到期的',
  );
});
