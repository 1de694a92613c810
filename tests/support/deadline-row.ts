import type { Deadlines } from '../../main/backend/database/schema.ts';

type Given = Pick<Deadlines, 'id' | 'case_id' | 'deadline' | 'started_at' | 'due_at'>;

/** An open deadline in wall-clock time that nothing has happened to; what matters is passed in. */
export function deadlineRow(given: Given, changes: Partial<Deadlines> = {}): Deadlines {
  return {
    rule: 'CAN-12',
    kind: 'work',
    clock: 'wall',
    planned_due_at: given.due_at,
    warn_at: given.due_at,
    paused_at: null,
    fulfilled_at: null,
    fulfilled_by: null,
    recorded_at: null,
    late: 0,
    late_reason: null,
    late_reason_at: null,
    late_reason_by: null,
    taken_by: null,
    taken_at: null,
    closed_at: null,
    open: 1,
    ...given,
    ...changes,
  };
}
