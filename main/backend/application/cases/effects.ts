import { z } from 'zod';

import { caseDay, formatCaseNumber } from '../../../../shared/domain/case-number.ts';
import type { ApprovalRecord } from '../../../../shared/procedures/approval.ts';
import type { Evaluation } from '../../../../shared/procedures/evaluation.ts';
import type { Effect, Transition } from '../../../../shared/procedures/procedure.ts';
import { settlementOf, settlementSchema } from '../../../../shared/procedures/settlement.ts';
import { nextCaseCount } from '../../database/repositories/case-numbers.ts';
import { claimPieces } from '../../database/repositories/case-pieces.ts';
import { addTokens } from '../../database/repositories/search-tokens.ts';
import { insertSettlement } from '../../database/repositories/settlements.ts';
import type { Cases } from '../../database/schema.ts';
import { actorOf } from '../actor.ts';
import type { RequestContext } from '../handler.ts';
import { numberWords } from '../search/search-words.ts';
import { readProfile } from '../store/store-values.ts';
import type { CaseFile } from './case-file.ts';
import { claimsGone } from './claims-gone.ts';
import { refuseWhenMissing } from './incomplete.ts';
import { guardDecidedRefund, guardSettledRefund } from './refund-guard.ts';

/** A transition on its way: what it is given, and what has been worked out so far. */
export interface Step {
  file: CaseFile;
  transition: Transition;
  /** Parsed with the transition's schema. */
  input: unknown;
  approval: ApprovalRecord | null;
  /** What the case will say; written once, when all effects have run. */
  changes: Partial<Omit<Cases, 'id' | 'next_due_at'>>;
  /** The request that counts from now on. */
  request: unknown;
  evaluation: Evaluation | null;
}

type RunEffect = (step: Step, context: RequestContext) => Promise<void> | void;

export const effects: Readonly<Record<Effect, RunEffect>> = {
  replaceRequest,
  evaluate,
  assignNumber,
  claimPieces: claim,
  voidPrints,
  forgetSignature,
  recordSignature,
  recordApproval,
  recordSettlement,
};

function replaceRequest(step: Step): void {
  const { request } = z.object({ request: z.unknown() }).parse(step.input);
  step.request = step.file.procedure.requestSchema.parse(request);
  step.changes.request = JSON.stringify(step.request);
}

/** The rules again, on the facts of the first time (CASE-1) and as of the customer's request (TIME-8). */
async function evaluate(step: Step, context: RequestContext): Promise<void> {
  const { row, procedure, basis, taken } = step.file;
  const evaluation = procedure.evaluate(step.request, {
    requestedAt: row.requested_at,
    settings: basis.settings,
    order: basis.order,
    taken,
  });
  refuseWhenMissing(step.transition.title, evaluation.missing);
  const { decision } = evaluation;
  if (!decision) throw new Error('Nothing is missing, and nothing is decided.');
  await guardDecidedRefund(step, decision.refundFen, context);
  step.evaluation = evaluation;
  step.changes.frozen = JSON.stringify(basis);
  step.changes.rule_version = procedure.ruleVersion;
  step.changes.decision = JSON.stringify(decision);
  step.changes.exception = evaluation.exception ? 1 : 0;
  step.changes.fee_fen = decision.feeFen;
  step.changes.refund_fen = decision.refundFen;
  step.changes.due_fen = decision.dueFen;
}

/** CASE-3: counted per prefix and day in the store's zone, in the unit that submits. */
async function assignNumber(step: Step, { executor, now }: RequestContext): Promise<void> {
  const prefix = step.file.procedure.numberPrefix;
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
  refuseWhenMissing(step.transition.title, await claimsGone(executor, order_id, claims));
  await claimPieces(executor, id, claims);
}

/** Prints of an older version of the data do not count (CASE-3). */
function voidPrints(step: Step): void {
  step.changes.data_version = step.file.row.data_version + 1;
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

async function recordSettlement(step: Step, context: RequestContext): Promise<void> {
  const { decision, row } = step.file;
  if (!decision) throw new Error('Only what was decided can be settled.');
  const { method, settledAt, payee } = settlementSchema.parse(step.input);
  const { kind, amountFen } = settlementOf(decision);
  if (kind === 'refund') await guardSettledRefund(step, amountFen, context);
  await insertSettlement(context.executor, {
    id: context.newId(),
    case_id: row.id,
    kind,
    amount_fen: amountFen,
    method,
    settled_at: settledAt,
    payee,
    recorded_at: context.now,
    recorded_by: actorOf(context).id,
  });
}
