import { maskPhone } from '../../../../shared/domain/phone.ts';
import type { CustomerRow, CustomerView } from '../../../../shared/ipc/schemas/orders.ts';
import { customersByPhone, findCustomer } from '../../database/repositories/customers.ts';
import { ordersOfCustomer } from '../../database/repositories/orders.ts';
import { casesOfCustomer } from '../../database/repositories/related-cases.ts';
import type { Customers, Executor } from '../../database/schema.ts';
import { ApplicationError } from '../application-error.ts';
import { orderRowViews } from '../orders/order-views.ts';
import { relatedCaseView } from '../orders/related-case-view.ts';
import { likelySameAs, likelySameAmong } from './likely-same.ts';

/** Customers as lists show them, in the order given. */
export async function customerRowViews(
  executor: Executor,
  rows: readonly Customers[],
): Promise<CustomerRow[]> {
  const likelySame = await likelySameAmong(executor, rows);
  return rows.map((row) => rowView(row, likelySame.has(row.id)));
}

/** The page of a customer. Throws ApplicationError `notFound`. */
export async function viewOfCustomer(executor: Executor, id: string): Promise<CustomerView> {
  const customer = await customerOf(executor, id);
  const orders = await ordersOfCustomer(executor, id);
  const cases = await casesOfCustomer(executor, id);
  const onPhone = await customersByPhone(executor, [customer.phone]);
  const likelySame = await likelySameAs(executor, customer, onPhone);
  return {
    ...rowView(customer, likelySame.size > 0),
    address: customer.address,
    revision: customer.revision,
    orderList: await orderRowViews(executor, orders),
    cases: cases.map(relatedCaseView),
    samePhone: onPhone
      .filter((other) => other.id !== id)
      .map((other) => ({
        id: other.id,
        name: other.name,
        orders: other.order_count,
        likelySame: likelySame.has(other.id),
      })),
  };
}

function rowView(row: Customers, likelySame: boolean): CustomerRow {
  return {
    id: row.id,
    name: row.name,
    phone: maskPhone(row.phone),
    orders: row.order_count,
    lastOrderedAt: row.last_ordered_at,
    likelySame,
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
