import { z } from 'zod';

import type { RememberingHandler } from '../handler.ts';
import { recordEvent } from '../history/record-event.ts';
import { customerOf } from './customer-views.ts';

const rememberedCustomer = z.object({ customerId: z.uuid() });

/**
 * The phone in full; who looked is recorded (ARC-15). Only whose it was is kept with the request:
 * a repeated one reads the phone again, and is no second look.
 */
export const revealPhone: RememberingHandler<'customers.reveal'> = {
  run: async ({ customerId }, context) => {
    const { phone } = await customerOf(context.executor, customerId);
    await recordEvent(context, { kind: 'customers.revealed', customerId, data: { what: 'phone' } });
    return { phone };
  },
  remember: (_answer, { customerId }) => ({ customerId }),
  recall: async (remembered, { executor }) => {
    const { customerId } = rememberedCustomer.parse(remembered);
    const { phone } = await customerOf(executor, customerId);
    return { phone };
  },
};
