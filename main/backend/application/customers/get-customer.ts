import { ordersOfCustomer } from '../../database/repositories/orders.ts';
import { casesOfCustomer } from '../../database/repositories/related-cases.ts';
import type { Handler } from '../handler.ts';
import { orderRowView } from '../orders/order-views.ts';
import { relatedCaseView } from '../orders/related-case-view.ts';
import { customerOf, customerRowView } from './customer-views.ts';

export const getCustomer: Handler<'customers.get'> = async ({ customerId }, { executor }) => {
  const customer = await customerOf(executor, customerId);
  const orders = await ordersOfCustomer(executor, customerId);
  const cases = await casesOfCustomer(executor, customerId);
  return {
    ...customerRowView(customer),
    address: customer.address,
    orderList: orders.map(orderRowView),
    cases: cases.map(relatedCaseView),
  };
};
