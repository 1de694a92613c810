import type { ExchangeGoods } from '../../../../shared/procedures/exchange-goods.ts';
import { findCustomer } from '../../database/repositories/customers.ts';
import { settlementsOfCase } from '../../database/repositories/settlements.ts';
import type { Settlements } from '../../database/schema.ts';
import type { RequestContext } from '../handler.ts';
import { enteredOrder } from '../orders/entered-order.ts';
import { insertOrder } from '../orders/insert-order.ts';
import { freeOrderNumber } from '../orders/order-number.ts';
import type { PaymentPart } from '../orders/payment-row.ts';
import { storedOrder } from '../orders/stored-orders.ts';
import type { Step } from './step.ts';

/**
 * RET-12: the goods given in exchange become an order of their own, named after the case and paid
 * by the goods that came back and by what the customer paid in the case. Nothing where none are
 * given: a return (docs/decisions/exchanges.md).
 */
export async function enterExchange(step: Step, context: RequestContext): Promise<void> {
  const { row, procedure, basis, decision } = step.file;
  if (!procedure.exchangeOf) throw new Error(`${procedure.id} gives no goods in exchange.`);
  const goods = procedure.exchangeOf(step.request, decision);
  if (goods === null) return;
  if (row.order_id === null || row.number === null) throw new Error('Nothing to exchange.');
  const order = await storedOrder(context.executor, row.order_id);
  const customer = await findCustomer(context.executor, row.customer_id);
  if (!order || !customer) throw new Error('An exchange without its order or customer.');
  const payments = paymentsOf(
    goods,
    row.number,
    await settlementsOfCase(context.executor, row.id),
    context.now,
  );
  const orderNumber = await freeOrderNumber(context.executor, row.number);
  const content = await enteredOrder(
    {
      orderNumber,
      customer: { kind: 'known', customerId: customer.id },
      orderedAt: context.now,
      address: basis.customer.address,
      consultant: order.row.consultant,
      documents: `换货 ${row.number}`,
      lines: goods.lines.map(({ colour, ...line }) => ({
        ...line,
        color: colour,
        lineId: null,
        deliveredAt: null,
      })),
    },
    {
      orderNumber,
      paidFen: payments.reduce((sum, { amountFen }) => sum + amountFen, 0),
      storedLines: [],
    },
    context,
  );
  step.changes.exchange_order_id = await insertOrder(content, payments, context, row.number);
  step.exchangeOrder = orderNumber;
}

/**
 * What pays the new goods: first the old ones, then what the customer paid in the case, in the order
 * of paying. What is collected beyond that is a fee on the old goods (CAN-4).
 */
function paymentsOf(
  { totalFen, creditFen }: ExchangeGoods,
  number: string,
  settlements: readonly Settlements[],
  now: number,
): PaymentPart[] {
  const note = `换货抵价 ${number}`;
  const parts: PaymentPart[] = [{ amountFen: creditFen, method: null, paidAt: now, note }];
  let unpaidFen = totalFen - creditFen;
  for (const { kind, amount_fen, method, settled_at } of settlements) {
    if (kind !== 'collection') continue;
    const amountFen = Math.min(amount_fen, unpaidFen);
    unpaidFen -= amountFen;
    parts.push({ amountFen, method, paidAt: settled_at, note: `换货补差额 ${number}` });
  }
  return parts.filter(({ amountFen }) => amountFen > 0);
}
