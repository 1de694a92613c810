import type { Role } from '../domain/role.ts';
import { roleTitles } from '../domain/role.ts';
import type { Channel, Contract } from './contract.ts';

/** Channels of the contract that the backend answers. */
export type BackendChannel = {
  [C in Channel]: Contract[C]['by'] extends 'backend' ? C : never;
}[Channel];

/**
 * `anyone`: also before somebody was chosen at the counter. `staff`: whoever was chosen. `owner`:
 * whoever began it, held against by the handler; nobody is looked up, so that it never waits.
 */
type Permission = 'anyone' | 'staff' | 'owner' | readonly Role[];

const counter: readonly Role[] = ['receptionist', 'storeManager'];
const printers: readonly Role[] = [...counter, 'finance'];
const cashiers: readonly Role[] = [...counter, 'finance'];
const contacts: readonly Role[] = [...counter, 'serviceAgent', 'customerServiceManager'];

/**
 * Who may ask what: the one table of roles and channels. The backend holds every request against
 * it; the page only shows beforehand what would be refused. Steps of a case have their own roles
 * besides, in the table of the procedure.
 */
export const permissions: Readonly<Record<BackendChannel, Permission>> = {
  'store.state': 'anyone',
  'store.setUp': 'anyone',
  'store.saveProfile': ['storeManager'],
  'staff.list': 'anyone',
  'staff.save': ['storeManager'],
  'session.choose': 'anyone',
  'session.current': 'anyone',
  'session.leave': 'anyone',

  'imports.open': counter,
  'imports.state': 'owner',
  'imports.problems': 'owner',
  'imports.change': 'owner',
  'imports.store': counter,
  'imports.cancel': 'owner',
  'imports.heldBackSheet': 'owner',
  'kindWords.list': 'staff',
  'kindWords.add': ['storeManager'],
  'kindWords.remove': ['storeManager'],
  'watchedFolder.waiting': 'staff',
  'watchedFolder.dismiss': counter,
  'watchedFolder.setWatching': ['storeManager'],
  // Sent by main alone, for whoever had the folder watched.
  'watchedFolder.take': 'anyone',
  'watchedFolder.takeUnreadable': 'anyone',

  'orders.list': 'staff',
  'orders.get': 'staff',
  'orders.history': 'staff',
  'orders.create': counter,
  'orders.correct': counter,
  'orders.recordPayment': cashiers,
  'orders.cancelPayment': ['storeManager', 'finance'],
  'orders.recordDelivery': [...counter, 'serviceAgent'],
  'orders.applyWaiting': counter,
  'orders.dropWaiting': counter,
  'customers.list': 'staff',
  'customers.get': 'staff',
  'customers.history': 'staff',
  'customers.create': contacts,
  'customers.correct': contacts,
  'customers.keepApart': counter,
  'customers.reveal': contacts,
  'lists.export': ['storeManager', 'generalManager', 'finance', 'customerServiceManager'],
  'search.find': 'staff',

  'board.today': 'staff',
  'cases.list': 'staff',
  'cases.get': 'staff',
  'cases.history': 'staff',
  'cases.open': counter,
  'cases.openFrom': counter,
  'cases.saveDraft': counter,
  'cases.backdate': counter,
  'cases.act': 'staff',

  'forms.preview': 'staff',
  'forms.issue': printers,
  'forms.cancel': printers,
  'forms.issued': 'staff',
};

/** Whether somebody with these roles, chosen at the counter, may use the channel. */
export function mayAsk(channel: BackendChannel, roles: readonly Role[]): boolean {
  const permission = permissions[channel];
  return typeof permission === 'string' || permission.some((role) => roles.includes(role));
}

/** 店长、财务; empty where everybody may. */
export function titlesOfWhoMay(channel: BackendChannel): string {
  const permission = permissions[channel];
  return typeof permission === 'string'
    ? ''
    : permission.map((role) => roleTitles[role]).join('、');
}
