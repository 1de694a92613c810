import { z } from 'zod';

import type { OrderView } from '../../../../shared/ipc/schemas/orders.ts';
import type { RequestContext } from '../handler.ts';
import { viewOfOrder } from './order-view.ts';

const remembered = z.object({ orderId: z.uuid() });

/** A write that answers with the order's page: a repeated request shows it as it is then. */
export function answeringOrder<Input>(
  work: (input: Input, context: RequestContext) => Promise<string>,
) {
  return {
    run: async (input: Input, context: RequestContext) =>
      viewOfOrder(context.executor, await work(input, context)),
    remember: ({ id }: OrderView) => ({ orderId: id }),
    recall: (kept: unknown, { executor }: RequestContext) =>
      viewOfOrder(executor, remembered.parse(kept).orderId),
  };
}
