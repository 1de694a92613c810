import { z } from 'zod';

import { caseDay, formatCaseNumber } from '../../../../shared/domain/case-number.ts';
import type { Evaluation } from '../../../../shared/procedures/evaluation.ts';
import type { Effect } from '../../../../shared/procedures/procedure.ts';
import { nextCaseCount } from '../../database/repositories/case-numbers.ts';
import { claimPieces } from '../../database/repositories/case-pieces.ts';
import { addTokens } from '../../database/repositories/search-tokens.ts';
import { actorOf } from '../actor.ts';
import type { RequestContext } from '../handler.ts';
import { numberWords } from '../search/search-words.ts';
import { readProfile } from '../store/store-values.ts';
import { cancelVisits, finishVisit, planVisit } from '../visits/visit-effects.ts';
import { decisionContextOf } from './case-file.ts';
import { claimsGone } from './claims-gone.ts';
import { enterExchange } from './exchange-effect.ts';
import { refuseWhenMissing } from './incomplete.ts';
import { agreeAmount, recordSettlement } from './money-effects.ts';
import { fileForms, voidPrints, voidPrintsOnChange } from './paper-effects.ts';
import { guardDecidedRefund } from './refund-guard.ts';
import { requestFromPage } from './request-of-page.ts';
import type { RunEffect, Step } from './step.ts';

export type { Step } from './step.ts';

export const effects: Readonly<Record<Effect, RunEffect>> = {
  replaceRequest,
  writeRecord,
  evaluate,
  decide,
  assignNumber,
  claimPieces: claim,
  voidPrints,
  forgetSignature,
  recordSignature,
  recordApproval,
  voidPrintsOnChange,
  fileForms,
  agreeAmount,
  recordSettlement,
  enterExchange,
  planVisit,
  finishVisit,
  cancelVisits,
};

/** The event keeps what the case says from now on, not what the page was shown of it. */
function replaceRequest(step: Step): void {
  const given = z.looseObject({ request: z.unknown() }).parse(step.input);
  const { requestSchema } = step.file.procedure;
  step.request = requestFromPage(step.file, requestSchema.parse(given.request));
  step.input = { ...given, request: step.request };
  step.changes.request = JSON.stringify(step.request);
}

/** What the step adds to what is written down; parsed, so that nothing else is ever stored. */
function writeRecord(step: Step, context: RequestContext): void {
  const { file, transition, input } = step;
  const { record: description } = file.procedure;
  if (!description || !transition.record) {
    throw new Error(`Nothing is written down by ${transition.action}.`);
  }
  const { id, name, roles } = actorOf(context);
  const moment = {
    now: context.now,
    by: { id, name, roles },
    service: file.basis.service,
    decision: file.decision,
  };
  step.record = description.schema.parse(transition.record(step.record, input, moment));
  step.changes.record = JSON.stringify(step.record);
}

/** The rules again, on the facts of the first time (CASE-1) and as of the customer's request (TIME-8). */
async function evaluate(step: Step, context: RequestContext): Promise<void> {
  const evaluation = evaluated(step);
  refuseWhenMissing(step.transition.title, evaluation.missing);
  step.changes.frozen = JSON.stringify(step.file.basis);
  step.changes.exception = evaluation.exception ? 1 : 0;
  await keepDecision(step, evaluation, context);
}

/** What was written down since may decide otherwise; what was asked for stands as it is. */
async function decide(step: Step, context: RequestContext): Promise<void> {
  await keepDecision(step, evaluated(step), context);
}

function evaluated({ file, request, record }: Step): Evaluation {
  return file.procedure.evaluate(request, decisionContextOf(file, { record }));
}

async function keepDecision(
  step: Step,
  evaluation: Evaluation,
  context: RequestContext,
): Promise<void> {
  const { decision, amounts } = evaluation;
  if (decision === null) throw new Error('Nothing is missing, and nothing is decided.');
  await guardDecidedRefund(step, amounts.refundFen + amounts.creditFen, context);
  step.evaluation = evaluation;
  step.changes.rule_version = step.file.procedure.ruleVersion;
  step.changes.decision = JSON.stringify(decision);
  step.changes.fee_fen = amounts.feeFen;
  step.changes.refund_fen = amounts.refundFen;
  step.changes.due_fen = amounts.dueFen;
  step.changes.credit_fen = amounts.creditFen;
  // It was agreed instead of what was decided before.
  step.changes.agreed = null;
}

/** CASE-3: counted per prefix and day in the store's zone, in the unit that submits. */
async function assignNumber(step: Step, { executor, now }: RequestContext): Promise<void> {
  const prefix = step.file.procedure.numberPrefix(step.request);
  const day = caseDay(now, step.file.basis.settings.timeZone);
  const storeCode = (await readProfile(executor))?.code ?? '';
  const count = await nextCaseCount(executor, prefix, day);
  const number = formatCaseNumber({ storeCode: storeCode || null, prefix, day, count });
  await addTokens(executor, 'case', step.file.row.id, numberWords(number));
  step.changes.number = number;
  step.changes.submitted_at = now;
}

/** CASE-2. */
async function claim(step: Step, { executor }: RequestContext): Promise<void> {
  const { id, order_id } = step.file.row;
  const claims = step.evaluation?.claims ?? [];
  if (order_id !== null) {
    refuseWhenMissing(step.transition.title, await claimsGone(executor, order_id, claims));
  }
  await claimPieces(executor, id, claims);
}

function forgetSignature(step: Step): void {
  step.changes.signed_at = null;
}

function recordSignature(step: Step): void {
  step.changes.signed_at = z.object({ signedAt: z.int() }).parse(step.input).signedAt;
}

/** The deadlines of the approval run from its recording; the date on the paper is kept beside. */
function recordApproval(step: Step, { now }: RequestContext): void {
  step.changes.approval = JSON.stringify(step.approval);
  step.changes.approved_at = step.file.row.approved_at ?? now;
}
