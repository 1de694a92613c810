import type { OrderContent } from '../../../../shared/domain/order-content.ts';
import { insertImport } from '../../database/repositories/imports.ts';
import { insertOrderLines } from '../../database/repositories/order-lines.ts';
import { insertOrders } from '../../database/repositories/orders.ts';
import { insertPayments } from '../../database/repositories/payments.ts';
import { addTokens } from '../../database/repositories/search-tokens.ts';
import { actorOf } from '../actor.ts';
import { recordCustomerCreated } from '../customers/create-customer.ts';
import { importCustomers } from '../customers/customers-of-orders.ts';
import type { RequestContext } from '../handler.ts';
import { recordEvent } from '../history/record-event.ts';
import { numberWords } from '../search/search-words.ts';
import { contentHashOf, lineIdOf } from './order-hashes.ts';
import type { PaymentPart } from './payment-row.ts';
import { paymentRow, recordPaymentEvent } from './payment-row.ts';
import { orderLineRow } from './write-lines.ts';

/**
 * Stores an order that no file brought, with its payments; they add up to what it says was paid.
 * `exchangeOf`: number of the case that gives its goods in exchange (RET-12). Returns its id.
 */
export async function insertOrder(
  content: OrderContent,
  payments: readonly PaymentPart[],
  context: RequestContext,
  exchangeOf: string | null = null,
): Promise<string> {
  const { executor, now, newId, changed } = context;
  const { orderNumber } = content;
  const [importId, orderId] = [newId(), newId()];
  const customers = await importCustomers(context, [content]);
  const customerId = customers.idOf(content);
  await insertImport(executor, {
    id: importId,
    imported_at: now,
    imported_by: actorOf(context).id,
    file_sha256: contentHashOf(content),
    orders: 1,
    lines: content.lines.length,
    source: 'hand',
  });
  await insertOrders(executor, [
    {
      id: orderId,
      order_number: orderNumber,
      customer_id: customerId,
      ordered_at: content.orderedAt,
      consultant: content.consultant,
      address: content.address,
      documents: content.documents,
      total_fen: content.totalFen,
      paid_fen: content.paidFen,
      line_count: content.lines.length,
      import_id: importId,
      // Nothing that a file can say: the first word of one is held against the order as it stands.
      content_hash: '',
      revision: 0,
    },
  ]);
  const lines = content.lines.map((line, index) =>
    orderLineRow(line, { id: lineIdOf(orderNumber, line), orderId, position: index + 1 }),
  );
  await insertOrderLines(executor, lines);
  const parts = payments.map((payment) => paymentRow(orderId, payment, context));
  await insertPayments(executor, parts);
  await addTokens(executor, 'order', orderId, numberWords(orderNumber));
  await customers.countOrders();
  if (customers.created > 0) {
    const { customerName: name, phone, address } = content;
    await recordCustomerCreated(customerId, { name, phone, address }, context);
  }
  await recordEvent(context, {
    kind: 'order.created',
    orderId,
    customerId,
    data: { source: 'hand', ...(exchangeOf !== null && { exchangeOf }) },
    personal: { after: content },
  });
  for (const part of parts) await recordPaymentEvent(part, customerId, context);
  changed('orders');
  changed('customers');
  return orderId;
}
