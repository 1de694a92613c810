import { z } from 'zod';

import type { CustomerView } from '../../../../shared/ipc/schemas/orders.ts';
import type { RequestContext } from '../handler.ts';
import { viewOfCustomer } from './customer-views.ts';

const remembered = z.object({ customerId: z.uuid() });

/** A write that answers with the customer's page: a repeated request shows it as it is then. */
export function answeringCustomer<Input>(
  work: (input: Input, context: RequestContext) => Promise<string>,
) {
  return {
    run: async (input: Input, context: RequestContext) =>
      viewOfCustomer(context.executor, await work(input, context)),
    remember: ({ id }: CustomerView) => ({ customerId: id }),
    recall: (kept: unknown, { executor }: RequestContext) =>
      viewOfCustomer(executor, remembered.parse(kept).customerId),
  };
}
