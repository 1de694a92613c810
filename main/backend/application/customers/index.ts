import type { Channel } from '../../../../shared/ipc/contract.ts';
import type { HandlersOf } from '../handler.ts';
import { customerHistory } from '../history/customer-history.ts';
import { correctCustomer } from './correct-customer.ts';
import { createCustomer } from './create-customer.ts';
import { viewOfCustomer } from './customer-views.ts';
import { keepApart } from './keep-apart.ts';
import { listCustomers } from './list-customers.ts';
import { revealPhone } from './reveal-phone.ts';

/** What the backend answers about customers. Phones are masked but in `reveal` (ARC-15). */
export const customersHandlers = {
  'customers.list': listCustomers,
  'customers.get': ({ customerId }, { executor, viewed }) => {
    viewed(customerId);
    return viewOfCustomer(executor, customerId);
  },
  'customers.history': customerHistory,
  'customers.create': createCustomer,
  'customers.correct': correctCustomer,
  'customers.keepApart': keepApart,
  'customers.reveal': revealPhone,
} satisfies Partial<HandlersOf<Channel>>;
