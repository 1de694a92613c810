import { formatYuan } from '../../../../shared/domain/money.ts';
import type { ParsedInputOf } from '../../../../shared/ipc/contract.ts';
import { exchangeCaseOf } from '../../database/repositories/cases-of-orders.ts';
import { markPaymentCancelled, paymentsOfOrder } from '../../database/repositories/payments.ts';
import type { Payments } from '../../database/schema.ts';
import { actorOf } from '../actor.ts';
import { ApplicationError } from '../application-error.ts';
import type { RememberingHandler, RequestContext } from '../handler.ts';
import { recordEvent } from '../history/record-event.ts';
import { answeringOrder } from './answering-order.ts';
import { coverProblems } from './cover-problems.ts';
import { orderAt } from './load-order.ts';
import { refuseFields } from './refuse-fields.ts';
import { writeOrder } from './write-order.ts';

/** Takes back a payment that was recorded by mistake; it stays to be seen. */
export const cancelPayment: RememberingHandler<'orders.cancelPayment'> = answeringOrder(cancel);

async function cancel(
  { paymentId, reason, ...at }: ParsedInputOf<'orders.cancelPayment'>,
  context: RequestContext,
): Promise<string> {
  const { executor, now } = context;
  const stored = await orderAt(at, context);
  const { row, content, base } = stored;
  const payments = await paymentsOfOrder(executor, row.id);
  const payment = cancellable(payments.find(({ id }) => id === paymentId));
  await refuseExchanged(payment, executor);
  const paidFen = content.paidFen - payment.amount_fen;
  refuseFields([...negativeProblems(paidFen), ...coverProblems(stored, paidFen, 'paymentId')]);
  await markPaymentCancelled(executor, paymentId, { at: now, by: actorOf(context).id, reason });
  const word = { content: base, hash: row.content_hash };
  const customerId = await writeOrder(context, stored, { ...content, paidFen }, word);
  await recordEvent(context, {
    kind: 'order.paymentCancelled',
    orderId: row.id,
    customerId,
    data: { paymentId, amountFen: payment.amount_fen },
    personal: { reason },
  });
  return row.id;
}

function cancellable(payment: Payments | undefined): Payments {
  if (!payment) {
    throw new ApplicationError('notFound', '没有找到这笔付款，数据没有改变。请刷新后再办。');
  }
  if (payment.cancelled_at !== null) {
    throw new ApplicationError('conflict', '这笔付款已经撤销过了，数据没有改变。请刷新后再看。');
  }
  if (payment.source === 'file') {
    throw new ApplicationError(
      'ruleRefused',
      '这笔付款是文件里的，不能撤销，数据没有改变。请在收银系统里改好，再导入新的文件。',
    );
  }
  return payment;
}

/** RET-12: what was recorded when an exchange closed is what the case says, and no mistake. */
async function refuseExchanged(
  { order_id, recorded_at }: Payments,
  executor: RequestContext['executor'],
): Promise<void> {
  const exchange = await exchangeCaseOf(executor, order_id);
  if (!exchange || exchange.ended_at !== recorded_at) return;
  throw new ApplicationError(
    'ruleRefused',
    `这笔付款是换货业务单 ${exchange.number ?? ''} 结算时登记的，不能撤销，数据没有改变。请核对那张业务单。`,
  );
}

/** A later file may have said less than what was recorded by hand. */
function negativeProblems(paidFen: number) {
  if (paidFen >= 0) return [];
  const message = `撤销以后已付金额就少于零（${formatYuan(paidFen)}），请核对文件里的付款。`;
  return [{ path: 'paymentId', message, rule: null }];
}
