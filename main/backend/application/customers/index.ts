import type { Channel } from '../../../../shared/ipc/contract.ts';
import type { HandlersOf } from '../handler.ts';
import { getCustomer } from './get-customer.ts';
import { listCustomers } from './list-customers.ts';
import { revealPhone } from './reveal-phone.ts';

/** What the backend answers about customers. Phones are masked but in `reveal` (ARC-15). */
export const customersHandlers = {
  'customers.list': listCustomers,
  'customers.get': getCustomer,
  'customers.reveal': revealPhone,
} satisfies Partial<HandlersOf<Channel>>;
