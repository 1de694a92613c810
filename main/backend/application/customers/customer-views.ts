import { maskPhone } from '../../../../shared/domain/phone.ts';
import type { CustomerRow } from '../../../../shared/ipc/schemas/orders.ts';
import { findCustomer } from '../../database/repositories/customers.ts';
import type { Customers, Executor } from '../../database/schema.ts';
import { ApplicationError } from '../application-error.ts';

export function customerRowView(row: Customers): CustomerRow {
  return {
    id: row.id,
    name: row.name,
    phone: maskPhone(row.phone),
    orders: row.order_count,
    lastOrderedAt: row.last_ordered_at,
  };
}

/** Throws ApplicationError `notFound`. */
export async function customerOf(executor: Executor, id: string): Promise<Customers> {
  const customer = await findCustomer(executor, id);
  if (customer) return customer;
  throw new ApplicationError(
    'notFound',
    '没有找到这位顾客，数据没有改变。请回到顾客列表重新选择。',
  );
}
