import { z } from 'zod';

import { ApplicationError } from '../application-error.ts';
import type { RememberingHandler } from '../handler.ts';
import { recordEvent } from '../history/record-event.ts';
import { readRuleSettings } from '../store/store-values.ts';
import { customerOf } from './customer-views.ts';

const rememberedCustomer = z.object({ customerId: z.uuid() });

/**
 * The phone in full; who looked and why is recorded (ARC-15). Only whose it was is kept with the
 * request: a repeated one reads the phone again, and is no second look.
 */
export const revealPhone: RememberingHandler<'customers.reveal'> = {
  run: async ({ customerId, reason }, context) => {
    const { executor } = context;
    const { revealNeedsReason } = await readRuleSettings(executor);
    if (revealNeedsReason && reason === null) throw reasonMissing();
    const { phone } = await customerOf(executor, customerId);
    await recordEvent(context, {
      kind: 'customers.revealed',
      customerId,
      data: { what: 'phone' },
      personal: { reason },
    });
    context.changed('history');
    return { phone };
  },
  remember: (_answer, { customerId }) => ({ customerId }),
  recall: async (remembered, { executor }) => {
    const { customerId } = rememberedCustomer.parse(remembered);
    const { phone } = await customerOf(executor, customerId);
    return { phone };
  },
};

export function reasonMissing(): ApplicationError {
  return new ApplicationError(
    'incomplete',
    '查看完整号码要写明原因（ARC-15），号码没有显示，内容没有改变。请选一个原因再看。',
    [{ path: 'reason', message: '请写明原因。' }],
  );
}
