import type { Role } from '../../../shared/domain/role.ts';
import { roleTitles } from '../../../shared/domain/role.ts';
import type { StaffMember } from '../../../shared/ipc/schemas/store.ts';
import { notSignedIn } from '../application/actor.ts';
import { ApplicationError } from '../application/application-error.ts';
import type { BackendChannel } from './backend-channels.ts';

/** `anyone`: also before somebody was chosen at the counter. `staff`: whoever was chosen. */
type Permission = 'anyone' | 'staff' | readonly Role[];

const counter: readonly Role[] = ['receptionist', 'storeManager'];
const printers: readonly Role[] = [...counter, 'finance'];

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

  'orders.previewImport': counter,
  'orders.confirmImport': counter,
  'orders.list': 'staff',
  'orders.get': 'staff',
  'customers.list': 'staff',
  'customers.get': 'staff',
  'customers.reveal': [...counter, 'serviceAgent', 'customerServiceManager'],
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
  if (permission === 'anyone') return;
  if (!actor) throw new ApplicationError('notSignedIn', notSignedIn);
  if (permission === 'staff' || permission.some((role) => actor.roles.includes(role))) return;
  const who = permission.map((role) => roleTitles[role]).join('、');
  throw new ApplicationError('forbidden', `这一步由${who}办理，内容没有改变。请换人后再办。`);
}
