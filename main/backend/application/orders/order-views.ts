import { maskPhone } from '../../../../shared/domain/phone.ts';
import type {
  OrderLineView,
  OrderRow,
  OrderWarning,
} from '../../../../shared/ipc/schemas/orders.ts';
import { clearanceOnCredit, customUnpaid } from '../../../../shared/procedures/credit-flags.ts';
import { goodsLineOf } from '../../database/repositories/order-lines.ts';
import type { OrderRowData, SoldLine } from '../../database/repositories/order-rows.ts';
import {
  openCaseCounts,
  soldLinesOf,
  withWaitingChange,
} from '../../database/repositories/order-rows.ts';
import type { Executor, OrderLines } from '../../database/schema.ts';
import { groupBy } from '../group-by.ts';

/** Orders as lists show them, in the order given; three queries, however many there are. */
export async function orderRowViews(
  executor: Executor,
  rows: readonly OrderRowData[],
): Promise<OrderRow[]> {
  const ids = rows.map(({ id }) => id);
  const warnings = await warningsOf(executor, rows);
  const openCases = await openCaseCounts(executor, ids);
  const waiting = await withWaitingChange(executor, ids);
  return rows.map((row) => ({
    id: row.id,
    orderNumber: row.order_number,
    orderedAt: row.ordered_at,
    customerId: row.customer_id,
    customerName: row.customer_name,
    phone: maskPhone(row.customer_phone),
    consultant: row.consultant,
    lines: row.line_count,
    totalFen: row.total_fen,
    paidFen: row.paid_fen,
    warnings: warnings.get(row.id) ?? [],
    openCases: openCases.get(row.id) ?? 0,
    waitingChange: waiting.has(row.id),
  }));
}

/** RET-6 and RET-10, of those orders that have something to warn of. */
export async function warningsOf(
  executor: Executor,
  rows: readonly OrderRowData[],
): Promise<Map<string, OrderWarning[]>> {
  const unpaid = rows.filter((row) => row.paid_fen < row.total_fen);
  const lines = await soldLinesOf(
    executor,
    unpaid.map(({ id }) => id),
  );
  const ofOrder = groupBy(lines, ({ order_id }) => order_id);
  const warned = new Map<string, OrderWarning[]>();
  for (const { id, paid_fen } of unpaid) {
    const warnings = warningsFor(paid_fen, ofOrder.get(id) ?? []);
    if (warnings.length > 0) warned.set(id, warnings);
  }
  return warned;
}

function warningsFor(paidFen: number, sold: readonly SoldLine[]): OrderWarning[] {
  const lines = sold.map(({ id, kind, amount_fen }) => ({ id, kind, amountFen: amount_fen }));
  const warnings: OrderWarning[] = [];
  if (customUnpaid({ paidFen, lines }).length > 0) warnings.push('customUnpaid');
  if (clearanceOnCredit({ paidFen, lines }).length > 0) warnings.push('clearanceOnCredit');
  return warnings;
}

export function orderLineView(line: OrderLines, takenPieces: number): OrderLineView {
  return { ...goodsLineOf(line), takenPieces };
}
