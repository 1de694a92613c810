import type { ParsedInputOf } from '../../../../shared/ipc/contract.ts';
import { roleTitles } from '../../../../shared/domain/role.ts';
import type { Transition } from '../../../../shared/procedures/procedure.ts';
import { permissionFor, stageOf, transitionOf } from '../../../../shared/procedures/transition.ts';
import { freePieces } from '../../database/repositories/case-pieces.ts';
import { updateCase } from '../../database/repositories/cases.ts';
import {
  closeDeadlines,
  fulfilDeadlines,
  insertDeadline,
} from '../../database/repositories/deadlines.ts';
import { actorOf } from '../actor.ts';
import { ApplicationError } from '../application-error.ts';
import type { RequestContext } from '../handler.ts';
import { parseInput } from '../parse-input.ts';
import { approvalOf } from './approval-of.ts';
import type { CaseFile } from './case-file.ts';
import { checkRevision, factsOf, loadCase } from './case-file.ts';
import type { Step } from './effects.ts';
import { effects } from './effects.ts';
import { refuseWhenMissing } from './incomplete.ts';
import { recordStep } from './step-event.ts';

/**
 * Takes one transition of the procedure's table: everything is checked before any effect, and the
 * effects, the new stage, its deadlines and the event are one unit. Knows no procedure by name.
 */
export async function act(
  { caseId, revision, action, input: raw }: ParsedInputOf<'cases.act'>,
  context: RequestContext,
): Promise<void> {
  const file = await loadCase(context.executor, caseId);
  checkRevision(file, revision);
  const transition = findTransition(file, action);
  checkPermission(file, transition, context);
  const input = parseInput(transition.input, raw);
  const approval = await approvalOf(transition, input, file.row.opened_by, context);
  const facts = factsOf(file, actorOf(context), context.now);
  refuseWhenMissing(transition.title, [
    ...(transition.needs?.(facts) ?? []),
    ...(transition.checks?.(input, facts) ?? []),
  ]);
  const step: Step = {
    file,
    transition,
    input,
    approval,
    changes: {},
    request: file.request,
    evaluation: null,
  };
  for (const effect of transition.effects) await effects[effect](step, context);
  await enterStage(step, context);
  await recordStep(step, context);
  context.changed('cases');
}

function findTransition({ procedure, stage }: CaseFile, action: string): Transition {
  const transition = transitionOf(procedure, stage.id, action);
  if (transition) return transition;
  throw new ApplicationError(
    'conflict',
    `业务单现在在“${stage.title}”环节，不能办理这一步。内容没有改变。请刷新后看下一步该办什么。`,
  );
}

function checkPermission({ row }: CaseFile, transition: Transition, context: RequestContext): void {
  if (permissionFor(transition, actorOf(context), row.opened_by) !== 'none') return;
  throw new ApplicationError(
    'forbidden',
    `“${transition.title}”由${whoMay(transition)}办理，没有保存。请换人后再办。`,
  );
}

/** The titles of who may take a step. */
export function whoMay({ who, recordedBy = [], openerToo }: Transition): string {
  const titles = [...who, ...recordedBy].map((role) => roleTitles[role]);
  return [...(openerToo ? ['开单人'] : []), ...titles].join('、');
}

async function enterStage(step: Step, { executor, now, newId }: RequestContext): Promise<void> {
  const { row, procedure } = step.file;
  const { action, to } = step.transition;
  const stage = stageOf(procedure, to ?? row.stage);
  const ended = stage.kind === 'ended';
  await updateCase(executor, row.id, {
    ...step.changes,
    stage: stage.id,
    revision: row.revision + 1,
    open: ended ? 0 : 1,
    ended_at: ended ? now : null,
  });
  const fulfilled = procedure.deadlines.filter((each) => each.fulfilledBy.includes(action));
  await fulfilDeadlines(
    executor,
    row.id,
    fulfilled.map((each) => each.id),
    now,
  );
  for (const { id, rule, lengthMs } of procedure.deadlines.filter((d) => d.startedBy === action)) {
    await insertDeadline(executor, {
      id: newId(),
      case_id: row.id,
      deadline: id,
      rule,
      started_at: now,
      due_at: now + lengthMs,
      fulfilled_at: null,
      open: 1,
    });
  }
  if (ended) await closeDeadlines(executor, row.id);
  if (!stage.holdsPieces) await freePieces(executor, row.id);
}
