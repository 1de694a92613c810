import { findImportTime } from '../../database/repositories/imports.ts';
import { linesOfOrder, takenPieceCounts } from '../../database/repositories/order-lines.ts';
import { casesOfOrder } from '../../database/repositories/related-cases.ts';
import { findOrder } from '../../database/repositories/orders.ts';
import { ApplicationError } from '../application-error.ts';
import type { Handler } from '../handler.ts';
import { orderLineView, orderRowView } from './order-views.ts';
import { relatedCaseView } from './related-case-view.ts';

export const getOrder: Handler<'orders.get'> = async ({ orderId }, { executor }) => {
  const order = await findOrder(executor, orderId);
  if (!order) {
    throw new ApplicationError(
      'notFound',
      '没有找到这个订单，数据没有改变。请回到订单列表重新选择。',
    );
  }
  const taken = await takenPieceCounts(executor, orderId);
  const lines = await linesOfOrder(executor, orderId);
  const cases = await casesOfOrder(executor, orderId);
  return {
    ...orderRowView(order),
    address: order.address,
    documents: order.documents,
    importedAt: await findImportTime(executor, order.import_id),
    goods: lines.map((line) => orderLineView(line, taken.get(line.id) ?? 0)),
    cases: cases.map(relatedCaseView),
  };
};
