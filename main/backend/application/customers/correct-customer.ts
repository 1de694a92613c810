import type { ParsedInputOf } from '../../../../shared/ipc/contract.ts';
import type { CustomerEntry } from '../../../../shared/ipc/schemas/order-entry.ts';
import { updateCustomer } from '../../database/repositories/customers.ts';
import { ordersOfCustomer } from '../../database/repositories/orders.ts';
import { addTokens, removeTokens } from '../../database/repositories/search-tokens.ts';
import type { Customers, Executor } from '../../database/schema.ts';
import { ApplicationError } from '../application-error.ts';
import type { RememberingHandler, RequestContext } from '../handler.ts';
import { recordEvent } from '../history/record-event.ts';
import { keepSources } from '../orders/keep-sources.ts';
import { nameKey } from '../search/name-key.ts';
import { nameWords, phoneWords } from '../search/search-words.ts';
import { answeringCustomer } from './answering-customer.ts';
import { checkedEntry, customerWith } from './checked-entry.ts';
import { customerOf } from './customer-views.ts';

/** Puts right what was typed or imported wrongly; cases keep what they froze (CASE-1). */
export const correctCustomer: RememberingHandler<'customers.correct'> = answeringCustomer(correct);

async function correct(
  { customerId, revision, entry, reason }: ParsedInputOf<'customers.correct'>,
  context: RequestContext,
): Promise<string> {
  const { executor, changed } = context;
  const customer = await customerOf(executor, customerId);
  if (customer.revision !== revision) throw changedMeanwhile();
  const before = entryOf(customer);
  const after = checkedEntry(entry);
  const fields = customerFields.filter((field) => before[field] !== after[field]);
  if (fields.length === 0) return customerId;
  const taken = await customerWith(executor, after);
  if (taken && taken.id !== customerId) throw alreadyTaken(taken.id);

  const orders = await ordersOfCustomer(executor, customerId);
  await keepSources(
    executor,
    orders.map(({ id }) => id),
  );
  await updateCustomer(executor, customerId, {
    ...after,
    name_key: nameKey(after.name),
    revision: revision + 1,
  });
  await renewWords(executor, customerId, before, after);
  await recordEvent(context, {
    kind: 'customer.corrected',
    customerId,
    data: { fields },
    personal: { before, after, reason },
  });
  changed('customers');
  changed('orders');
  changed('cases');
  return customerId;
}

const customerFields = ['name', 'phone', 'address'] as const;

function entryOf({ name, phone, address }: Customers): CustomerEntry {
  return { name, phone, address };
}

async function renewWords(
  executor: Executor,
  customerId: string,
  before: CustomerEntry,
  after: CustomerEntry,
): Promise<void> {
  await removeTokens(executor, 'customer', customerId, wordsOf(before));
  await addTokens(executor, 'customer', customerId, wordsOf(after));
}

function wordsOf({ name, phone }: CustomerEntry): string[] {
  return [...nameWords(name), ...phoneWords(phone)];
}

function changedMeanwhile(): ApplicationError {
  return new ApplicationError(
    'conflict',
    '这位客户的资料刚才有别人改过，您的更正没有保存；别人保存的内容都在。请刷新后再改。',
  );
}

function alreadyTaken(id: string): ApplicationError {
  return new ApplicationError(
    'conflict',
    '这个电话下已经有另一位同名的客户，更正没有保存，填写的内容都在。如果是同一个人，请先保留两份资料，以后再合并；如果是顾客换了号码，请填写客户信息变更登记表（CHG-1）。',
    [{ path: `customers/${id}`, message: '打开另一位客户。' }],
  );
}
