import type { Channel } from '../../shared/ipc/contract.ts';
import type { ChangeTopic } from '../../shared/ipc/envelope.ts';

const shownWith: Readonly<Record<ChangeTopic, readonly Channel[]>> = {
  cases: [
    'board.today',
    'cases.list',
    'cases.get',
    'cases.history',
    'orders.get',
    'customers.get',
    'search.find',
    'forms.preview',
  ],
  orders: ['orders.list', 'orders.get', 'customers.list', 'customers.get', 'search.find'],
  customers: ['customers.list', 'customers.get', 'search.find'],
  staff: ['staff.list', 'session.current'],
  store: ['store.state', 'forms.preview'],
  storage: ['store.state'],
};

/** What has to be read again when these things have changed. */
export function channelsToReadAgain(topics: readonly ChangeTopic[]): ReadonlySet<string> {
  return new Set(topics.flatMap((topic) => shownWith[topic]));
}
