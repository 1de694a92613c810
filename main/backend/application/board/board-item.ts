import { describedDeadline } from '../../../../shared/deadlines/described-deadline.ts';
import { maskNumbersIn } from '../../../../shared/domain/mask-numbers.ts';
import { maskPhone } from '../../../../shared/domain/phone.ts';
import { roleTitles, type Role } from '../../../../shared/domain/role.ts';
import type { BoardItem } from '../../../../shared/ipc/schemas/service.ts';
import { procedureOf } from '../../../../shared/procedures/registry.ts';
import { stageOf } from '../../../../shared/procedures/transition.ts';
import type { BoardCase, BoardDeadline } from '../../database/repositories/board.ts';

/** A deadline that has to be kept; `missed` says whether its due time passed unseen. */
export function itemOfDeadline(row: BoardDeadline, missed: (dueAt: number) => boolean): BoardItem {
  const { title, tells } = describedDeadline(row);
  return {
    ...ofCase(row, tells),
    key: row.id,
    deadlineId: row.id,
    title,
    rule: row.rule,
    kind: row.kind,
    waitsForSignature: row.kind === 'signature',
    startedAt: row.started_at,
    dueAt: row.due_at,
    plannedDueAt: row.planned_due_at,
    warnAt: row.warn_at,
    paused:
      row.paused_at === null
        ? null
        : { since: row.paused_at, reason: maskNumbersIn(row.pause_reason ?? '') },
    takenBy: row.taken_by === null ? null : { id: row.taken_by, name: row.taken_by_name ?? '' },
    late: row.late === 1,
    missedWhileOff: row.paused_at === null && missed(row.due_at),
    lateReason: row.late_reason === null ? null : maskNumbersIn(row.late_reason),
  };
}

/** A case that waits without a deadline of its own for that. */
export function itemOfCase(row: BoardCase): BoardItem {
  const stage = stageOf(procedureOf(row.procedure), row.stage);
  const waitsForSignature = stage.waitsForSignature === true;
  return {
    ...ofCase(row, stage.waitsFor),
    key: row.case_id,
    deadlineId: null,
    title: stage.title,
    rule: stage.rule,
    kind: waitsForSignature ? 'signature' : 'work',
    waitsForSignature,
    startedAt: row.requested_at,
    dueAt: null,
    plannedDueAt: null,
    warnAt: null,
    paused: null,
    takenBy: null,
    late: false,
    missedWhileOff: false,
    lateReason: null,
  };
}

function ofCase(row: BoardCase, roles: readonly Role[]) {
  const procedure = procedureOf(row.procedure);
  return {
    caseId: row.case_id,
    number: row.number,
    procedureTitle: procedure.title,
    customerName: row.customer_name,
    phone: maskPhone(row.customer_phone),
    stageTitle: stageOf(procedure, row.stage).title,
    waitsFor: roles.map((role) => roleTitles[role]).join('、'),
    roles: [...roles],
    exception: row.exception === 1,
  };
}
