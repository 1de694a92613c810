import type { OrderContent } from '../../../../shared/domain/order-content.ts';
import { formatYuan } from '../../../../shared/domain/money.ts';
import type { ParsedInputOf } from '../../../../shared/ipc/contract.ts';
import { insertImport } from '../../database/repositories/imports.ts';
import { insertOrderLines } from '../../database/repositories/order-lines.ts';
import { insertOrders } from '../../database/repositories/orders.ts';
import { insertPayments } from '../../database/repositories/payments.ts';
import { addTokens } from '../../database/repositories/search-tokens.ts';
import { actorOf } from '../actor.ts';
import { recordCustomerCreated } from '../customers/create-customer.ts';
import { importCustomers } from '../customers/customers-of-orders.ts';
import type { RememberingHandler, RequestContext } from '../handler.ts';
import { recordEvent } from '../history/record-event.ts';
import { numberWords } from '../search/search-words.ts';
import { readRuleSettings } from '../store/store-values.ts';
import { answeringOrder } from './answering-order.ts';
import { enteredOrder } from './entered-order.ts';
import { paidAtProblems } from './moment-problems.ts';
import { contentHashOf, lineIdOf } from './order-hashes.ts';
import { nextOrderNumber, refuseTakenNumber } from './order-number.ts';
import { paymentRow, recordPaymentEvent } from './payment-row.ts';
import type { FieldProblem } from './refuse-fields.ts';
import { refuseFields } from './refuse-fields.ts';
import { orderLineRow } from './write-lines.ts';

type CreateInput = ParsedInputOf<'orders.create'>;

/** An order that no file brought, with what was paid of it so far. */
export const createOrder: RememberingHandler<'orders.create'> = answeringOrder(create);

async function create({ entry, payments }: CreateInput, context: RequestContext): Promise<string> {
  const { executor } = context;
  if (entry.orderNumber !== '') await refuseTakenNumber(executor, entry.orderNumber);
  const content = await enteredOrder(
    entry,
    {
      orderNumber: entry.orderNumber,
      paidFen: payments.reduce((sum, { amountFen }) => sum + amountFen, 0),
      storedLines: [],
    },
    context,
  );
  await checkPayments(content, payments, context);
  // Given last, so that a refusal takes no number.
  const orderNumber = content.orderNumber || (await nextOrderNumber(context));
  return insertEntered({ ...content, orderNumber }, payments, context);
}

/** Paid in parts, together at most the total. */
async function checkPayments(
  { orderedAt, paidFen, totalFen }: OrderContent,
  payments: CreateInput['payments'],
  { executor, now }: RequestContext,
): Promise<void> {
  const { timeZone } = await readRuleSettings(executor);
  const tooMuch: FieldProblem[] =
    paidFen <= totalFen
      ? []
      : [
          {
            path: `payments.${payments.length - 1}.amountFen`,
            message: `付款合计 ${formatYuan(paidFen)} 多于订单总额 ${formatYuan(totalFen)}。`,
            rule: null,
          },
        ];
  refuseFields([
    ...payments.flatMap(({ paidAt }, index) =>
      paidAtProblems(`payments.${index}.paidAt`, paidAt, { orderedAt, now, timeZone }),
    ),
    ...tooMuch,
  ]);
}

async function insertEntered(
  content: OrderContent,
  payments: CreateInput['payments'],
  context: RequestContext,
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
    data: { source: 'hand' },
    personal: { after: content },
  });
  for (const part of parts) await recordPaymentEvent(part, customerId, context);
  changed('orders');
  changed('customers');
  return orderId;
}
