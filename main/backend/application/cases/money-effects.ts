import type { AgreedAmount } from '../../../../shared/procedures/money-state.ts';
import { agreedAmountSchema, settlementSchema } from '../../../../shared/procedures/settlement.ts';
import { insertSettlement } from '../../database/repositories/settlements.ts';
import { actorOf } from '../actor.ts';
import type { RequestContext } from '../handler.ts';
import { guardDecidedRefund, guardSettledRefund } from './refund-guard.ts';
import type { Step } from './step.ts';

/** Another amount than the decided one, by the approver's word (CAN-14, RET-17). */
export async function agreeAmount(step: Step, context: RequestContext): Promise<void> {
  const { approval, file } = step;
  const { kind, settledFen } = file.money;
  if (approval === null || kind === 'none') throw new Error('There is no amount to agree on.');
  const { amountFen, reason } = agreedAmountSchema.parse(step.input);
  if (kind === 'refund') {
    await guardDecidedRefund(step, amountFen + file.amounts.creditFen, context);
  }
  const agreed: AgreedAmount = { amountFen, reason, approval };
  step.changes.agreed = JSON.stringify(agreed);
  step.money = { kind, amountFen, restFen: amountFen - settledFen };
}

/** One payment, of everything that is left or of a part of it. */
export async function recordSettlement(step: Step, context: RequestContext): Promise<void> {
  const { decision, amounts, money, settlements, row } = step.file;
  if (decision === null) throw new Error('Only what was decided can be settled.');
  const input = settlementSchema.parse(step.input);
  const restFen = money.restFen - input.amountFen;
  if (restFen < 0) throw new Error('Never more is paid than what is left.');
  const refundFen = money.kind === 'refund' ? input.amountFen : 0;
  await guardSettledRefund(
    step,
    {
      beforeFen: money.kind === 'refund' ? money.settledFen : 0,
      nowFen: refundFen + amounts.creditFen,
    },
    context,
  );
  await insertSettlement(context.executor, {
    id: context.newId(),
    case_id: row.id,
    position: settlements.length + 1,
    kind: money.kind,
    amount_fen: input.amountFen,
    method: input.method,
    reference: input.reference,
    settled_at: input.settledAt,
    payee: input.payee,
    relation: input.relation,
    recorded_at: context.now,
    recorded_by: actorOf(context).id,
  });
  step.money = { kind: money.kind, amountFen: input.amountFen, restFen };
}
