import { randomUUID } from 'node:crypto';

import type { Channel } from '../../shared/ipc/contract.ts';

/**
 * An input for every channel, shaped as the contract asks, about things that are not there: whoever
 * may ask is answered or told so, and nothing changes that matters to the next.
 */
export function inputsAboutNothing(): Readonly<Record<Channel, unknown>> {
  return {
    ...ofPeople(),
    ...ofData(),
    ...ofOrders(),
    ...ofImports(),
    ...ofCases(),
    ...ofFinance(),
    ...ofThisPc(),
  };
}

type Inputs<C extends Channel> = Record<C, unknown>;
type Of<Prefix extends string> = Extract<Channel, `${Prefix}.${string}`>;

const id = randomUUID();
const sha256 = '0'.repeat(64);
const secret = '274915';
const reason = '试一试';
const file = { name: '订单.csv', bytes: new Uint8Array([1]) };

function listOf(by: string) {
  return {
    search: '',
    filter: 'all',
    orderedAt: { from: null, to: null },
    requestedAt: { from: null, to: null },
    sort: { by, direction: 'descending' },
    after: null,
    limit: 10,
  };
}

function ofPeople(): Inputs<
  Of<'store' | 'staff' | 'session' | 'rights' | 'approvals' | 'deputies' | 'settings' | 'history'>
> {
  const approval = { by: 'counter', approverId: id, token: id };
  const subject = { kind: 'setting', proposalId: id };
  return {
    'store.state': {},
    'store.setUp': { profile: { name: '店', branch: '', code: '' }, managerName: '周', secret },
    'store.saveProfile': { name: '某某家居', branch: '香港中路店', code: '' },
    'staff.list': {},
    'staff.save': { id, name: '李', roles: ['finance'], active: true },
    'staff.access': {},
    'staff.unlock': { staffId: id },
    'staff.firstSecret': { staffId: id, secret },
    'staff.setSecret': { staffId: id, secret },
    'staff.resetByRecovery': { staffId: id, recoveryCode: 'XXXX', secret },
    'session.signIn': { staffId: id, secret, next: null },
    'session.current': {},
    'session.leave': { because: 'left' },
    'session.touch': {},
    'session.changeSecret': { current: secret, next: '918364' },
    'rights.check': { channel: 'counter.about' },
    'approvals.confirm': { subject, approverId: id, secret },
    'approvals.approvers': subject,
    'deputies.list': {},
    'deputies.name': { deputyId: id, fromAt: 1, untilAt: 2 },
    'deputies.cancel': { deputyshipId: id },
    'settings.changes': {},
    'settings.propose': { setting: 'noSuchSetting', value: 1, reason },
    'settings.approve': { proposalId: id, approval },
    'settings.reject': { proposalId: id, reason },
    'settings.withdraw': { proposalId: id },
    'settings.review': { reason },
    'history.list': {
      staffId: null,
      group: null,
      about: '',
      from: null,
      until: null,
      after: null,
      limit: 10,
    },
    'history.verify': { expectedHead: null },
  };
}

function ofData(): Inputs<
  Of<'vault' | 'recovery' | 'backups' | 'restore' | 'attachments'> | 'files.pickAttachments'
> {
  return {
    'vault.state': {},
    'vault.create': { passphrase: null },
    'vault.unlock': { secret },
    'vault.changePassphrase': { passphrase: 'ein langer Satz mit vielen Worten' },
    'recovery.make': {},
    'recovery.print': {},
    'recovery.saveAs': {},
    'recovery.confirm': { lastGroup: 'XXXX' },
    'backups.state': {},
    'backups.chooseFolder': {},
    'backups.forgetFolder': {},
    'backups.useFolder': { folder: null },
    'backups.now': {},
    'restore.chooseFolder': {},
    'restore.look': { folder: '/nowhere' },
    'restore.run': { backupId: 'none', recoveryCode: 'XXXX' },
    'attachments.add': {
      about: { kind: 'case', id },
      title: '照片',
      bytes: new Uint8Array([1]),
      thumbnail: null,
    },
    'attachments.list': { kind: 'case', id },
    'attachments.thumbnail': { attachmentId: id },
    'attachments.open': { attachmentId: id },
    'attachments.remove': { attachmentId: id, reason },
    'files.pickAttachments': {},
  };
}

function ofOrders(): Inputs<
  | Of<'orders' | 'customers' | 'lists' | 'search' | 'board' | 'visits'>
  | 'files.exportList'
  | 'reports.onTime'
