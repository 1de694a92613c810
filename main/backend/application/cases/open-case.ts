import { localTimeText } from '../../../../shared/domain/time-zone.ts';
import type { ParsedInputOf } from '../../../../shared/ipc/contract.ts';
import type { Procedure } from '../../../../shared/procedures/procedure.ts';
import { procedures } from '../../../../shared/procedures/registry.ts';
import { insertCase } from '../../database/repositories/cases.ts';
import { findOrderOfCase } from '../../database/repositories/order-of-case.ts';
import type { Cases } from '../../database/schema.ts';
import { actorOf } from '../actor.ts';
import { ApplicationError } from '../application-error.ts';
import { customerOf } from '../customers/customer-views.ts';
import type { RequestContext } from '../handler.ts';
import { recordEvent } from '../history/record-event.ts';
import { readRuleSettings } from '../store/store-values.ts';
import { loadCase } from './case-file.ts';
import { refuseUnlessMayOpen } from './may-open.ts';

/** What a case is about: an order, or a customer with goods that no order knows. */
export type CaseAbout = { orderId: string } | { customerId: string };

/** A case that goes over into the new one. */
export interface CameFrom {
  caseId: string;
  procedure: Procedure['id'];
  number: string | null;
}

export interface NewDraft {
  procedure: Procedure;
  about: CaseAbout;
  request: unknown;
  /** The rejected case with whose data it begins (CASE-3). */
  predecessorId?: string;
  from?: CameFrom;
}

/** A draft for an order, or for a customer without one, asked for now (TIME-8). Returns its id. */
export async function openCase(
  { procedure: id, ...about }: ParsedInputOf<'cases.open'>,
  context: RequestContext,
): Promise<string> {
  const procedure = procedures[id];
  if (!procedure.about.includes('orderId' in about ? 'order' : 'customer')) {
    throw new ApplicationError(
      'ruleRefused',
      'orderId' in about
        ? `${procedure.title}不能从订单办理，没有新开业务单。请从客户的页面新开。`
        : `${procedure.title}要有订单才能办理，没有新开业务单。请先找到订单，再从订单新开。`,
    );
  }
  return openDraft({ procedure, about, request: procedure.emptyRequest() }, context);
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
      `业务单在“${stage.title}”环节，不能由它重新申请（CASE-3）。内容没有改变。请从订单或客户的页面新开业务单。`,
    );
  }
  const about = row.order_id === null ? { customerId: row.customer_id } : { orderId: row.order_id };
  return openDraft({ procedure, about, request, predecessorId: row.id }, context);
}

/**
 * Opens it in the name of who is at the counter, asked for now (TIME-8). Returns its id. Throws
 * ApplicationError `forbidden` when somebody else has to open it (RET-13).
 */
export async function openDraft(
  { procedure, about, request, predecessorId, from }: NewDraft,
  context: RequestContext,
): Promise<string> {
  const { executor, now } = context;
  refuseUnlessMayOpen(procedure, actorOf(context));
  const [first] = procedure.stages;
  if (!first) throw new Error('A procedure without stages.');
  const places = await placesOf(about, context);
  const id = context.newId();
  await insertCase(executor, {
    id,
    procedure: procedure.id,
    number: null,
    ...places,
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
    record: JSON.stringify(procedure.record?.empty() ?? {}),
    frozen: null,
    rule_version: null,
    decision: null,
    approval: null,
    data_version: 1,
    fee_fen: 0,
    refund_fen: 0,
    due_fen: 0,
    credit_fen: 0,
    agreed: null,
    exchange_order_id: null,
    predecessor_id: predecessorId ?? null,
  });
  await recordEvent(context, {
    kind: 'case.opened',
    caseId: id,
    orderId: places.order_id,
    customerId: places.customer_id,
    data: {
      procedure: procedure.id,
      predecessorId: predecessorId ?? null,
      ...(from && {
        fromCaseId: from.caseId,
        fromProcedure: from.procedure,
        fromNumber: from.number,
      }),
    },
  });
  context.changed('cases');
  return id;
}

/** Throws ApplicationError `notFound`. */
async function placesOf(
  about: CaseAbout,
  context: RequestContext,
): Promise<Pick<Cases, 'order_id' | 'customer_id'>> {
  if ('customerId' in about) {
    const { id } = await customerOf(context.executor, about.customerId);
    return { order_id: null, customer_id: id };
  }
  const found = await findOrderOfCase(context.executor, about.orderId);
  if (!found) {
    throw new ApplicationError('notFound', '没有找到这张订单。内容没有改变。请从列表重新打开。');
  }
  await refuseFutureOrder(found.order.ordered_at, context);
  return { order_id: about.orderId, customer_id: found.order.customer_id };
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
