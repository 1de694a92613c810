import { z } from 'zod';

import { roleTitles } from '../../../../shared/domain/role.ts';
import type { ApprovalInput, ApprovalRecord } from '../../../../shared/procedures/approval.ts';
import { approvalSchema } from '../../../../shared/procedures/approval.ts';
import type { Transition } from '../../../../shared/procedures/procedure.ts';
import { mayRecordPaper, mayDoThemselves } from '../../../../shared/procedures/transition.ts';
import { findStaff } from '../../database/repositories/staff.ts';
import { actorOf } from '../actor.ts';
import { ApplicationError } from '../application-error.ts';
import type { RequestContext } from '../handler.ts';
import { refuseWhenMissing } from './incomplete.ts';

const carriesApproval = z.object({ approval: approvalSchema.nullable() });

/**
 * The approver's word that a transition asks for: given at the counter by the approver in person,
 * or on paper and recorded by somebody who may. Null when the transition asks for none.
 */
export async function approvalOf(
  transition: Transition,
  input: unknown,
  openedBy: string,
  context: RequestContext,
): Promise<ApprovalRecord | null> {
  if (!transition.recordedBy) return null;
  const { approval } = carriesApproval.parse(input);
  const approvers = transition.who.map((role) => roleTitles[role]).join('、');
  if (!approval) {
    refuse(transition, 'approval', `要有${approvers}的同意：在柜台确认，或者登记书面签字。`);
  }
  return approval.by === 'counter'
    ? atTheCounter(transition, approvers, context)
    : onPaper(transition, approval, approvers, openedBy, context);
}

function atTheCounter(
  transition: Transition,
  approvers: string,
  context: RequestContext,
): ApprovalRecord {
  const actor = actorOf(context);
  if (!mayDoThemselves(transition, actor)) {
    throw new ApplicationError(
      'forbidden',
      `“${transition.title}”要由${approvers}本人在柜台确认，没有保存。人不在的时候，请登记书面签字。`,
    );
  }
  return {
    by: 'counter',
    approverId: actor.id,
    approverName: actor.name,
    signedAt: context.now,
    recordedAt: context.now,
    recordedByName: actor.name,
  };
}

async function onPaper(
  transition: Transition,
  approval: Extract<ApprovalInput, { by: 'paper' }>,
  approvers: string,
  openedBy: string,
  context: RequestContext,
): Promise<ApprovalRecord> {
  const actor = actorOf(context);
  if (!mayRecordPaper(transition, actor, openedBy)) {
    throw new ApplicationError(
      'forbidden',
      `您不能登记书面签字，没有保存。请在柜台确认，或者请接待人员登记。`,
    );
  }
  const approver = await findStaff(context.executor, approval.approverId);
  if (!approver?.active || !mayDoThemselves(transition, approver)) {
    refuse(transition, 'approval.approverId', `签字人不是在职的${approvers}，请核对。`);
  }
  return {
    by: 'paper',
    approverId: approver.id,
    approverName: approver.name,
    signedAt: approval.signedAt,
    recordedAt: context.now,
    recordedByName: actor.name,
  };
}

function refuse(transition: Transition, path: string, message: string): never {
  refuseWhenMissing(transition.title, [{ path, message, rule: transition.rule }]);
  throw new Error('unreachable');
}
