import { appointmentProblems } from '../../appointment.ts';
import type { CaseFacts } from '../../case-facts.ts';
import type { Missing } from '../../evaluation.ts';
import type { VisitKind, VisitPlan } from '../../visit-plan.ts';

/** An appointment as it is typed. Times are UTC ms. */
type Agreed = Pick<VisitPlan, 'technicianId' | 'from' | 'to' | 'note'> & {
  kind: Extract<VisitKind, 'inspect' | 'takeBack' | 'bringIn'>;
};

export function visitProblems(input: Agreed, rule: string, facts: CaseFacts): Missing[] {
  return appointmentProblems(input, { rule, needsTechnician: input.kind !== 'bringIn' }, facts);
}

/** Nobody goes out when the customer brings the goods in. */
export function visitOf({ kind, technicianId, from, to, note }: Agreed): VisitPlan {
  return { kind, technicianId: kind === 'bringIn' ? null : technicianId, from, to, note };
}
