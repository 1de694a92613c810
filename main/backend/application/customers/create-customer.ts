import type { CustomerEntry } from '../../../../shared/ipc/schemas/order-entry.ts';
import { ApplicationError } from '../application-error.ts';
import type { RememberingHandler, RequestContext } from '../handler.ts';
import { recordEvent } from '../history/record-event.ts';
import { checkedEntry, customerWith } from './checked-entry.ts';
import { answeringCustomer } from './answering-customer.ts';
import { importCustomers } from './customers-of-orders.ts';

/** A customer typed by hand. */
export const createCustomer: RememberingHandler<'customers.create'> =
  answeringCustomer(addCustomer);

/**
 * Adds a customer in the unit of the request and answers the id. Throws ApplicationError
 * `invalidInput` for a phone that is none, and `conflict` when phone and name are there already:
 * its detail names that customer in `path`, as `customers/<id>`.
 */
export async function addCustomer(typed: CustomerEntry, context: RequestContext): Promise<string> {
  const { name, phone, address } = checkedEntry(typed);
  const known = await customerWith(context.executor, { phone, name });
  if (known) {
    throw new ApplicationError(
      'conflict',
      '这个电话下已经有同名的客户，没有再建一个，填写的内容都在。请打开已有的客户接着办。',
      [{ path: `customers/${known.id}`, message: '打开已有的客户。' }],
    );
  }
  const order = { customerName: name, phone, address, orderedAt: context.now };
  const customerId = (await importCustomers(context, [order])).idOf(order);
  await recordCustomerCreated(customerId, { name, phone, address }, context);
  context.changed('customers');
  return customerId;
}

/** Of a customer typed by hand; those of a file are counted in the event of the file. */
export async function recordCustomerCreated(
  customerId: string,
  after: CustomerEntry,
  context: RequestContext,
): Promise<void> {
  await recordEvent(context, {
    kind: 'customer.created',
    customerId,
    data: {},
    personal: { after },
  });
}
