import type { OrderContent } from '../../../../shared/domain/order-content.ts';
import type { ParsedInputOf } from '../../../../shared/ipc/contract.ts';
import { orderContentSchema } from '../../../../shared/orders/order-content-schema.ts';
import { deleteWaitingChange } from '../../database/repositories/waiting-changes.ts';
import type { WaitingChanges } from '../../database/schema.ts';
import { ApplicationError } from '../application-error.ts';
import type { RememberingHandler, RequestContext } from '../handler.ts';
import { recordEvent } from '../history/record-event.ts';
import { answeringOrder } from './answering-order.ts';
import { applyChange } from './apply-change.ts';
import { withFile } from './change-from-file.ts';
import { coverProblems } from './cover-problems.ts';
import { brokenHolds } from './held-lines.ts';
import { holdProblems } from './hold-problems.ts';
import { orderAt } from './load-order.ts';
import { refuseFields } from './refuse-fields.ts';
import type { StoredOrder } from './stored-orders.ts';
import { writeOrder } from './write-order.ts';

/** What the file says becomes the order; where people said something else, the file counts. */
export const applyWaiting: RememberingHandler<'orders.applyWaiting'> = answeringOrder(apply);

async function apply(
  { contentHash, ...at }: ParsedInputOf<'orders.applyWaiting'>,
  context: RequestContext,
): Promise<string> {
  const stored = await orderAt(at, context);
  const { waiting, theirs } = waitingOf(stored, contentHash);
  const { merged } = withFile(stored, theirs);
  refuseFields([
    ...holdProblems(brokenHolds(stored, merged), null),
    ...coverProblems(stored, merged.paidFen, 'contentHash'),
  ]);
  await applyChange(context, stored, merged, {
    by: 'waiting',
    importId: waiting.import_id,
    theirs,
    contentHash,
  });
  return stored.row.id;
}

/** The order stays; the file has said it, so that only its next change is looked at again. */
export const dropWaiting: RememberingHandler<'orders.dropWaiting'> = answeringOrder(drop);

async function drop(
  { contentHash, reason, ...at }: ParsedInputOf<'orders.dropWaiting'>,
  context: RequestContext,
): Promise<string> {
  const stored = await orderAt(at, context);
  const { row, content } = stored;
  const { theirs } = waitingOf(stored, contentHash);
  await writeOrder(context, stored, content, { content: theirs, hash: contentHash });
  await deleteWaitingChange(context.executor, row.id);
  await recordEvent(context, {
    kind: 'order.changeDropped',
    orderId: row.id,
    customerId: row.customer_id,
    data: { contentHash },
    personal: { reason },
  });
  return row.id;
}

/** The person decides on what was shown: a newer file may have come in between. */
function waitingOf(
  { waiting }: StoredOrder,
  contentHash: string,
): { waiting: WaitingChanges; theirs: OrderContent } {
  if (waiting?.content_hash !== contentHash) {
    throw new ApplicationError(
      'conflict',
      '文件的内容刚才又变了，或者已经有人处理过，这一步没有保存。请刷新后再看。',
    );
  }
  return { waiting, theirs: orderContentSchema.parse(JSON.parse(waiting.content)) };
}
