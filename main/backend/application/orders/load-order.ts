import type { RequestContext } from '../handler.ts';
import { ApplicationError } from '../application-error.ts';
import type { StoredOrder } from './stored-orders.ts';
import { storedOrder } from './stored-orders.ts';

/** The order a write is about; the write names the revision it saw. Throws ApplicationError. */
export async function orderAt(
  { orderId, revision }: { orderId: string; revision: number },
  { executor }: Pick<RequestContext, 'executor'>,
): Promise<StoredOrder> {
  const stored = await storedOrder(executor, orderId);
  if (!stored) throw orderNotFound();
  if (stored.row.revision === revision) return stored;
  throw new ApplicationError(
    'conflict',
    '这张订单刚才有别人或文件改过，您看到的不是最新内容，这一步没有保存；已经保存的内容都在。请刷新后再办。',
  );
}

export function orderNotFound(): ApplicationError {
  return new ApplicationError(
    'notFound',
    '没有找到这个订单，数据没有改变。请回到订单列表重新选择。',
  );
}
