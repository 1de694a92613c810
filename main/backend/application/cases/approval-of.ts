import { z } from 'zod';

import type { ApprovalRecord } from '../../../../shared/procedures/approval.ts';
import { approvalSchema } from '../../../../shared/procedures/approval.ts';
import type { Transition } from '../../../../shared/procedures/procedure.ts';
import { mayRecordPaper } from '../../../../shared/procedures/transition.ts';
import { eventsOfCase } from '../../database/repositories/events.ts';
import { actorOf } from '../actor.ts';
import type { ApprovalAsked } from '../approvals/approval-for.ts';
import { approvalFor, approverTitles } from '../approvals/approval-for.ts';
import type { ApprovalTokens } from '../approvals/approval-tokens.ts';
import type { RequestContext } from '../handler.ts';
import type { CaseFile } from './case-file.ts';
import { refuseWhenMissing } from './incomplete.ts';
import { takenStep } from './steps.ts';

const carriesApproval = z.object({ approval: approvalSchema.nullable() });

/**
 * The approver's word that a transition asks for, given in person or on paper; null when the
 * transition asks for none.
 */
export async function approvalOf(
  file: CaseFile,
  transition: Transition,
  input: unknown,
  tokens: ApprovalTokens,
  context: RequestContext,
): Promise<ApprovalRecord | null> {
  const asked = await approvalAsked(file, transition, context);
  if (!asked) return null;
  const { approval } = carriesApproval.parse(input);
  if (approval) return approvalFor(asked, approval, tokens, context);
  const message = `要有${approverTitles(asked)}的同意：请批准人在柜台输入密码确认，或者登记书面签字。`;
  refuseWhenMissing(transition.title, [{ path: 'approval', message, rule: transition.rule }]);
  return null;
}

/** What approval a step of a case asks for, as the case stands; null when it asks for none. */
export async function approvalAsked(
  file: CaseFile,
  transition: Transition,
  context: RequestContext,
): Promise<ApprovalAsked | null> {
  if (!transition.recordedBy) return null;
  const { row } = file;
  const actor = actorOf(context);
  return {
    subject: {
      kind: 'case',
      caseId: row.id,
      revision: row.revision,
      action: transition.action,
    },
    title: transition.title,
    rule: transition.rule,
    roles: transition.who,
    requesters: [
      ...(await requestersOf(file, context)),
      // Who corrects asks for what is approved with it.
      ...(changesRequest(transition) ? [actor.id] : []),
    ],
    paperAllowed: mayRecordPaper(transition, actor, row.opened_by),
  };
}

/** Whoever opened the case, submitted or corrected it, or set its moment back. */
async function requestersOf(
  { row, procedure }: CaseFile,
  { executor }: RequestContext,
): Promise<string[]> {
  const events = await eventsOfCase(executor, row.id);
  const asking = events.filter(
    (event) =>
      event.kind === 'case.backdated' ||
      (event.kind === 'case.acted' &&
        changesRequest(takenStep(procedure, event, () => '').transition)),
  );
  const ids = asking.map(({ staff_id }) => staff_id).filter((id) => id !== null);
  return [...new Set([row.opened_by, ...ids])];
}

/** Submitting and correcting: what is asked for is decided anew. */
function changesRequest({ effects }: Transition): boolean {
  return effects.includes('evaluate');
}
