import { assertNever } from '../../../../shared/domain/assert-never.ts';
import type { ApprovalSubject } from '../../../../shared/ipc/schemas/trust.ts';
import { actorOf } from '../actor.ts';
import { ApplicationError } from '../application-error.ts';
import { factsNow, findTransition } from '../cases/act.ts';
import { actingMember, refuseUnlessMay } from '../cases/acting-member.ts';
import { approvalAsked } from '../cases/approval-of.ts';
import { checkRevision, loadCase } from '../cases/case-file.ts';
import type { NewEvent } from '../history/record-event.ts';
import type { RequestContext } from '../handler.ts';
import type { ApprovalAsked } from './approval-for.ts';
import { settingAsked } from './setting-asked.ts';

/** What is approved, and which case, order and customer the history files it under. */
export interface SubjectAsked {
  asked: ApprovalAsked;
  about: Pick<NewEvent, 'caseId' | 'orderId' | 'customerId'>;
}

/**
 * Looks a subject up as it stands now: the very revision of the case that the approver was shown, in
 * a stage where the person at the counter may take the step. Throws ApplicationError otherwise.
 */
export async function subjectAsked(
  subject: ApprovalSubject,
  context: RequestContext,
): Promise<SubjectAsked> {
  switch (subject.kind) {
    case 'case':
      return caseAsked(subject, context);
    case 'setting':
      return { asked: await settingAsked(context.executor, subject.proposalId), about: {} };
    default:
      return assertNever(subject);
  }
}

async function caseAsked(
  { caseId, revision, action }: Extract<ApprovalSubject, { kind: 'case' }>,
  context: RequestContext,
): Promise<SubjectAsked> {
  const file = await loadCase(context.executor, caseId);
  checkRevision(file, revision);
  const actor = await actingMember(context.executor, actorOf(context), context.now);
  const transition = findTransition(file, action, await factsNow(file, actor, context));
  refuseUnlessMay(file, transition, actor);
  const asked = await approvalAsked(file, transition, context);
  if (!asked) {
    throw new ApplicationError(
      'conflict',
      `“${transition.title}”不用审批，内容没有改变。请刷新后再办。`,
    );
  }
  const { order_id: orderId, customer_id: customerId } = file.row;
  return { asked, about: { caseId, orderId, customerId } };
}
