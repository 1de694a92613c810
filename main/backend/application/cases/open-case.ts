import { localTimeText } from '../../../../shared/domain/time-zone.ts';
import type { ParsedInputOf } from '../../../../shared/ipc/contract.ts';
import type { Procedure } from '../../../../shared/procedures/procedure.ts';
import { procedures } from '../../../../shared/procedures/registry.ts';
import { insertCase } from '../../database/repositories/cases.ts';
import { findOrderOfCase } from '../../database/repositories/order-of-case.ts';
import { actorOf } from '../actor.ts';
import { ApplicationError } from '../application-error.ts';
import type { RequestContext } from '../handler.ts';
import { recordEvent } from '../history/record-event.ts';
import { readRuleSettings } from '../store/store-values.ts';
import { loadCase } from './case-file.ts';

/** A draft for an order, asked for now (TIME-8). Returns its id. */
export async function openCase(
  { procedure, orderId }: ParsedInputOf<'cases.open'>,
  context: RequestContext,
): Promise<string> {
  const description = procedures[procedure];
  return openDraft(description, orderId, description.emptyRequest(), null, context);
}

/** CASE-3: a new draft with the data of a case that was not agreed to, asked for now. */
export async function openCaseFrom(
  { caseId }: ParsedInputOf<'cases.openFrom'>,
  context: RequestContext,
): Promise<string> {
  const { row, stage, procedure, request } = await loadCase(context.executor, caseId);
  if (!stage.mayStartAgain) {
    throw new ApplicationError(
      'ruleRefused',
      `业务单在“${stage.title}”环节，不能由它重新申请（CASE-3）。内容没有改变。请从订单新开业务单。`,
    );
  }
  return openDraft(procedure, row.order_id, request, row.id, context);
}

async function openDraft(
  procedure: Procedure,
  orderId: string,
  request: unknown,
  predecessorId: string | null,
  context: RequestContext,
): Promise<string> {
  const { executor, now } = context;
  const found = await findOrderOfCase(executor, orderId);
  if (!found) {
    throw new ApplicationError('notFound', '没有找到这张订单。内容没有改变。请从列表重新打开。');
  }
  const [first] = procedure.stages;
  if (!first) throw new Error('A procedure without stages.');
  await refuseFutureOrder(found.order.ordered_at, context);
  const id = context.newId();
  await insertCase(executor, {
    id,
    procedure: procedure.id,
    number: null,
    order_id: orderId,
    customer_id: found.order.customer_id,
    stage: first.id,
    open: 1,
    revision: 1,
    exception: 0,
    opened_at: now,
    opened_by: actorOf(context).id,
    requested_at: now,
    backdating_reason: null,
    submitted_at: null,
    signed_at: null,
    approved_at: null,
    ended_at: null,
    request: JSON.stringify(request),
    frozen: null,
    rule_version: null,
    decision: null,
    approval: null,
    data_version: 1,
    fee_fen: 0,
    refund_fen: 0,
    due_fen: 0,
    predecessor_id: predecessorId,
  });
  await recordEvent(context, {
    kind: 'case.opened',
    caseId: id,
    orderId,
    customerId: found.order.customer_id,
    data: { procedure: procedure.id, predecessorId },
  });
  context.changed('cases');
  return id;
}

/** TIME-7: nothing can be asked of an order that is not placed yet. */
async function refuseFutureOrder(
  orderedAt: number,
  { executor, now }: RequestContext,
): Promise<void> {
  if (orderedAt <= now) return;
  const { timeZone } = await readRuleSettings(executor);
  const text = (ms: number) => localTimeText(ms, timeZone).slice(0, 'yyyy-mm-dd hh:mm'.length);
  throw new ApplicationError(
    'ruleRefused',
    `下单时间 ${text(orderedAt)} 晚于现在 ${text(now)}（TIME-7），没有新开业务单。请核对订单和电脑的时间。`,
  );
}
