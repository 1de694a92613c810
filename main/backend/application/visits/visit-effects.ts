import type { PlannedVisit, VisitPlan } from '../../../../shared/procedures/visit-plan.ts';
import type { Transition } from '../../../../shared/procedures/procedure.ts';
import { visitProblems } from '../../../../shared/visits/visit-problems.ts';
import { findStaff } from '../../database/repositories/staff.ts';
import {
  bookingsWithin,
  endVisits,
  insertVisit,
  plannedVisitsOf,
} from '../../database/repositories/visits.ts';
import type { Executor } from '../../database/schema.ts';
import { actorOf } from '../actor.ts';
import type { CaseFile } from '../cases/case-file.ts';
import { factsOf } from '../cases/facts-of.ts';
import { refuseWhenMissing } from '../cases/incomplete.ts';
import type { RequestContext } from '../handler.ts';
import { recordEvent } from '../history/record-event.ts';

interface StepOfCase {
  file: CaseFile;
  transition: Transition;
  /** Parsed with the transition's schema. */
  input: unknown;
}

/**
 * Makes the appointment that the transition agreed on; what the case had planned before is replaced
 * by it. Throws ApplicationError `incomplete` when it cannot be: the technician is booked elsewhere
 * at that time, is no technician, or the time is over (TIME-7). Read and written in one unit, so
 * that two cases never book one technician twice.
 */
export async function planVisit(step: StepOfCase, context: RequestContext): Promise<void> {
  const { file, transition, input } = step;
  const { executor, now, newId } = context;
  const planned = await plannedVisitsOf(executor, file.row.id);
  const facts = factsOf(file, actorOf(context), now, planned);
  if (!transition.visit) throw new Error(`No visit is agreed by ${transition.action}.`);
  const plan = transition.visit(input, facts);
  await end(step, planned, 'cancelled', context);
  await refuseImpossible(step, plan, context);
  const visitId = newId();
  await insertVisit(executor, {
    id: visitId,
    case_id: file.row.id,
    kind: plan.kind,
    technician_id: plan.technicianId,
    from_at: plan.from,
    to_at: plan.to,
    state: 'planned',
    note: plan.note,
    planned_at: now,
    planned_by: actorOf(context).id,
    ended_at: null,
  });
  await record(step, 'visit.planned', { ...plan, id: visitId }, context);
  context.changed('visits');
}

/** What was planned took place. */
export async function finishVisit(step: StepOfCase, context: RequestContext): Promise<void> {
  const planned = await plannedVisitsOf(context.executor, step.file.row.id);
  await end(step, planned, 'done', context);
}

/** What is planned will not take place. */
export async function cancelVisits(step: StepOfCase, context: RequestContext): Promise<void> {
  const planned = await plannedVisitsOf(context.executor, step.file.row.id);
  await end(step, planned, 'cancelled', context);
}

async function end(
  step: StepOfCase,
  planned: readonly PlannedVisit[],
  state: 'done' | 'cancelled',
  context: RequestContext,
): Promise<void> {
  if (planned.length === 0) return;
  const ids = planned.map(({ id }) => id);
  await endVisits(context.executor, ids, state, context.now);
  for (const visit of planned) await record(step, `visit.${state}`, visit, context);
  context.changed('visits');
}

async function refuseImpossible(
  { file, transition }: StepOfCase,
  plan: VisitPlan,
  { executor, now }: RequestContext,
): Promise<void> {
  const { technicianId } = plan;
  refuseWhenMissing(
    transition.title,
    visitProblems(plan, {
      now,
      timeZone: file.basis.settings.timeZone,
      technician: technicianId === null ? null : await technicianOf(executor, technicianId),
      bookings: technicianId === null ? [] : await bookingsWithin(executor, technicianId, plan),
    }),
  );
}

async function technicianOf(executor: Executor, id: string) {
  const person = await findStaff(executor, id);
  return {
    name: person?.name ?? '所选的人',
    mayGo: person !== undefined && person.active && person.roles.includes('technician'),
  };
}

/** Who goes and when is no secret; what was noted of the customer stays with the visit alone. */
async function record(
  { file: { row } }: StepOfCase,
  kind: 'visit.planned' | 'visit.done' | 'visit.cancelled',
  visit: PlannedVisit,
  context: RequestContext,
): Promise<void> {
  await recordEvent(context, {
    kind,
    caseId: row.id,
    ...(row.order_id === null ? {} : { orderId: row.order_id }),
    customerId: row.customer_id,
    data: {
      visitId: visit.id,
      kind: visit.kind,
      technicianId: visit.technicianId,
      from: visit.from,
      to: visit.to,
    },
  });
}
