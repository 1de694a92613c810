import type { BoardItem, BoardView, DeadlineView } from '../../../shared/ipc/schemas/service.ts';
import { now, uuid } from './fixtures.ts';

export const zone = 'Asia/Shanghai';
export const hour = 3_600_000;
export const minute = 60_000;

/** A deadline on the board: due in two hours, announced an hour before. */
export function boardItem(n: number, part: Partial<BoardItem> = {}): BoardItem {
  return {
    key: uuid(500 + n),
    deadlineId: uuid(500 + n),
    caseId: uuid(300 + n),
    number: `WX-20261121-${String(n).padStart(3, '0')}`,
    procedureTitle: '产品维修',
    title: '联系顾客，约定上门时间',
    rule: 'REP-2',
    kind: 'work',
    customerName: '王伟',
    phone: '199····5678',
    stageTitle: '等联系',
    waitsFor: '服务中心客服',
    roles: ['serviceAgent'],
    waitsForSignature: false,
    exception: false,
    startedAt: now - 22 * hour,
    dueAt: now + 2 * hour,
    plannedDueAt: now + 2 * hour,
    warnAt: now + hour,
    paused: null,
    takenBy: null,
    late: false,
    missedWhileOff: false,
    lateReason: null,
    ...part,
  };
}

export function board(items: BoardItem[], part: Partial<BoardView> = {}): BoardView {
  return {
    now,
    endOfToday: Date.parse('2026-11-21T23:59:59.999+08:00'),
    items,
    more: 0,
    openCases: items.length,
    unknownYears: [],
    ...part,
  };
}

/** An open deadline of a case, due in two hours. */
export function deadline(part: Partial<DeadlineView> = {}): DeadlineView {
  return {
    id: uuid(600),
    deadline: 'firstContact',
    title: '联系顾客，约定上门时间',
    rule: 'REP-2',
    kind: 'call',
    clock: 'wall',
    startedAt: now - 22 * hour,
    dueAt: now + 2 * hour,
    plannedDueAt: now + 2 * hour,
    fulfilledAt: null,
    fulfilledBy: null,
    open: true,
    late: false,
    lateReason: null,
    pausable: true,
    pauses: [],
    takenBy: null,
    ...part,
  };
}
