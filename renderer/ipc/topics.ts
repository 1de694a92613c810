import type { Channel } from '../../shared/ipc/contract.ts';
import type { ChangeTopic } from '../../shared/ipc/envelope.ts';

/** Where the name, the orders or the state of a case of somebody is told. */
const people = [
  'orders.list',
  'orders.get',
  'orders.history',
  'customers.list',
  'customers.get',
  'customers.history',
  'search.find',
] as const;
const cases = [
  'board.view',
  'cases.list',
  'cases.get',
  'cases.history',
  'forms.preview',
  'visits.day',
  'reports.onTime',
  'packets.preview',
  'reports.exceptions',
] as const;

const shownWith: Readonly<Record<ChangeTopic, readonly Channel[]>> = {
  cases: [...cases, ...people],
  // A running case shows where its order has changed since (CASE-1).
  orders: [...people, 'cases.get', 'cases.history', 'watchedFolder.waiting'],
  customers: [...people, 'board.view', 'cases.list', 'cases.get', 'visits.day'],
  imports: ['watchedFolder.waiting', 'watchedFolder.state', 'kindWords.list'],
  // Who may sign in, who is locked out, and whose word counts today.
  staff: [
    'staff.list',
    'staff.access',
    'session.current',
    'store.state',
    'deputies.list',
    'approvals.approvers',
  ],
  history: ['cases.history', 'orders.history', 'customers.history'],
  attachments: ['attachments.list', 'attachments.thumbnail'],
  // A draft is decided by the settings as they are (CASE-1); the board names years that nobody knows.
  settings: ['settings.changes', 'store.state', 'cases.get', 'board.view', 'visits.day'],
  visits: ['visits.day', 'cases.get'],
  packets: ['packets.list', 'packets.get', 'packets.preview'],
  // Notices about backups come with the state of the store.
  backups: ['backups.state', 'store.state'],
  store: ['store.state', 'forms.preview'],
  storage: ['store.state', 'backups.state'],
};

/** What has to be read again when these things have changed; every change is in the history. */
export function channelsToReadAgain(topics: readonly ChangeTopic[]): ReadonlySet<string> {
  return new Set([...topics.flatMap((topic) => shownWith[topic]), 'history.list']);
}
