import type { ReactNode } from 'react';
import { expect, test } from 'vitest';

import { StoreProvider } from '../../../../renderer/app/store-context.tsx';
import { BoardClockContext } from '../../../../renderer/screens/today/board-clock.ts';
import { BoardDue } from '../../../../renderer/screens/today/board-due.tsx';
import { BoardEmpty } from '../../../../renderer/screens/today/board-empty.tsx';
import { sortBoard } from '../../../../renderer/screens/today/board-groups.ts';
import { BoardTodo } from '../../../../renderer/screens/today/board-todo.tsx';
import { BoardWho } from '../../../../renderer/screens/today/board-who.tsx';
import { GroupCards } from '../../../../renderer/screens/today/group-cards.tsx';
import { missedItems } from '../../../../renderer/screens/today/missed-items.ts';
import { MissedPanel } from '../../../../renderer/screens/today/missed/missed-panel.tsx';
import { UnknownYears } from '../../../../renderer/screens/today/unknown-years.tsx';
import { defaultStoreSettings } from '../../../../shared/domain/rule-settings.ts';
import type { BoardItem } from '../../../../shared/ipc/schemas/service.ts';
import { board, boardItem, hour, zone } from '../../support/board-fixtures.ts';
import { now } from '../../support/fixtures.ts';
import { wordsOf } from '../../support/still.tsx';

const shown = (content: ReactNode) =>
  wordsOf(
    <StoreProvider
      profile={{ name: '某某家居', branch: '', code: '' }}
      settings={defaultStoreSettings}
      backendNow={now}
      answeredAt={Date.now()}
    >
      <BoardClockContext value={{ now, zone }}>{content}</BoardClockContext>
    </StoreProvider>,
  ).replace(/\s+/g, ' ');

const paused = { since: now - 20 * hour, reason: '顾客出差' };

test.each<[string, Partial<BoardItem>, string]>([
  ['how late it is', { dueAt: now - 80 * 60_000 }, '超 1 小时 20 分'],
  ['since when it waits for the customer', { paused }, '等顾客 自昨天 18:32'],
])('a row says %s', (_, part, words) => {
  expect(shown(<BoardDue item={boardItem(1, part)} />)).toContain(words);
});

test.each<[string, Partial<BoardItem>, string]>([
  ['the rule', {}, 'REP-2'],
  ['that it is an exception', { exception: true }, '特批'],
  ['that its lateness is explained', { lateReason: '停电' }, '已写原因'],
  ['why it waits', { paused }, '等顾客：顾客出差'],
])('what has to be done says %s', (_, part, words) => {
  expect(shown(<BoardTodo item={boardItem(1, part)} />)).toContain(words);
});

test('who took it stands in place of whose it is', () => {
  expect(shown(<BoardWho item={boardItem(1, { takenBy: { id: 'x', name: '刘敏' } })} />)).toBe(
    ' 刘敏在办 ',
  );
});

test('the numbers of the day stand with their keys', () => {
  const { counts } = sortBoard(board([boardItem(1, { dueAt: now - 1 })]), null, now, zone);
  const words = shown(<GroupCards counts={counts} group={null} onChoose={() => undefined} />);
  expect(words).toMatch(/已超时 1 1 今天到期 2 0/);
});

test('numbers that are not read yet are not zero', () => {
  const words = shown(<GroupCards counts={undefined} group={null} onChoose={() => undefined} />);
  expect(words).toContain('已超时 1 –');
});

test('everything that was missed has its own field for the reason', () => {
  const items = [1, 2].map((n) => boardItem(n, { missedWhileOff: true, dueAt: now - n * hour }));
  const words = shown(<MissedPanel items={missedItems(items)} />);
  // antd parts two characters on a button where nobody tells it not to.
  expect([words.includes('过了 2 条时限'), words.match(/记 ?下 /g)?.length]).toEqual([true, 2]);
});

test('with nothing missed there is no panel', () => {
  expect(shown(<MissedPanel items={[]} />)).not.toContain('时限');
});

test('a year nobody knows is named, with what to do', () => {
  expect(shown(<UnknownYears years={[2027, 2028]} />)).toMatch(/2027 年、2028 年的.*节假日更正/);
});

test('known years are not talked of', () => {
  expect(shown(<UnknownYears years={[]} />).trim()).toBe('');
});

test('an empty group offers the way back to all', () => {
  const empty = <BoardEmpty shown={{ group: 'late', who: 'all' }} onShowAll={() => undefined} />;
  expect(shown(empty)).toMatch(/“已超时”里没有要做的事.*看全部/);
});

test('an empty board says that there is nothing to do', () => {
  const empty = <BoardEmpty shown={{ group: null, who: 'all' }} onShowAll={() => undefined} />;
  expect(shown(empty)).toContain('今天没有要做的事。');
});
