import { maskNumbersIn } from '../../../../shared/domain/mask-numbers.ts';
import type { PaymentView } from '../../../../shared/ipc/schemas/order-entry.ts';
import type { OrderView } from '../../../../shared/ipc/schemas/orders.ts';
import { linesOfOrder, takenPieceCounts } from '../../database/repositories/order-lines.ts';
import { paymentsOfOrder } from '../../database/repositories/payments.ts';
import { casesOfOrder } from '../../database/repositories/related-cases.ts';
import type { Executor, Payments } from '../../database/schema.ts';
import type { NameOf } from '../cases/staff-names.ts';
import { staffNames } from '../cases/staff-names.ts';
import { readRuleSettings } from '../store/store-values.ts';
import { orderNotFound } from './load-order.ts';
import { orderMoneyOf } from './order-money.ts';
import { orderLineView, orderRowViews } from './order-views.ts';
import { relatedCaseView } from './related-case-view.ts';
import { storedOrder } from './stored-orders.ts';
import { waitingChangeOf } from './waiting-change.ts';

/** An order as its page shows it. Throws ApplicationError `notFound`. */
export async function viewOfOrder(executor: Executor, orderId: string): Promise<OrderView> {
  const stored = await storedOrder(executor, orderId);
  if (!stored) throw orderNotFound();
  const { row } = stored;
  const [rowView] = await orderRowViews(executor, [row]);
  if (!rowView) throw new Error('An order without its row.');
  const taken = await takenPieceCounts(executor, orderId);
  const lines = await linesOfOrder(executor, orderId);
  const cases = await casesOfOrder(executor, orderId);
  const payments = await paymentsOfOrder(executor, orderId);
  const nameOf = await staffNames(executor);
  const { timeZone } = await readRuleSettings(executor);
  return {
    ...rowView,
    address: row.address,
    documents: row.documents,
    revision: row.revision,
    source: row.origin,
    importedAt: row.imported_at,
    payments: payments.map((payment) => paymentView(payment, nameOf)),
    waiting: waitingChangeOf(stored, timeZone),
    money: await orderMoneyOf(executor, row),
    goods: lines.map((line) => orderLineView(line, taken.get(line.id) ?? 0)),
    cases: cases.map(relatedCaseView),
  };
}

function paymentView(row: Payments, nameOf: NameOf): PaymentView {
  const { cancelled_at: at } = row;
  return {
    id: row.id,
    amountFen: row.amount_fen,
    source: row.source,
    method: row.method,
    paidAt: row.paid_at,
    note: maskNumbersIn(row.note),
    recordedAt: row.recorded_at,
    recordedBy: nameOf(row.recorded_by),
    cancelled:
      at === null
        ? null
        : { at, by: nameOf(row.cancelled_by), reason: maskNumbersIn(row.cancel_reason ?? '') },
  };
}
