import type { Role } from '../../../shared/domain/role.ts';
import { roleTitles } from '../../../shared/domain/role.ts';
import type { StaffMember } from '../../../shared/ipc/schemas/store.ts';
import { notSignedIn } from '../application/actor.ts';
import { ApplicationError } from '../application/application-error.ts';
import type { BackendChannel } from './backend-channels.ts';

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
 * Who may ask what: the one table of roles and channels. Steps of a case have their own roles
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

/** Refuses a channel to who may not use it. */
export function checkPermission(channel: BackendChannel, actor: StaffMember | null): void {
  const permission = permissions[channel];
  if (permission === 'anyone' || permission === 'owner') return;
  if (!actor) throw new ApplicationError('notSignedIn', notSignedIn);
  if (permission === 'staff' || permission.some((role) => actor.roles.includes(role))) return;
  const who = permission.map((role) => roleTitles[role]).join('、');
  throw new ApplicationError('forbidden', `这一步由${who}办理，内容没有改变。请换人后再办。`);
}
