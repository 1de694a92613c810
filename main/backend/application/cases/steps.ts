import { z } from 'zod';

import { approverText } from '../../../../shared/procedures/approval.ts';
import type { PaperStep } from '../../../../shared/procedures/case-paper.ts';
import type { Procedure, Transition } from '../../../../shared/procedures/procedure.ts';
import { transitionsFrom } from '../../../../shared/procedures/transition.ts';
import type { Events } from '../../database/schema.ts';
import type { StepData } from './step-event.ts';
import { stepDataSchema, stepPersonalSchema } from './step-event.ts';

/** A transition as it was taken, read back from the history. */
export interface TakenStep {
  at: number;
  by: string;
  data: StepData;
  transition: Transition;
  /** What people wrote; empty when it was blanked or there was none. */
  reason: string;
  note: string;
  /** What was found and said at length: for the history, where there is room. */
  said: string[];
  /** 王建国, or 李明（代 王建国）. */
  approverName: string | null;
  input: unknown;
}

const words = z.string().default('');
const written = z.object({ reason: words, note: words });
/** What the inputs of procedures call what people tell at length, in the order of telling. */
const longWords = [
  'outcome',
  'condition',
  'finding',
  'solution',
  'done',
  'words',
  'measures',
] as const;

/** The transitions among the events of a case, oldest first. */
export function takenSteps(
  procedure: Procedure,
  events: readonly Events[],
  nameOf: (staffId: string | null) => string,
): TakenStep[] {
  return events
    .filter((event) => event.kind === 'case.acted')
    .map((event) => takenStep(procedure, event, nameOf));
}

export function takenStep(
  procedure: Procedure,
  event: Events,
  nameOf: (staffId: string | null) => string,
): TakenStep {
  const data = stepDataSchema.parse(JSON.parse(event.data));
  const transition = rowTaken(procedure, data);
  if (!transition) throw new Error(`Unknown step in the history: ${data.from} ${data.action}`);
  const personal =
    event.personal === null ? null : stepPersonalSchema.parse(JSON.parse(event.personal));
  const texts = written.safeParse(personal?.input);
  return {
    at: event.at,
    by: personal?.actorName ?? nameOf(event.staff_id),
    data,
    transition,
    reason: texts.data?.reason ?? '',
    note: texts.data?.note ?? '',
    said: saidIn(personal?.input),
    approverName: approverOf(personal),
    input: personal?.input ?? null,
  };
}

/** Facts of that time are not known any more; where the case went says which row it was. */
function rowTaken(procedure: Procedure, { action, from, to }: StepData): Transition | undefined {
  return transitionsFrom(procedure, from).find(
    (each) => each.action === action && (each.to ?? from) === to,
  );
}

function saidIn(input: unknown): string[] {
  const fields = z.record(z.string(), z.unknown()).safeParse(input).data ?? {};
  return longWords.flatMap((name) => {
    const text = fields[name];
    return typeof text === 'string' && text.trim() !== '' ? [text.trim()] : [];
  });
}

function approverOf(personal: z.infer<typeof stepPersonalSchema> | null): string | null {
  if (personal === null || personal.approverName === null) return null;
  return approverText(personal.approverName, personal.deputyForName);
}

export function paperSteps(steps: readonly TakenStep[]): PaperStep[] {
  return steps.map(({ data: { action, roles }, at, by }) => ({ action, at, by, roles }));
}
