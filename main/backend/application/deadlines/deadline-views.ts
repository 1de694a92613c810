import { maskNumbersIn } from '../../../../shared/domain/mask-numbers.ts';
import type { DeadlineView } from '../../../../shared/ipc/schemas/service.ts';
import type { Procedure } from '../../../../shared/procedures/procedure.ts';
import { pausesOf } from '../../database/repositories/deadline-pauses.ts';
import { deadlinesOfCase } from '../../database/repositories/deadlines.ts';
import type { DeadlinePauses, Deadlines, Executor } from '../../database/schema.ts';
import type { NameOf } from '../cases/staff-names.ts';

/** The deadlines of a case as its page shows them, the earliest begun first. */
export async function deadlineViewsOfCase(
  executor: Executor,
  { row, procedure }: { row: { id: string }; procedure: Procedure },
  nameOf: NameOf,
): Promise<DeadlineView[]> {
  const rows = await deadlinesOfCase(executor, row.id);
  return viewsOf(executor, rows, procedure, nameOf);
}

export async function viewsOf(
  executor: Executor,
  rows: readonly Deadlines[],
  procedure: Procedure,
  nameOf: NameOf,
): Promise<DeadlineView[]> {
  const pauses = await pausesOf(
    executor,
    rows.map(({ id }) => id),
  );
  return rows.map((row) =>
    viewOf(
      row,
      pauses.filter((pause) => pause.deadline_id === row.id),
      procedure,
      nameOf,
    ),
  );
}

/** `late` is what is kept for ever; whether an open one is late by now, the page sees by its clock. */
function viewOf(
  row: Deadlines,
  pauses: readonly DeadlinePauses[],
  { deadlines }: Procedure,
  nameOf: NameOf,
): DeadlineView {
  const description = deadlines.find(({ id }) => id === row.deadline);
  return {
    id: row.id,
    deadline: row.deadline,
    title: description?.title ?? row.rule,
    rule: row.rule,
    kind: row.kind,
    clock: row.clock,
    startedAt: row.started_at,
    dueAt: row.due_at,
    plannedDueAt: row.planned_due_at,
    fulfilledAt: row.fulfilled_at,
    fulfilledBy: row.fulfilled_by === null ? null : nameOf(row.fulfilled_by),
    open: row.open === 1,
    late: row.late === 1,
    lateReason: row.late_reason === null ? null : maskNumbersIn(row.late_reason),
    pausable: description?.pausable ?? false,
    pauses: pauses.map((pause) => ({
      reason: maskNumbersIn(pause.reason),
      from: pause.from_at,
      to: pause.to_at,
      pausedBy: nameOf(pause.paused_by),
      resumedBy: pause.resumed_by === null ? null : nameOf(pause.resumed_by),
    })),
    takenBy: row.taken_by === null ? null : { id: row.taken_by, name: nameOf(row.taken_by) },
  };
}
