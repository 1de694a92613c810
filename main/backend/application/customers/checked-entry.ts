import { normalisePhone } from '../../../../shared/domain/phone.ts';
import type { CustomerEntry } from '../../../../shared/ipc/schemas/order-entry.ts';
import { customersByPhone } from '../../database/repositories/customers.ts';
import type { Customers, Executor } from '../../database/schema.ts';
import { ApplicationError } from '../application-error.ts';

/** What was typed of a customer, the phone normalised. Throws ApplicationError `invalidInput`. */
export function checkedEntry(entry: CustomerEntry): CustomerEntry {
  const phone = normalisePhone(entry.phone);
  if (phone !== null) return { ...entry, phone };
  const message = '电话号码不对，请填写 11 位手机号，或带区号的座机号。';
  throw new ApplicationError(
    'invalidInput',
    '电话号码不对，没有保存，填写的内容都在。请改好后再试。',
    [{ path: 'phone', message }],
  );
}

/** Whoever has this phone and name already; a customer is a phone plus a name (glossary.md). */
export async function customerWith(
  executor: Executor,
  { phone, name }: Pick<CustomerEntry, 'phone' | 'name'>,
): Promise<Customers | undefined> {
  const onPhone = await customersByPhone(executor, [phone]);
  return onPhone.find((each) => each.name === name);
}
