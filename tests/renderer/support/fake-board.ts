import type { Bridge } from '../../../renderer/ipc/bridge.ts';
import type { Notice } from '../../../shared/ipc/envelope.ts';
import type { BoardItem, OnTimeRow } from '../../../shared/ipc/schemas/service.ts';
import { board, boardItem, hour, minute } from './board-fixtures.ts';
import { now, staff } from './fixtures.ts';

const longName = '欧阳慕容上官诸葛司马夏侯·阿卜杜拉（代其母亲王秀英女士）';
const titles: readonly [string, string, BoardItem['kind']][] = [
  ['联系顾客，约定上门时间', 'REP-2', 'call'],
  ['给顾客明确答复', 'REP-7', 'call'],
  ['店长签字', 'REP-3', 'signature'],
  ['配件到货', 'REP-6', 'work'],
  ['上门检查', 'REP-9', 'visit'],
  ['送回后 24 小时内回访满意度', 'REP-12', 'call'],
];

function busyItem(n: number): BoardItem {
  const [title, rule, kind] = titles[n % titles.length] ?? ['', '', 'work'];
  const dueAt = now + (n - 8) * 37 * minute;
  return boardItem(n, {
    title,
    rule,
    kind,
    waitsForSignature: kind === 'signature',
    dueAt,
    warnAt: dueAt - hour,
    customerName: n % 7 === 3 ? longName : (['王伟', '李芳', '侯磊燕', '欧阳喆'][n % 4] ?? ''),
    exception: n % 11 === 5,
    late: n < 8,
    missedWhileOff: n < 4,
    takenBy: n % 5 === 2 ? { id: staff[n % 2]?.id ?? '', name: staff[n % 2]?.name ?? '' } : null,
    paused:
      n % 9 === 7
        ? { since: now - n * hour, reason: '顾客出差，周三回来以后才能约上门时间，已经发了短信' }
        : null,
  });
}

/** Mornings to look at, by name. */
export const boardScenarios: Readonly<Record<string, BoardItem[]>> = {
  busy: Array.from({ length: 300 }, (_, n) => busyItem(n)),
  some: Array.from({ length: 9 }, (_, n) => ({ ...busyItem(n), missedWhileOff: false })),
  quiet: [],
};

function onTimeRow(n: number, person: OnTimeRow['person']): OnTimeRow {
  const [title, rule] = titles[n % titles.length] ?? ['', ''];
  return {
    title,
    rule,
    procedureTitle: '产品维修',
    person,
    onTime: 12 - n,
    late: n,
    missed: n % 2,
  };
}

/** The board, its steps and its report in memory, before another bridge. */
export function withBoard(before: Bridge, start: readonly BoardItem[]): Bridge {
  let items = [...start];
  const listeners = new Set<(notice: Notice) => void>();
  const change = (deadlineId: string, part: Partial<BoardItem>) => {
    items = items.map((item) => (item.deadlineId === deadlineId ? { ...item, ...part } : item));
    for (const tell of listeners) tell({ kind: 'changed', topics: ['cases'] });
  };
  const answers: Partial<Record<string, (input: never) => unknown>> = {
    'board.view': () => board(items, { more: items.length === 300 ? 12 : 0, unknownYears: [2028] }),
    'deadlines.take': ({ deadlineId, take }: { deadlineId: string; take: boolean }) =>
      change(deadlineId, { takenBy: take ? (staff[0] ?? null) : null }),
    'deadlines.explain': ({ deadlineId, reason }: { deadlineId: string; reason: string }) =>
      change(deadlineId, { lateReason: reason }),
    'reports.onTime': () => ({
      byRule: titles.map((_, n) => onTimeRow(n, null)),
      byPerson: staff.flatMap(({ id, name }) => [1, 2].map((n) => onTimeRow(n, { id, name }))),
    }),
  };
  return {
    request: (channel, input, requestId) => {
      const answer = answers[channel];
      if (answer === undefined) return before.request(channel, input, requestId);
      return Promise.resolve({ ok: true, value: answer(input as never) });
    },
    onNotice: (listener) => {
      listeners.add(listener);
      const stop = before.onNotice(listener);
      return () => {
        listeners.delete(listener);
        stop();
      };
    },
  };
}
