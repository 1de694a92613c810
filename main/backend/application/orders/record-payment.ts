import { formatYuan } from '../../../../shared/domain/money.ts';
import type { ParsedInputOf } from '../../../../shared/ipc/contract.ts';
import { insertPayments } from '../../database/repositories/payments.ts';
import type { RememberingHandler, RequestContext } from '../handler.ts';
import { readRuleSettings } from '../store/store-values.ts';
import { answeringOrder } from './answering-order.ts';
import { orderAt } from './load-order.ts';
import { paidAtProblems } from './moment-problems.ts';
import { paymentRow, recordPaymentEvent } from './payment-row.ts';
import { refuseFields } from './refuse-fields.ts';
import { writeOrder } from './write-order.ts';

/** One more part of what an order costs: at most what is still unpaid. */
export const recordPayment: RememberingHandler<'orders.recordPayment'> = answeringOrder(record);

async function record(
  { payment, ...at }: ParsedInputOf<'orders.recordPayment'>,
  context: RequestContext,
): Promise<string> {
  const { executor, now } = context;
  const stored = await orderAt(at, context);
  const { row, content, base } = stored;
  const { timeZone } = await readRuleSettings(executor);
  const unpaidFen = content.totalFen - content.paidFen;
  refuseFields([
    ...paidAtProblems('payment.paidAt', payment.paidAt, {
      orderedAt: content.orderedAt,
      now,
      timeZone,
    }),
    ...(payment.amountFen <= unpaidFen ? [] : [tooMuch(payment.amountFen, unpaidFen)]),
  ]);
  const part = paymentRow(row.id, payment, context);
  await insertPayments(executor, [part]);
  const paidFen = content.paidFen + payment.amountFen;
  const word = { content: base, hash: row.content_hash };
  const customerId = await writeOrder(context, stored, { ...content, paidFen }, word);
  await recordPaymentEvent(part, customerId, context);
  return row.id;
}

function tooMuch(amountFen: number, unpaidFen: number) {
  const message =
    unpaidFen === 0
      ? '这张订单已经付清。'
      : `付款 ${formatYuan(amountFen)} 多于未付的 ${formatYuan(unpaidFen)}。`;
  return { path: 'payment.amountFen', message, rule: null };
}
