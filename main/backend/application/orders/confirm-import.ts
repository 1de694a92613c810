import { lineIdentity } from '../../../../shared/import/imported-order.ts';
import { insertImport } from '../../database/repositories/imports.ts';
import { insertOrderLines } from '../../database/repositories/order-lines.ts';
import { insertOrders } from '../../database/repositories/orders.ts';
import { addAllTokens, tokensOf } from '../../database/repositories/search-tokens.ts';
import type { OrderLines, Orders } from '../../database/schema.ts';
import { actorOf } from '../actor.ts';
import { ApplicationError } from '../application-error.ts';
import type { Handler, RequestContext } from '../handler.ts';
import { recordEvent } from '../history/record-event.ts';
import { numberWords } from '../search/search-words.ts';
import { importCustomers } from '../customers/customers-of-orders.ts';
import { readFile, sha256Of } from './order-file.ts';
import { countOf, planImport, type PlannedOrder } from './plan-import.ts';

/**
 * Stores the new orders of a file, all of them or (by the unit around it) none. Orders that are
 * there already are left alone; without a new one nothing is written at all.
 */
export const confirmImport: Handler<'orders.confirmImport'> = async (input, context) => {
  const fileHash = sha256Of(input.bytes);
  if (fileHash !== input.sha256) {
    throw new ApplicationError(
      'conflict',
      '这个文件和刚才预览的不是同一个，没有导入任何内容。请重新选择文件，预览后再导入。',
    );
  }
  const { orders, heldBack } = await readFile(input.bytes, context);
  const planned = await planImport(context.executor, orders);
  const fresh = planned.filter(({ state }) => state === 'new');
  const stored = fresh.length === 0 ? nothingStored : await store(fresh, fileHash, context);
  return {
    ...stored,
    unchangedOrders: countOf(planned, 'unchanged'),
    heldBackOrders: heldBack.length,
  };
};

interface Stored {
  importedOrders: number;
  importedLines: number;
  newCustomers: number;
}

const nothingStored: Stored = { importedOrders: 0, importedLines: 0, newCustomers: 0 };

async function store(
  planned: readonly PlannedOrder[],
  fileHash: string,
  context: RequestContext,
): Promise<Stored> {
  const { executor, now, newId, changed } = context;
  const importId = newId();
  const customers = await importCustomers(
    context,
    planned.map(({ order }) => order),
  );
  const orders = planned.map((each) =>
    orderRow(each, { id: newId(), importId, customerId: customers.idOf(each.order) }),
  );
  const lines = planned.flatMap(({ order }, index) => lineRows(order, orders[index]?.id ?? ''));

  await insertImport(executor, {
    id: importId,
    imported_at: now,
    imported_by: actorOf(context).id,
    file_sha256: fileHash,
    orders: orders.length,
    lines: lines.length,
  });
  await insertOrders(executor, orders);
  await insertOrderLines(executor, lines);
  await customers.countOrders();
  await addAllTokens(
    executor,
    'order',
    orders.flatMap(({ id, order_number }) => tokensOf(id, numberWords(order_number))),
  );
  const counts = {
    importedOrders: orders.length,
    importedLines: lines.length,
    newCustomers: customers.created,
  };
  await recordEvent(context, {
    kind: 'orders.imported',
    data: { importId, fileSha256: fileHash, ...counts },
  });
  changed('orders');
  changed('customers');
  return counts;
}

function orderRow(
  { order, contentHash }: PlannedOrder,
  ids: { id: string; importId: string; customerId: string },
): Orders {
  return {
    id: ids.id,
    order_number: order.orderNumber,
    customer_id: ids.customerId,
    ordered_at: order.orderedAt,
    consultant: order.consultant,
    address: order.address,
    documents: order.documents,
    total_fen: order.totalFen,
    paid_fen: order.paidFen,
    line_count: order.lines.length,
    import_id: ids.importId,
    content_hash: contentHash,
  };
}

function lineRows(order: PlannedOrder['order'], orderId: string): OrderLines[] {
  return order.lines.map((line, index) => ({
    id: sha256Of(lineIdentity(order.orderNumber, line)),
    order_id: orderId,
    position: index + 1,
    code: line.code,
    name: line.name,
    size: line.size,
    color: line.color,
    kind: line.kind,
    occurrence: line.occurrence,
    quantity: line.quantity,
    unit_price_fen: line.unitPriceFen,
    amount_fen: line.amountFen,
    delivered_at: line.deliveredAt,
  }));
}
