import type { z } from 'zod';

import type { Role } from '../domain/role.ts';
import type { CaseFacts } from './case-facts.ts';
import type { Missing } from './evaluation.ts';
import type { Procedure, Stage, Transition } from './procedure.ts';

/** Input schema and check of a row, with the check typed by the schema. */
export function checkedInput<S extends z.ZodType>(
  input: S,
  check: (input: z.output<S>, facts: CaseFacts) => Missing[],
): Required<Pick<Transition, 'input' | 'checks'>> {
  return { input, checks: (raw, facts) => check(input.parse(raw), facts) };
}

export function transitionsFrom(procedure: Procedure, stage: string): Transition[] {
  return procedure.transitions.filter((each) => each.from.includes(stage));
}

export function transitionOf(
  procedure: Procedure,
  stage: string,
  action: string,
): Transition | undefined {
  return transitionsFrom(procedure, stage).find((each) => each.action === action);
}

export function stageOf(procedure: Procedure, id: string): Stage {
  const stage = procedure.stages.find((each) => each.id === id);
  if (!stage) throw new Error(`Unknown stage of ${procedure.id}: ${id}`);
  return stage;
}

/** How a person may take a step: `paper` only records what an approver signed. */
export type Permission = 'self' | 'paper' | 'none';

export function permissionFor(
  transition: Transition,
  person: { id: string; roles: readonly Role[] },
  openedBy: string,
): Permission {
  const hasOneOf = (roles: readonly Role[]) => roles.some((role) => person.roles.includes(role));
  if (hasOneOf(transition.who)) return 'self';
  if (transition.recordedBy && hasOneOf(transition.recordedBy)) return 'paper';
  const asOpener = transition.openerToo === true && person.id === openedBy;
  if (!asOpener) return 'none';
  return transition.recordedBy ? 'paper' : 'self';
}
