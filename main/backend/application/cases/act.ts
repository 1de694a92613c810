import type { ParsedInputOf } from '../../../../shared/ipc/contract.ts';
import type { StaffMember } from '../../../../shared/ipc/schemas/store.ts';
import type { CaseFacts } from '../../../../shared/procedures/case-facts.ts';
import type { Transition } from '../../../../shared/procedures/procedure.ts';
import { stageOf, transitionOf } from '../../../../shared/procedures/transition.ts';
import { freePieces } from '../../database/repositories/case-pieces.ts';
import { updateCase } from '../../database/repositories/cases.ts';
import { plannedVisitsOf } from '../../database/repositories/visits.ts';
import { actorOf } from '../actor.ts';
import { ApplicationError } from '../application-error.ts';
import type { RequestContext } from '../handler.ts';
import { applyStepToDeadlines } from '../deadlines/apply-step.ts';
import { parseInput } from '../parse-input.ts';
import type { ApprovalTokens } from '../approvals/approval-tokens.ts';
import { actingMember, refuseUnlessMay } from './acting-member.ts';
import { approvalOf } from './approval-of.ts';
import type { CaseFile } from './case-file.ts';
import { checkRevision, loadCase } from './case-file.ts';
import { effects } from './effects.ts';
import { factsOf } from './facts-of.ts';
import { refuseWhenMissing } from './incomplete.ts';
import { recordStep } from './step-event.ts';
import type { Step } from './step.ts';

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
  const actor = await actingMember(context.executor, actorOf(context), context.now);
  const facts = await factsNow(file, actor, context);
  const transition = findTransition(file, action, facts);
  refuseUnlessMay(file, transition, actor);
  const input = parseInput(transition.input, raw);
  const approval = await approvalOf(file, transition, input, tokens, context);
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
    record: file.record,
    evaluation: null,
    money: null,
    exchangeOrder: null,
  };
  for (const effect of transition.effects) await effects[effect](step, context);
  await enterStage(step, context);
  await recordStep(step, context);
  context.changed('cases');
}

/** What the guards look at as the case stands, with what is agreed with the customer. */
export async function factsNow(
  file: CaseFile,
  actor: Pick<StaffMember, 'roles'>,
  { executor, now }: Pick<RequestContext, 'executor' | 'now'>,
): Promise<CaseFacts> {
  return factsOf(file, actor, now, await plannedVisitsOf(executor, file.row.id));
}

export function findTransition(
  { procedure, stage }: CaseFile,
  action: string,
  facts: CaseFacts,
): Transition {
  const transition = transitionOf(procedure, stage.id, action, facts);
  if (transition) return transition;
  throw new ApplicationError(
    'conflict',
    `业务单现在在“${stage.title}”环节，不能办理这一步。内容没有改变。请刷新后看下一步该办什么。`,
  );
}

async function enterStage(step: Step, context: RequestContext): Promise<void> {
  const { executor, now } = context;
  const { row, procedure } = step.file;
  const stage = stageOf(procedure, step.transition.to ?? row.stage);
  const ended = stage.kind === 'ended';
  await updateCase(executor, row.id, {
    ...step.changes,
    stage: stage.id,
    revision: row.revision + 1,
    open: ended ? 0 : 1,
    ended_at: ended ? now : null,
  });
  await applyStepToDeadlines(step, stage, context);
  if (!stage.holdsPieces) await freePieces(executor, row.id);
}
