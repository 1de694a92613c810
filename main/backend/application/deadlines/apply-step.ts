import type { DueTimes } from '../../../../shared/deadlines/due-time.ts';
import { dueTimesOf } from '../../../../shared/deadlines/due-time.ts';
import type { ServiceSettings } from '../../../../shared/domain/service-settings.ts';
import type {
  DeadlineDescription,
  DeadlineStep,
} from '../../../../shared/procedures/deadline-description.ts';
import type { Procedure, Stage } from '../../../../shared/procedures/procedure.ts';
import { procedureOf } from '../../../../shared/procedures/registry.ts';
import { findCase } from '../../database/repositories/cases.ts';
import { deadlinesOfCase, insertDeadline } from '../../database/repositories/deadlines.ts';
import type { Deadlines, Executor } from '../../database/schema.ts';
import { actorOf } from '../actor.ts';
import type { RequestContext } from '../handler.ts';
import { readRuleSettings } from '../store/store-values.ts';
import { closeDeadline, fulfilDeadline } from './end-deadline.ts';
import type { PauseEnding } from './end-pause.ts';

/** A step of a case after its effects, as far as its deadlines look at it. */
export interface SteppedCase {
  file: {
    row: { id: string; requested_at: number };
    procedure: Procedure;
    /** Lengths are as frozen in the case (CASE-1). */
    basis: { service: ServiceSettings };
  };
  transition: { action: string };
  input: unknown;
  request: unknown;
  /** As it is after the step. */
  record: unknown;
}

/**
 * What a step means for the deadlines of its case, in the unit of the step: first it fulfils, then
 * it starts, and a case that ends closes what is open. `stage` is where the case stands after it.
 * The calendar is that of the store now.
 */
export async function applyStepToDeadlines(
  { file, transition, input, request, record }: SteppedCase,
  stage: Pick<Stage, 'kind'>,
  context: RequestContext,
): Promise<void> {
  const { executor, now } = context;
  const { row, procedure, basis } = file;
  const { action } = transition;
  const step: DeadlineStep = { action, input, request, record, requestedAt: row.requested_at, now };
  const fulfilled = procedure.deadlines.filter((each) => isFulfilledBy(each, step));
  const started =
    stage.kind === 'ended' ? [] : procedure.deadlines.filter((each) => isStartedBy(each, step));
  if (fulfilled.length > 0 || started.length > 0) {
    const calendar = await readRuleSettings(executor);
    const ending = { executor, now, by: actorOf(context).id, calendar };
    for (const description of fulfilled) await fulfil(row.id, description, step, ending);
    for (const description of started) {
      const times = dueTimesOf(description, step, basis.service, calendar);
      await begin(row.id, description, times, context.newId, ending);
    }
  }
  if (stage.kind === 'ended') await closeDeadlinesOfCase(executor, row.id, now);
}

/** A case that has ended waits for nothing more. UTC ms. */
export async function closeDeadlinesOfCase(
  executor: Executor,
  caseId: string,
  now: number,
): Promise<void> {
  const open = (await deadlinesOfCase(executor, caseId)).filter((each) => each.open === 1);
  const row = open.length === 0 ? undefined : await findCase(executor, caseId);
  if (!row) return;
  const { deadlines } = procedureOf(row.procedure);
  const ending = { executor, now, by: null, calendar: await readRuleSettings(executor) };
  for (const each of open) {
    await closeDeadline(
      each,
      deadlines.find(({ id }) => id === each.deadline),
      ending,
    );
  }
}

function isStartedBy(description: DeadlineDescription, step: DeadlineStep): boolean {
  if (!description.startedBy.includes(step.action)) return false;
  return description.startedWhen?.(step) ?? true;
}

function isFulfilledBy(description: DeadlineDescription, step: DeadlineStep): boolean {
  if (!description.fulfilledBy.includes(step.action)) return false;
  return description.fulfilledWhen?.(step) ?? true;
}

async function fulfil(
  caseId: string,
  description: DeadlineDescription,
  step: DeadlineStep,
  ending: PauseEnding,
): Promise<void> {
  const at = description.fulfilledAt?.(step) ?? step.now;
  for (const row of await openOnes(caseId, description, ending)) {
    await fulfilDeadline(row, description, at, ending);
  }
}

/**
 * Started again it begins anew and the former one is closed, unless it is due as before: then it goes
 * on, with its pauses and its lateness. Without a due time (null) there is none any more.
 */
async function begin(
  caseId: string,
  description: DeadlineDescription,
  times: DueTimes | null,
  newId: () => string,
  ending: PauseEnding,
): Promise<void> {
  const open = await openOnes(caseId, description, ending);
  const same = (row: Deadlines) => row.planned_due_at === times?.dueAt && row.clock === times.clock;
  if (open.some(same)) return;
  for (const row of open) await closeDeadline(row, description, ending);
  if (!times) return;
  await insertDeadline(ending.executor, {
    id: newId(),
    case_id: caseId,
    deadline: description.id,
    rule: description.rule,
    kind: description.kind,
    clock: times.clock,
    started_at: times.startedAt,
    due_at: times.dueAt,
    planned_due_at: times.dueAt,
    warn_at: times.warnAt,
    ...untouched,
  });
}

const untouched = {
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
} as const;

async function openOnes(
  caseId: string,
  { id }: DeadlineDescription,
  { executor }: PauseEnding,
): Promise<Deadlines[]> {
  const rows = await deadlinesOfCase(executor, caseId);
  return rows.filter(({ open, deadline }) => open === 1 && deadline === id);
}
