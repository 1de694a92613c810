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

/** The rows of a stage that hold for a case as it is. */
export function openTransitions(procedure: Procedure, facts: CaseFacts): Transition[] {
  return transitionsFrom(procedure, facts.stage).filter((each) => each.when?.(facts) ?? true);
}

/** The row of an action in a stage whose `when` holds; one at most does. */
export function transitionOf(
  procedure: Procedure,
  stage: string,
  action: string,
  facts: CaseFacts,
): Transition | undefined {
  return transitionsFrom(procedure, stage).find(
    (each) => each.action === action && (each.when?.(facts) ?? true),
  );
}

export function stageOf(procedure: Procedure, id: string): Stage {
  const stage = procedure.stages.find((each) => each.id === id);
  if (!stage) throw new Error(`Unknown stage of ${procedure.id}: ${id}`);
  return stage;
}

interface ActingPerson {
  id: string;
  roles: readonly Role[];
  /** Roles in whose name the person approves as a deputy (代) now. */
  deputyRoles?: readonly Role[];
}

/**
 * How a person at the counter may take a step: in the own name, or with an approver's word, who
 * types the own PIN there or has signed on paper. The approver need not be who signed in, and an
 * approver who did types the PIN again.
 */
export type Permission = 'self' | 'approval' | 'none';

export function permissionFor(
  transition: Transition,
  person: ActingPerson,
  openedBy: string,
): Permission {
  const { who, recordedBy, effects } = transition;
  if (!recordedBy) {
    return hasOneOf(person.roles, who) || isOpenerToo(transition, person, openedBy)
      ? 'self'
      : 'none';
  }
  // CASE-3: who corrects asks, and an approver does not approve what they ask for.
  const approves =
    !effects.includes('evaluate') &&
    hasOneOf([...person.roles, ...(person.deputyRoles ?? [])], who);
  return approves || mayRecordPaper(transition, person, openedBy) ? 'approval' : 'none';
}

/** Whether a person may record that an approver signed on paper. */
export function mayRecordPaper(
  transition: Transition,
  person: ActingPerson,
  openedBy: string,
): boolean {
  if (!transition.recordedBy) return false;
  return hasOneOf(person.roles, transition.recordedBy) || isOpenerToo(transition, person, openedBy);
}

function hasOneOf(roles: readonly Role[], wanted: readonly Role[]): boolean {
  return wanted.some((role) => roles.includes(role));
}

function isOpenerToo(transition: Transition, person: ActingPerson, openedBy: string): boolean {
  return transition.openerToo === true && person.id === openedBy;
}
