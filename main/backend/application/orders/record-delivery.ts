import type { ParsedInputOf } from '../../../../shared/ipc/contract.ts';
import { lineName } from '../../../../shared/orders/line-differences.ts';
import { linesOfOrder } from '../../database/repositories/order-lines.ts';
import type { OrderLines } from '../../database/schema.ts';
import { ApplicationError } from '../application-error.ts';
import type { RememberingHandler, RequestContext } from '../handler.ts';
import { recordEvent } from '../history/record-event.ts';
import { readRuleSettings } from '../store/store-values.ts';
import { answeringOrder } from './answering-order.ts';
import { orderAt } from './load-order.ts';
import { deliveryMoment, deliveryProblems } from './moment-problems.ts';
import { refuseFields } from './refuse-fields.ts';
import { contentLineOf } from './stored-orders.ts';
import { writeOrder } from './write-order.ts';

/**
 * When goods were or will be handed over (TIME-7). Also of pieces in a running case, which keeps its
 * facts (CASE-1) and shows what changed since.
 */
export const recordDelivery: RememberingHandler<'orders.recordDelivery'> = answeringOrder(record);

type DeliveryInput = ParsedInputOf<'orders.recordDelivery'>;

async function record(
  { lineIds, deliveredAt: typed, reason, ...at }: DeliveryInput,
  context: RequestContext,
): Promise<string> {
  const { executor } = context;
  const stored = await orderAt(at, context);
  const { row, content, base } = stored;
  const lines = await linesOfOrder(executor, row.id);
  const chosen = linesWith(lines, lineIds);
  const { timeZone } = await readRuleSettings(executor);
  const { orderedAt } = content;
  refuseFields(deliveryProblems('deliveredAt', typed, { orderedAt, now: context.now, timeZone }));
  const deliveredAt = deliveryMoment(typed, orderedAt);
  const changed = chosen.filter((line) => line.delivered_at !== deliveredAt);
  if (changed.length === 0) return row.id;
  refuseWithoutReason(changed, reason);

  const ids = new Set(changed.map(({ id }) => id));
  const after = {
    ...content,
    lines: lines.map((line) =>
      contentLineOf(ids.has(line.id) ? { ...line, delivered_at: deliveredAt } : line),
    ),
  };
  const word = { content: base, hash: row.content_hash };
  const customerId = await writeOrder(context, stored, after, word);
  await recordEvent(context, {
    kind: 'order.deliveryRecorded',
    orderId: row.id,
    customerId,
    data: {
      lineIds: [...ids],
      goods: changed.map((line) => lineName(contentLineOf(line))),
      deliveredAt,
    },
    personal: {
      reason,
      before: changed.map((line) => ({ lineId: line.id, deliveredAt: line.delivered_at })),
    },
  });
  return row.id;
}

function linesWith(lines: readonly OrderLines[], lineIds: readonly string[]): OrderLines[] {
  const wanted = new Set(lineIds);
  const found = lines.filter(({ id }) => wanted.has(id));
  if (found.length === wanted.size) return found;
  throw new ApplicationError(
    'notFound',
    '选中的商品已经不在这张订单里，没有保存。请刷新后重新选择。',
  );
}

/** What was recorded once is changed only for a reason, which stays in the history. */
function refuseWithoutReason(changed: readonly OrderLines[], reason: string | null): void {
  if (reason !== null || changed.every((line) => line.delivered_at === null)) return;
  const message = '这些商品已经登记过送货或提货时间，要改请写明原因。';
  throw new ApplicationError('incomplete', `${message}没有保存，填写的内容都在。`, [
    { path: 'reason', message },
  ]);
}
