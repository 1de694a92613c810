import type { Role } from '../../../../shared/domain/role.ts';
import { roleTitles } from '../../../../shared/domain/role.ts';
import { endOfLocalDay, localDay } from '../../../../shared/domain/time-zone.ts';
import type { ApprovalSubject, Approver } from '../../../../shared/ipc/schemas/trust.ts';
import type { ApprovalInput, ApprovalRecord } from '../../../../shared/procedures/approval.ts';
import { actorOf } from '../actor.ts';
import { ApplicationError } from '../application-error.ts';
import type { RequestContext } from '../handler.ts';
import { readRuleSettings } from '../store/store-values.ts';
import type { ApprovalTokens } from './approval-tokens.ts';
import type { Period } from './approvers-for.ts';
import { approversFor, at } from './approvers-for.ts';

/** An approval that is asked for: of what, by whom, and who may not give it. */
export interface ApprovalAsked {
  subject: ApprovalSubject;
  /** As the person reads it in a refusal. */
  title: string;
  rule: string;
  /** Whose word counts. */
  roles: readonly Role[];
  /** Nobody approves what they themselves asked for. */
  requesters: readonly string[];
  /** Whether the person at the counter may record a signature on paper. */
  paperAllowed: boolean;
}

/**
 * The approver's word for what is asked: in person at the counter, proved by a token that is used up
 * here, or with a pen on paper. Throws ApplicationError when it does not count; cases and settings
 * come through here alone.
 */
export async function approvalFor(
  asked: ApprovalAsked,
  approval: ApprovalInput,
  tokens: ApprovalTokens,
  context: RequestContext,
): Promise<ApprovalRecord> {
  const actor = actorOf(context);
  const approver =
    approval.by === 'counter'
      ? await inPerson(asked, approval, tokens, context)
      : await onPaper(asked, approval, context);
  return {
    by: approval.by,
    approverId: approver.id,
    approverName: approver.name,
    signedAt: approval.by === 'counter' ? context.now : approval.signedAt,
    recordedAt: context.now,
    recordedByName: actor.name,
    deputyFor: approver.deputyFor,
  };
}

/** The approvers now; each may confirm with the own secret. */
export function approversNow(
  asked: ApprovalAsked,
  { executor, now }: Pick<RequestContext, 'executor' | 'now'>,
): Promise<Approver[]> {
  return approversFor(executor, asked, at(now));
}

/** 总经理 */
export function approverTitles({ roles }: Pick<ApprovalAsked, 'roles'>): string {
  return roles.map((role) => roleTitles[role]).join('、');
}

async function inPerson(
  asked: ApprovalAsked,
  { approverId, token }: Extract<ApprovalInput, { by: 'counter' }>,
  tokens: ApprovalTokens,
  context: RequestContext,
): Promise<Approver> {
  const binding = { subject: asked.subject, approverId, witnessId: actorOf(context).id };
  if (!tokens.redeem(token, binding, context.now)) {
    throw new ApplicationError(
      'forbidden',
      `“${asked.title}”的确认已经过期，或者内容在确认以后改过，没有保存；填写的内容都在。请批准人再输入一次密码。`,
    );
  }
  context.whenOver((saved) => {
    if (!saved) tokens.restore(token);
  });
  // A deputyship may have ended, or a person may have left, since the token was given.
  return approverAmong(asked, await approversNow(asked, context), approverId);
}

/** Paper carries a date: who was an approver or a deputy at some time of that day counts. */
async function onPaper(
  asked: ApprovalAsked,
  { approverId, signedAt }: Extract<ApprovalInput, { by: 'paper' }>,
  context: RequestContext,
): Promise<Approver> {
  if (!asked.paperAllowed) {
    throw new ApplicationError(
      'forbidden',
      '您不能登记书面签字，没有保存。请在柜台确认，或者请接待人员登记。',
    );
  }
  const { timeZone } = await readRuleSettings(context.executor);
  const approvers = await approversFor(context.executor, asked, dayOf(signedAt, timeZone));
  return approverAmong(asked, approvers, approverId);
}

function approverAmong(asked: ApprovalAsked, approvers: readonly Approver[], id: string): Approver {
  const approver = approvers.find((each) => each.id === id);
  if (approver) return approver;
  const message = notAnApprover(asked, id);
  throw new ApplicationError(
    'incomplete',
    `还不能办理“${asked.title}”：${message}（${asked.rule}）已经填写的内容都在，补好以后再办。`,
    [{ path: 'approval.approverId', message }],
  );
}

/** Why somebody's word does not count. */
export function notAnApprover(asked: ApprovalAsked, id: string): string {
  return asked.requesters.includes(id)
    ? '申请、提交或者改正这项内容的人不能自己批准，请另一位批准人确认。'
    : `签字人不是可以批准的在职${approverTitles(asked)}，也不是现在的代批人，请核对。`;
}

function dayOf(ms: number, timeZone: string): Period {
  const day = localDay(ms, timeZone);
  return { from: endOfLocalDay(day - 1, timeZone) + 1, until: endOfLocalDay(day, timeZone) + 1 };
}
