import { z } from 'zod';

import type { DecidedAmounts } from '../../../../shared/procedures/evaluation.ts';
import { settlementKinds } from '../../../../shared/procedures/settlement.ts';
import { role } from '../../../../shared/ipc/schemas/common.ts';
import { actorOf } from '../actor.ts';
import type { RequestContext } from '../handler.ts';
import { recordEvent } from '../history/record-event.ts';
import type { Step } from './step.ts';

/** What an event of a transition says for ever: nothing about a person in it. */
export const stepDataSchema = z.object({
  action: z.string(),
  from: z.string(),
  to: z.string(),
  number: z.string().nullable(),
  /** What the person at the counter was at that time. */
  roles: z.array(role),
  /** The decision as it stands after the step, in fen; null in a draft. */
  amounts: z
    .object({
      feeFen: z.int(),
      refundFen: z.int(),
      dueFen: z.int(),
      creditFen: z.int().default(0),
    })
    .nullable(),
  /** What was paid or agreed in the step; also null where an older program paid all at once. */
  money: z
    .object({ kind: z.enum(settlementKinds), amountFen: z.int(), restFen: z.int() })
    .nullable()
    .default(null),
  /** Number of the order that the goods given in exchange became. */
  exchangeOrder: z.string().nullable().default(null),
  approval: z
    .object({
      by: z.enum(['counter', 'paper']),
      approverId: z.string(),
      signedAt: z.int(),
      /** In whose name a deputy (代) approved. */
      deputyForId: z.string().nullable().default(null),
    })
    .nullable(),
});
export type StepData = z.infer<typeof stepDataSchema>;

/** What people wrote in the step; may be blanked later. */
export const stepPersonalSchema = z.object({
  input: z.unknown(),
  /** As it was at that time: a later name of the person alters no paper (CASE-1). */
  actorName: z.string(),
  approverName: z.string().nullable(),
  deputyForName: z.string().nullable().default(null),
  /** What stood there before a correction. */
  requestBefore: z.unknown(),
});

export async function recordStep(step: Step, context: RequestContext): Promise<void> {
  const { file, transition, approval, changes } = step;
  const { row } = file;
  const actor = actorOf(context);
  const decided = step.evaluation !== null || file.decision !== null;
  const data: StepData = {
    action: transition.action,
    from: row.stage,
    to: transition.to ?? row.stage,
    number: changes.number ?? row.number,
    roles: actor.roles,
    amounts: decided ? amountsAfter(step) : null,
    money: step.money,
    exchangeOrder: step.exchangeOrder,
    approval: approval && {
      by: approval.by,
      approverId: approval.approverId,
      signedAt: approval.signedAt,
      deputyForId: approval.deputyFor?.id ?? null,
    },
  };
  await recordEvent(context, {
    kind: 'case.acted',
    caseId: row.id,
    orderId: row.order_id,
    customerId: row.customer_id,
    data,
    personal: {
      input: withoutToken(step.input),
      actorName: actor.name,
      approverName: approval?.approverName ?? null,
      deputyForName: approval?.deputyFor?.name ?? null,
      requestBefore: changes.request === undefined ? null : file.request,
    },
  });
}

function amountsAfter({ evaluation, file }: Step): DecidedAmounts {
  const { feeFen, refundFen, dueFen, creditFen } = evaluation?.amounts ?? file.amounts;
  return { feeFen, refundFen, dueFen, creditFen };
}

const proved = z.looseObject({
  approval: z.object({ by: z.literal('counter'), approverId: z.string(), token: z.string() }),
});

/** A token proves a secret: it is used up, and kept nowhere. */
function withoutToken(input: unknown): unknown {
  const parsed = proved.safeParse(input);
  if (!parsed.success) return input;
  const { by, approverId } = parsed.data.approval;
  return { ...parsed.data, approval: { by, approverId } };
}
