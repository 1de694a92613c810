import type { ParsedInputOf } from '../../../../shared/ipc/contract.ts';
import type { Transition } from '../../../../shared/procedures/procedure.ts';
import { stageOf, transitionOf } from '../../../../shared/procedures/transition.ts';
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
import type { ApprovalTokens } from '../approvals/approval-tokens.ts';
import { actingMember, refuseUnlessMay } from './acting-member.ts';
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
  tokens: ApprovalTokens,
  context: RequestContext,
): Promise<void> {
  const file = await loadCase(context.executor, caseId);
  checkRevision(file, revision);
  const transition = findTransition(file, action);
  const actor = await actingMember(context.executor, actorOf(context), context.now);
  refuseUnlessMay(file, transition, actor);
  const input = parseInput(transition.input, raw);
  const approval = await approvalOf(file, transition, input, tokens, context);
  const facts = factsOf(file, actor, context.now);
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

export function findTransition({ procedure, stage }: CaseFile, action: string): Transition {
  const transition = transitionOf(procedure, stage.id, action);
  if (transition) return transition;
  throw new ApplicationError(
    'conflict',
    `业务单现在在“${stage.title}”环节，不能办理这一步。内容没有改变。请刷新后看下一步该办什么。`,
  );
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
