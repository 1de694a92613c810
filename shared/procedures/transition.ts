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

interface ActingPerson {
  id: string;
  roles: readonly Role[];
}

/** How a person may take a step: `paper` only records what an approver signed. */
export type Permission = 'self' | 'paper' | 'none';

export function permissionFor(
  transition: Transition,
  person: ActingPerson,
  openedBy: string,
): Permission {
  if (mayDoThemselves(transition, person)) return 'self';
  if (transition.recordedBy) return mayRecordPaper(transition, person, openedBy) ? 'paper' : 'none';
  return isOpenerToo(transition, person, openedBy) ? 'self' : 'none';
}

export function mayDoThemselves(
  { who }: Transition,
  { roles }: Pick<ActingPerson, 'roles'>,
): boolean {
  return who.some((role) => roles.includes(role));
}

/** Whether a person may record that an approver signed on paper. */
export function mayRecordPaper(
  transition: Transition,
  person: ActingPerson,
  openedBy: string,
): boolean {
  if (!transition.recordedBy) return false;
  const recorder = transition.recordedBy.some((role) => person.roles.includes(role));
  return recorder || isOpenerToo(transition, person, openedBy);
}

function isOpenerToo(transition: Transition, person: ActingPerson, openedBy: string): boolean {
  return transition.openerToo === true && person.id === openedBy;
}
