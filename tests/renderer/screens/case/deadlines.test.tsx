import { expect, test } from 'vitest';

import { StoreProvider } from '../../../../renderer/app/store-context.tsx';
import {
  deadlineWords,
  isOrWasLate,
  stateOf,
} from '../../../../renderer/screens/case/deadlines/deadline-words.ts';
import { DeadlinesPanel } from '../../../../renderer/screens/case/deadlines/deadlines-panel.tsx';
import {
  nextDeadline,
  sortDeadlines,
} from '../../../../renderer/screens/case/deadlines/sort-deadlines.ts';
import { defaultStoreSettings } from '../../../../shared/domain/rule-settings.ts';
import type { DeadlineView } from '../../../../shared/ipc/schemas/service.ts';
import { deadline, hour, minute, zone } from '../../support/board-fixtures.ts';
import { now, uuid } from '../../support/fixtures.ts';
import { wordsOf } from '../../support/still.tsx';

const openPause = {
  reason: '顾客出差',
  from: now - hour,
  to: null,
  pausedBy: '刘敏',
  resumedBy: null,
};
const done = { open: false, fulfilledBy: '刘敏' };

test.each([
  ['a millisecond before', -1, 'today'],
  ['at', 0, 'today'],
  ['a millisecond after', 1, 'late'],
])('%s its due time (%i ms) a deadline is %s', (_, after, state) => {
  const due = deadline();
  expect(stateOf(due, due.dueAt + after, zone)).toBe(state);
});

test('what waits for the customer is not late, however much time passes (TIME-5)', () => {
  expect(stateOf(deadline({ pauses: [openPause] }), now + 90 * hour, zone)).toBe('paused');
});

test('once late it is late for ever, also when it was done', () => {
  const late = deadline({ ...done, late: true, fulfilledAt: now + 3 * hour });
  expect(isOrWasLate(late, now, zone)).toBe(true);
});

test.each<[string, Partial<DeadlineView>, string, string]>([
  ['an open one', {}, '还有 2 小时 00 分', 'amber'],
  ['one for another day', { dueAt: now + 30 * hour }, '还有 30 小时 00 分', 'plain'],
  ['a late one', { dueAt: now - 25 * minute }, '超 25 分', 'red'],
  ['one late before the clock was set back', { late: true }, '已超时', 'red'],
  ['a paused one', { pauses: [openPause] }, '等顾客', 'plain'],
  ['one done in time', { ...done, fulfilledAt: now }, '按时完成', 'green'],
  [
    'one done late',
    { ...done, late: true, fulfilledAt: now + 3 * hour },
    '迟了 1 小时 00 分',
    'red',
  ],
  [
    'one done in time by a clock that was set back',
    { ...done, late: true, fulfilledAt: now },
    '已超时',
    'red',
  ],
  ['one not needed any more', { open: false }, '不再需要', 'plain'],
  ['one given up after its due time', { open: false, late: true }, '没有按时完成', 'red'],
])('%s says how it stands', (_, part, state, tone) => {
  expect(deadlineWords(deadline(part), now, zone)).toMatchObject({ state, tone });
});

test('a due time that a pause moved is shown beside the one planned at first', () => {
  const moved = deadline({ plannedDueAt: now + hour });
  expect(deadlineWords(moved, now, zone).planned).toBe('原定 今天 15:32');
});

test('a due time that nothing moved is shown alone', () => {
  expect(deadlineWords(deadline(), now, zone).planned).toBeNull();
});

const several = [
  deadline({ id: uuid(1), ...done, fulfilledAt: now - hour }),
  deadline({ id: uuid(2), pauses: [openPause], dueAt: now - hour }),
  deadline({ id: uuid(3), dueAt: now + 5 * hour }),
  deadline({ id: uuid(4), dueAt: now + 3 * hour }),
  deadline({ id: uuid(5), ...done, late: true, fulfilledAt: now }),
  deadline({ id: uuid(6), ...done, late: true, fulfilledAt: now, lateReason: '停电' }),
];

test('what still counts comes first, then what is paused, then what asks for its reason', () => {
  expect(sortDeadlines(several).shown.map(({ id }) => id)).toEqual([4, 3, 2, 5].map(uuid));
});

test('what is over and explained is folded away', () => {
  expect(sortDeadlines(several).over.map(({ id }) => id)).toEqual([1, 6].map(uuid));
});

test('the next deadline of a case is the earliest that is not paused', () => {
  expect(nextDeadline(several)?.id).toBe(uuid(4));
});

test('a case whose deadlines all wait for the customer has no next one', () => {
  expect(nextDeadline([deadline({ pauses: [openPause] })])).toBeNull();
});

function panelOf(part: Partial<DeadlineView>): string {
  return wordsOf(
    <StoreProvider
      profile={{ name: '某某家居', branch: '', code: '' }}
      settings={defaultStoreSettings}
      backendNow={now}
      answeredAt={Date.now()}
    >
      <DeadlinesPanel view={{ deadlines: [deadline(part)] }} />
    </StoreProvider>,
  );
}

test.each<[string, Partial<DeadlineView>, string]>([
  ['whose clock it is', { clock: 'opening' }, '按营业时间计时'],
  ['who is at it', { takenBy: { id: uuid(4), name: '刘敏' } }, '刘敏在办'],
  ['why it waits', { pauses: [openPause] }, '顾客出差'],
  ['how to go on', { pauses: [openPause] }, '恢复计时'],
  ['that it may wait for the customer', {}, '暂停等顾客'],
  ['that its reason is missing', { dueAt: now - hour }, '还没有写超时原因'],
  ['why it was late', { ...done, late: true, lateReason: '停电', fulfilledAt: now }, '看已结束的'],
])('the panel tells %s', (_, part, words) => {
  expect(panelOf(part)).toContain(words);
});

test('a deadline that may not wait for the customer has no such button', () => {
  expect(panelOf({ pausable: false })).not.toContain('暂停等顾客');
});

test('a case without deadlines has no panel', () => {
  expect(wordsOf(<DeadlinesPanel view={{ deadlines: [] }} />)).not.toContain('时限');
});
