import { insertPairApart, pairsApart } from '../../database/repositories/customers.ts';
import { actorOf } from '../actor.ts';
import { ApplicationError } from '../application-error.ts';
import type { Handler } from '../handler.ts';
import { recordEvent } from '../history/record-event.ts';
import { customerOf } from './customer-views.ts';
import { pairOf } from './likely-same.ts';

/** The two are not proposed for merging again; said once, it stays in the history of both. */
export const keepApart: Handler<'customers.keepApart'> = async (input, context) => {
  const { customerId, otherId } = input;
  const customer = await customerOf(context.executor, customerId);
  const other = await customerOf(context.executor, otherId);
  if (customerId === otherId || customer.phone !== other.phone) {
    throw new ApplicationError(
      'invalidInput',
      '这两位不是同一个电话下的两个客户，没有需要分开的，数据没有改变。请刷新后再看。',
    );
  }
  const pair = pairOf(customerId, otherId);
  const known = await pairsApart(context.executor, [pair.first_id]);
  if (known.some(({ second_id }) => second_id === pair.second_id)) return {};

  const decided = { decided_at: context.now, decided_by: actorOf(context).id };
  await insertPairApart(context.executor, { ...pair, ...decided });
  await recordEvent(context, { kind: 'customer.keptApart', customerId, data: { otherId } });
  await recordEvent(context, {
    kind: 'customer.keptApart',
    customerId: otherId,
    data: { otherId: customerId },
  });
  context.changed('customers');
  return {};
};
