import type { AnswerOf, Channel, ParsedInputOf } from '../../../../shared/ipc/contract.ts';
import type { Approver } from '../../../../shared/ipc/schemas/trust.ts';
import { actorOf } from '../actor.ts';
import { ApplicationError } from '../application-error.ts';
import type { HandlersOf, LongContext, RequestContext } from '../handler.ts';
import { recordEvent } from '../history/record-event.ts';
import type { ProofParts } from '../session/prove.ts';
import { proveSecret } from '../session/prove.ts';
import { approversNow, notAnApprover } from './approval-for.ts';
import type { ApprovalTokens } from './approval-tokens.ts';
import type { SubjectAsked } from './subject-asked.ts';
import { subjectAsked } from './subject-asked.ts';

export interface ApprovalParts extends ProofParts {
  tokens: ApprovalTokens;
}

/** Approving in person at the counter, without signing anybody out. */
export function approvalsHandlers(parts: ApprovalParts) {
  return {
    'approvals.confirm': (input, context) => confirm(input, parts, context),
    'approvals.approvers': async (subject, context) =>
      approversNow((await subjectAsked(subject, context)).asked, context),
  } satisfies Partial<HandlersOf<Channel>>;
}

type Confirmation = ParsedInputOf<'approvals.confirm'>;

/**
 * Whether the person may approve is asked before the secret, and again after it: proving takes
 * long, and the case may have moved on meanwhile.
 */
async function confirm(
  input: Confirmation,
  parts: ApprovalParts,
  context: LongContext,
): Promise<AnswerOf<'approvals.confirm'>> {
  const { subject, approverId, secret } = input;
  const found = await context.read((inner) => subjectAndApprover(input, inner));
  if (!found.approver) await refuse(input, found, context);
  await proveSecret(context, approverId, secret, parts);
  return context.unit(async (inner) => {
    const { about, asked, approver } = await subjectAndApprover(input, inner);
    if (!approver) throw refusal({ asked }, approverId);
    await recordEvent(inner, {
      kind: 'approval.confirmed',
      ...about,
      data: { subject, approverId, deputyForId: approver.deputyFor?.id ?? null },
    });
    const binding = { subject, approverId, witnessId: actorOf(inner).id };
    return { token: parts.tokens.issue(binding, inner.now) };
  });
}

async function subjectAndApprover(
  { subject, approverId }: Pick<Confirmation, 'subject' | 'approverId'>,
  context: RequestContext,
): Promise<SubjectAsked & { approver: Approver | undefined }> {
  const found = await subjectAsked(subject, context);
  const approvers = await approversNow(found.asked, context);
  return { ...found, approver: approvers.find(({ id }) => id === approverId) };
}

/** Somebody tried to approve who may not: that is kept too. */
async function refuse(
  { approverId }: Confirmation,
  { asked, about }: SubjectAsked,
  context: LongContext,
): Promise<never> {
  await context.unit((inner) =>
    recordEvent(inner, { kind: 'approval.refused', ...about, data: { approverId } }),
  );
  throw refusal({ asked }, approverId);
}

function refusal({ asked }: Pick<SubjectAsked, 'asked'>, approverId: string): ApplicationError {
  return new ApplicationError(
    'forbidden',
    `“${asked.title}”没有确认，内容没有改变。${notAnApprover(asked, approverId)}`,
  );
}
