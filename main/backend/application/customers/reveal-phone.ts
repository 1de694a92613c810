import type { Handler } from '../handler.ts';
import { recordEvent } from '../history/record-event.ts';
import { customerOf } from './customer-views.ts';

/** The phone in full; who looked is recorded (ARC-15). */
export const revealPhone: Handler<'customers.reveal'> = async ({ customerId }, context) => {
  const { phone } = await customerOf(context.executor, customerId);
  await recordEvent(context, { kind: 'customers.revealed', customerId, data: { what: 'phone' } });
  return { phone };
};
