import type { Role } from '../domain/role.ts';
import { roleTitles } from '../domain/role.ts';
import type { Channel, Contract } from './contract.ts';

/** Channels of the contract that the backend answers. */
export type BackendChannel = {
  [C in Channel]: Contract[C]['by'] extends 'backend' ? C : never;
}[Channel];

/**
 * `anyone`: also before somebody signed in. `staff`: whoever signed in. `owner`: whoever began it,
 * held against by the handler; nobody is looked up, so that it never waits.
 */
type Permission = 'anyone' | 'staff' | 'owner' | readonly Role[];

const counter: readonly Role[] = ['receptionist', 'storeManager'];
const printers: readonly Role[] = [...counter, 'finance', 'serviceAgent', 'technician'];
const cashiers: readonly Role[] = [...counter, 'finance'];
const contacts: readonly Role[] = [...counter, 'serviceAgent', 'customerServiceManager'];
const managers: readonly Role[] = ['storeManager', 'generalManager'];
/** Who hands papers over to finance, and takes them. */
const bookkeepers: readonly Role[] = ['storeManager', 'finance'];
/** Who answers for exceptions, and who books them. */
const approverReaders: readonly Role[] = [...managers, 'divisionHead', 'finance'];
/** Whose word a procedure may ask for. */
const approvers: readonly Role[] = [
  ...managers,
  'divisionHead',
  'informationSupervisor',
  'customerServiceManager',
];

/**
 * Who may ask what: the one table of roles and channels. The backend holds every request against
 * it; the page only shows beforehand what would be refused. Steps of a case have their own roles
 * besides, in the table of the procedure.
 */
export const permissions: Readonly<Record<Channel, Permission>> = {
  'store.state': 'anyone',
  'store.setUp': 'anyone',
  'store.saveProfile': ['storeManager'],
  'staff.list': 'anyone',
  'staff.save': ['storeManager'],

  'session.signIn': 'anyone',
  'session.current': 'anyone',
  'session.leave': 'anyone',
  'session.touch': 'anyone',
  'session.changeSecret': 'staff',
  // Refused as soon as anybody has a secret.
  'staff.firstSecret': 'anyone',
  'staff.setSecret': ['storeManager'],
  'staff.unlock': ['storeManager'],
  'staff.access': ['storeManager'],
  // Asks for the recovery code.
  'staff.resetByRecovery': 'anyone',
  'rights.check': 'anyone',
  'approvals.confirm': 'staff',
  'approvals.approvers': 'staff',
  'deputies.list': 'staff',
  'deputies.name': approvers,
  'deputies.cancel': [...approvers],

  'vault.state': 'anyone',
  // Only while the data are not open; each asks for a key or makes one.
  'vault.create': 'anyone',
  'vault.unlock': 'anyone',
  'vault.changePassphrase': ['storeManager'],
  'recovery.make': ['storeManager'],
  'recovery.print': ['storeManager'],
  'recovery.saveAs': ['storeManager'],
  'recovery.confirm': ['storeManager'],
  'backups.state': 'staff',
  'backups.chooseFolder': ['storeManager'],
  'backups.forgetFolder': ['storeManager'],
  'backups.useFolder': ['storeManager'],
  'backups.now': ['storeManager'],
  // On the start screen by the recovery code; while data are open by a store manager besides.
  'restore.chooseFolder': 'anyone',
  'restore.look': 'anyone',
  'restore.run': 'anyone',

  'history.list': managers,
  'history.verify': managers,
  'settings.changes': 'staff',
  'settings.propose': ['storeManager'],
  'settings.approve': 'staff',
  'settings.reject': ['generalManager'],
  'settings.withdraw': ['storeManager'],
  'settings.review': managers,
  'attachments.add': [...contacts, 'technician', 'finance', 'archivist'],
  'attachments.list': 'staff',
  'attachments.thumbnail': 'staff',
  'attachments.open': 'staff',
  'attachments.remove': counter,
  'files.pickAttachments': [...contacts, 'technician', 'finance', 'archivist'],

  'imports.open': counter,
  'imports.state': 'owner',
  'imports.problems': 'owner',
  'imports.change': 'owner',
  'imports.store': counter,
  'imports.cancel': 'owner',
  'imports.heldBackSheet': counter,
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
  // Who goes out has to find the customer.
  'customers.reveal': [...contacts, 'technician'],
  'lists.export': ['storeManager', 'generalManager', 'finance', 'customerServiceManager'],
  'search.find': 'staff',

  'board.view': 'staff',
  'deadlines.take': 'staff',
  'deadlines.pause': [...contacts, 'technician'],
  'deadlines.resume': [...contacts, 'technician'],
  'deadlines.explain': 'staff',
  'reports.onTime': [...managers, 'customerServiceManager'],
  'visits.day': 'staff',
  'packets.preview': bookkeepers,
  'packets.list': bookkeepers,
  'packets.get': bookkeepers,
  'packets.handOver': bookkeepers,
  'packets.writeAgain': bookkeepers,
  'packets.make': bookkeepers,
  'packets.remake': bookkeepers,
  'packets.callOff': 'owner',
  'packets.verify': bookkeepers,
  'packets.check': bookkeepers,
  'reports.exceptions': approverReaders,
  'reports.exceptionsSheet': approverReaders,
  'files.exportExceptions': approverReaders,
  'cases.list': 'staff',
  'cases.get': 'staff',
  'cases.history': 'staff',
  'cases.open': counter,
  'cases.openFrom': counter,
  'cases.handOver': counter,
  'cases.revealContact': [...contacts, 'technician'],
  'cases.saveDraft': counter,
  'cases.backdate': counter,
  'cases.act': 'staff',

  'forms.preview': 'staff',
  'forms.issue': printers,
  'forms.cancel': printers,
  'forms.issued': 'staff',

  // Answered by main, which asks the backend whether the person may (`rights.check`).
  'forms.print': printers,
  'forms.saveAs': printers,
  'files.pickOrderFile': counter,
  'files.saveHeldBack': counter,
  'files.exportList': ['storeManager', 'generalManager', 'finance', 'customerServiceManager'],
  'watchedFolder.state': 'staff',
  'watchedFolder.choose': ['storeManager'],
  'watchedFolder.turnOff': ['storeManager'],
  'watchedFolder.open': counter,
  'window.unsaved': 'anyone',
  'counter.settings': 'anyone',
  'counter.saveSettings': ['storeManager'],
  'counter.about': 'anyone',
};

/** Whether somebody with these roles, signed in at the counter, may use the channel. */
export function mayAsk(channel: Channel, roles: readonly Role[]): boolean {
  const permission = permissions[channel];
  return typeof permission === 'string' || permission.some((role) => roles.includes(role));
}

/** 店长、财务; empty where everybody may. */
export function titlesOfWhoMay(channel: Channel): string {
  const permission = permissions[channel];
  return typeof permission === 'string'
    ? ''
    : permission.map((role) => roleTitles[role]).join('、');
}
