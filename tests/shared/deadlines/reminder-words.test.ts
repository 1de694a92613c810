import { expect, test } from 'vitest';

import { reminderOf } from '../../../shared/deadlines/reminder-words.ts';

const dueAt = Date.UTC(2026, 10, 22, 2);
const minute = 60_000;
const deadline = {
  deadlineId: 'd',
  caseId: 'c',
  number: 'WX-20261121-001',
  rule: 'REP-2',
  title: '联系顾客',
  dueAt,
};

const told = (now: number) => reminderOf(deadline, now, 'Asia/Shanghai');

test('it says which case, by which rule and until when', () => {
  expect(told(dueAt).body).toBe('WX-20261121-001 · REP-2 · 11-22 10:00 到期');
});

test('the draft of a case has no number to say', () => {
  expect(reminderOf({ ...deadline, number: null }, dueAt, 'Asia/Shanghai').body).toBe(
    'REP-2 · 11-22 10:00 到期',
  );
});

test.each([
  [-10 * minute, '10 分钟后到期：联系顾客'],
  [-10 * minute + 1, '10 分钟后到期：联系顾客'],
  [-1, '1 分钟后到期：联系顾客'],
  [-2 * 60 * minute, '2 小时后到期：联系顾客'],
  [0, '现在到期：联系顾客'],
  [minute - 1, '现在到期：联系顾客'],
  [minute, '已超时 1 分钟：联系顾客'],
  [125 * minute, '已超时 2 小时 5 分钟：联系顾客'],
  [47 * 60 * minute, '已超时 47 小时：联系顾客'],
  [49 * 60 * minute, '已超时 2 天：联系顾客'],
])('%d ms from the due time it says %s', (after, title) => {
  expect(told(dueAt + after).title).toBe(title);
});