> {
  const at = { orderId: id, revision: 0 };
  const line = { lineId: null, code: 'A', name: '椅', size: '', color: '', kind: 'regular' };
  const entry = {
    orderNumber: '',
    customer: { kind: 'known', customerId: id },
    orderedAt: 1,
    address: '',
    consultant: '',
    documents: '',
    lines: [{ ...line, quantity: 1, unitPriceFen: 100, deliveredAt: null }],
  };
  const person = { name: '王', phone: 'x', address: '' };
  const payment = { amountFen: 1, method: 'cash', paidAt: 1, note: '' };
  const list = { list: 'orders', query: listOf('orderedAt') };
  return {
    'orders.list': listOf('orderedAt'),
    'orders.get': { orderId: id },
    'orders.history': { orderId: id },
    'orders.create': { entry, payments: [] },
    'orders.correct': { ...at, entry, reason },
    'orders.recordPayment': { ...at, payment },
    'orders.cancelPayment': { ...at, paymentId: id, reason },
    'orders.recordDelivery': { ...at, lineIds: ['x'], deliveredAt: 1, reason: null },
    'orders.applyWaiting': { ...at, contentHash: sha256 },
    'orders.dropWaiting': { ...at, contentHash: sha256, reason },
    'customers.list': listOf('lastOrderedAt'),
    'customers.get': { customerId: id },
    'customers.history': { customerId: id },
    'customers.create': person,
    'customers.correct': { customerId: id, revision: 0, entry: person, reason },
    'customers.keepApart': { customerId: id, otherId: randomUUID() },
    'customers.reveal': { customerId: id, reason },
    'lists.export': list,
    'files.exportList': list,
    'search.find': { text: '王' },
    'board.view': { who: 'all' },
    'reports.onTime': { month: '2026-11' },
    'visits.day': { day: '2026-11-21' },
  };
}

function ofImports(): Inputs<
  Of<'imports' | 'kindWords' | 'watchedFolder'> | 'files.pickOrderFile' | 'files.saveHeldBack'
> {
  return {
    'imports.open': file,
    'imports.state': { importId: id },
    'imports.problems': { importId: id, which: 'open', from: 0, limit: 10 },
    'imports.change': { importId: id, answers: {} },
    'imports.store': { importId: id },
    'imports.cancel': { importId: id },
    'imports.heldBackSheet': { importId: id },
    'files.pickOrderFile': {},
    'files.saveHeldBack': { importId: id },
    'kindWords.list': {},
    'kindWords.add': { word: '特惠', kind: 'promotion' },
    'kindWords.remove': { word: '没有' },
    'watchedFolder.waiting': {},
    'watchedFolder.state': {},
    'watchedFolder.choose': {},
    'watchedFolder.turnOff': {},
    'watchedFolder.open': { fileSha256: sha256 },
    'watchedFolder.dismiss': { fileSha256: sha256 },
    'watchedFolder.setWatching': { watching: false },
    'watchedFolder.take': file,
    'watchedFolder.takeUnreadable': { name: '订单.csv', fileSha256: sha256, message: '太大。' },
  };
}

function ofFinance(): Inputs<
  Of<'packets'> | 'reports.exceptions' | 'reports.exceptionsSheet' | 'files.exportExceptions'
> {
  const period = { from: '2026-11-01', until: '2026-11-30' };
  const making = { making: randomUUID() };
  const month = { month: '2026-11' };
  return {
    'packets.preview': { period },
    'packets.list': {},
    'packets.get': { packetId: id },
    'packets.handOver': { period, ...making },
    'packets.writeAgain': { packetId: id, ...making },
    'packets.make': { period, ...making, folder: '/nowhere' },
    'packets.remake': { packetId: id, ...making, folder: '/nowhere' },
    'packets.callOff': making,
    'packets.verify': {},
    'packets.check': { folder: '/nowhere' },
    'reports.exceptions': month,
    'reports.exceptionsSheet': month,
    'files.exportExceptions': month,
  };
}

function ofCases(): Inputs<Of<'cases' | 'deadlines' | 'forms'>> {
  const caseAt = { caseId: id, revision: 1 };
  const form = { caseId: id, form: 'application' };
  return {
    'cases.list': listOf('openedAt'),
    'cases.get': { caseId: id },
    'cases.history': { caseId: id },
    'cases.open': { procedure: 'cancellation', orderId: id },
    'cases.openFrom': { caseId: id },
    'cases.handOver': { ...caseAt, to: 'repair' },
    'cases.revealContact': { caseId: id, reason },
    'cases.saveDraft': { ...caseAt, request: {} },
    'cases.backdate': { ...caseAt, requestedAt: 1, reason },
    'cases.act': { ...caseAt, action: 'submit', input: {} },
    'deadlines.take': { deadlineId: id, take: true },
    'deadlines.pause': { deadlineId: id, reason },
    'deadlines.resume': { deadlineId: id },
    'deadlines.explain': { deadlineId: id, reason },
    'forms.preview': form,
    'forms.issue': { ...form, via: 'print' },
    'forms.cancel': { caseId: id, sha256 },
    'forms.issued': { caseId: id, sha256 },
    'forms.print': { ...form, requestId: id },
    'forms.saveAs': { ...form, requestId: id },
  };
}

function ofThisPc(): Inputs<Of<'counter' | 'window'>> {
  return {
    'window.unsaved': { unsaved: false },
    'counter.settings': {},
    'counter.saveSettings': { language: 'zh-CN', printerName: null },
    'counter.about': {},
  };
}
