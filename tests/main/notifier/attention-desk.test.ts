import { describe, expect, test } from 'vitest';

import { attentionDesk } from '../../../main/notifier/attention-desk.ts';
import type { Announcement } from '../../../main/notifier/notifier.ts';
import type { Reminder } from '../../../shared/ipc/envelope.ts';

const reminder = (id: string, when: Reminder['when'] = 'soon'): Reminder => ({
  deadlineId: `deadline ${id}`,
  caseId: `case ${id}`,
  when,
  title: `title ${id}`,
  body: `body ${id}`,
});

function desk() {
  const shown: (Announcement & { click: () => void })[] = [];
  const badges: number[] = [];
  const cases: string[] = [];
  const attend = attentionDesk(
    {
      show: (announcement, click) => shown.push({ ...announcement, click }),
      setBadge: (count) => badges.push(count),
    },
    (caseId) => cases.push(caseId),
  );
  return { shown, badges, cases, attend };
}

test('the badge shows how much waits, also when nothing is told', () => {
  const { attend, badges, shown } = desk();
  attend({ count: 3, tell: [] });
  attend({ count: 0, tell: [] });
  expect([badges, shown]).toEqual([[3, 0], []]);
});

test('a single thing is announced in its own words', () => {
  const { attend, shown } = desk();
  attend({ count: 1, tell: [reminder('a')] });
  expect(shown).toMatchObject([{ title: 'title a', body: 'body a' }]);
});

test('a click on it shows its case', () => {
  const { attend, shown, cases } = desk();
  attend({ count: 1, tell: [reminder('a')] });
  shown[0]?.click();
  expect(cases).toEqual(['case a']);
});

describe('several things at once', () => {
  const many = ['a', 'b', 'c', 'd', 'e'];

  test('are one announcement that names the first of them', () => {
    const { attend, shown } = desk();
    attend({ count: 5, tell: many.map((id) => reminder(id)) });
    expect(shown).toMatchObject([
      { title: '有 5 件事要处理', body: 'title a\ntitle b\ntitle c\n还有 2 件，请看“今日”' },
    ]);
  });

  test('three of them are all named', () => {
    const { attend, shown } = desk();
    attend({ count: 3, tell: many.slice(0, 3).map((id) => reminder(id)) });
    expect(shown[0]?.body).toBe('title a\ntitle b\ntitle c');
  });

  test('say how many of them are late', () => {
    const { attend, shown } = desk();
    attend({ count: 3, tell: [reminder('a', 'late'), reminder('b', 'late'), reminder('c')] });
    attend({ count: 2, tell: [reminder('a', 'late'), reminder('b', 'late')] });
    expect(shown.map(({ title }) => title)).toEqual([
      '有 3 件事要处理，其中 2 件已超时',
      '有 2 件事已超时',
    ]);
  });

  test('show the case of the first at a click', () => {
    const { attend, shown, cases } = desk();
    attend({ count: 5, tell: many.map((id) => reminder(id)) });
    shown[0]?.click();
    expect(cases).toEqual(['case a']);
  });
});
