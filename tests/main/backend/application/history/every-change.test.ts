import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { contract } from '../../../../../shared/ipc/contract.ts';
import { bringTo, draftCase } from '../../../../support/cancellation-case.ts';
import { caseChanges } from '../../../../support/case-changes.ts';
import type { Change, Nothing, WriteChannel } from '../../../../support/change-in-history.ts';
import { atOnce, leaving } from '../../../../support/change-in-history.ts';
import { financeChanges } from '../../../../support/finance-changes.ts';
import { confirmedBy } from '../../../../support/confirmed-by.ts';
import { openFile } from '../../../../support/import-orders.ts';
import { ordersInput } from '../../../../support/list-input.ts';
import { atOrder, entryOf, paymentEntry } from '../../../../support/order-entry.ts';
import { orderCells, orderCsv } from '../../../../support/order-file.ts';
import { placeOrder } from '../../../../support/placed-order.ts';
import {
  newcomer,
  newOrder,
  photoOf,
  proposal,
  reason,
  someone,
  waitingOrder,
} from '../../../../support/ready-for-change.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { testBackend, testRecoveryCode } from '../../../../support/test-backend.ts';

const orderFile = readFileSync(new URL('../../../../fixtures/counter-orders.csv', import.meta.url));

let backend: TestBackend;
beforeAll(async () => {
  backend = await testBackend();
});
afterAll(() => backend.close());

const by = {
  manager: () => ({ by: backend.people.storeManager }),
  general: () => ({ by: backend.people.generalManager }),
};
const changes: Readonly<Record<WriteChannel, Change | Nothing>> = {
  'store.setUp': leaving(['store.setUp', 'session.signedIn'], async () => {
    const empty = await testBackend({ setUp: false });
    const profile = { name: '新店', branch: '', code: '' };
    const ours = backend;
    return async () => {
      backend = empty;
      await empty.get('store.setUp', { profile, managerName: '周', secret: '830261' });
      const kinds = await eventKinds();
      backend = ours;
      await empty.close();
      return kinds;
    };
  }),
  'store.saveProfile': atOnce(['store.profileSaved'], () =>
    backend.get('store.saveProfile', { name: '店', branch: '', code: '' }, by.manager()),
  ),
  'staff.save': atOnce(['staff.saved'], () =>
    backend.get('staff.save', backend.people.technician, by.manager()),
  ),
  'staff.firstSecret': { leavesNothing: 'refused once there is a secret; session/secrets tests' },
  'staff.setSecret': leaving(['staff.secretSet'], async () => {
    const staffId = await newcomer(backend);
    return () => backend.get('staff.setSecret', { staffId, secret: 'anderes9' }, by.manager());
  }),
  'staff.unlock': leaving(['staff.unlocked'], async () => {
    const staffId = await newcomer(backend);
    for (let tries = 0; tries < 10; tries += 1) {
      await backend.ask('session.signIn', { staffId, secret: '000000', next: null });
      backend.clock.now += 3_600_000;
    }
    return () => backend.get('staff.unlock', { staffId }, by.manager());
  }),
  'staff.resetByRecovery': atOnce(['staff.secretSet'], () =>
    backend.get('staff.resetByRecovery', {
      staffId: backend.people.storeManager.id,
      recoveryCode: testRecoveryCode,
      secret: '830261',
    }),
  ),
  'session.signIn': leaving(['staff.secretSet', 'session.signedIn'], async () => {
    const staffId = await newcomer(backend);
    return () => backend.get('session.signIn', { staffId, secret: 'einstweilen', next: '274915' });
  }),
  'session.leave': atOnce(['session.left'], () =>
    backend.get('session.leave', { because: 'left' }),
  ),
  'session.changeSecret': leaving(['staff.secretSet'], async () => {
    const current = await backend.secretOf('archivist');
    const { archivist } = backend.people;
    return () =>
      backend.get('session.changeSecret', { current, next: '551947' }, { by: archivist });
  }),
  'approvals.confirm': leaving(['approval.confirmed'], async () => {
    const secret = await backend.secretOf('generalManager');
    const proposalId = await proposal(backend, 49);
    const subject = { kind: 'setting' as const, proposalId };
    const approverId = backend.people.generalManager.id;
    return async () => {
      await backend.get('approvals.confirm', { subject, approverId, secret });
      const kinds = await newKinds();
      await backend.get('settings.withdraw', { proposalId }, by.manager());
      return kinds;
    };
  }),
  'deputies.name': atOnce(['deputy.named'], () =>
    backend.get('deputies.name', deputyship('technician'), by.general()),
  ),
  'deputies.cancel': leaving(['deputy.cancelled'], async () => {
    await backend.get('deputies.name', deputyship('finance'), by.general());
    const [last] = (await backend.get('deputies.list', {})).filter(
      ({ deputy }) => deputy.id === backend.people.finance.id,
    );
    return () => backend.get('deputies.cancel', { deputyshipId: last?.id ?? '' }, by.general());
  }),

  'vault.changePassphrase': atOnce(['vault.passphraseChanged'], () =>
    backend.get('vault.changePassphrase', { passphrase: null }, by.manager()),
  ),
  'recovery.make': atOnce(['recovery.made'], () => backend.get('recovery.make', {}, by.manager())),
  'recovery.confirm': atOnce(['recovery.confirmed'], () =>
    backend.get('recovery.confirm', { lastGroup: 'CODE' }, by.manager()),
  ),
  'backups.useFolder': atOnce(['backup.folderChosen'], () =>
    backend.get('backups.useFolder', { folder: '/backup' }, by.manager()),
  ),
  'backups.now': atOnce(['backup.made'], () => backend.get('backups.now', {}, by.manager())),

  'history.verify': atOnce(['history.verified'], () =>
    backend.get('history.verify', { expectedHead: null }, by.manager()),
  ),
  'settings.propose': leaving(['settings.proposed'], () =>
    Promise.resolve(async () => {
      const proposalId = await proposal(backend, 50);
      const kinds = await newKinds();
      await backend.get('settings.withdraw', { proposalId }, by.manager());
      return kinds;
    }),
  ),
  'settings.approve': leaving(['settings.approved'], async () => {
    const proposalId = await proposal(backend, 51);
    const subject = { kind: 'setting' as const, proposalId };
    const approval = await confirmedBy(
      backend,
      'generalManager',
      subject,
      backend.people.receptionist,
    );
    return () => backend.get('settings.approve', { proposalId, approval });
  }),
  'settings.reject': leaving(['settings.rejected'], async () => {
    const proposalId = await proposal(backend, 52);
    return () => backend.get('settings.reject', { proposalId, reason }, by.general());
  }),
  'settings.withdraw': leaving(['settings.withdrawn'], async () => {
    const proposalId = await proposal(backend, 53);
    return () => backend.get('settings.withdraw', { proposalId }, by.manager());
  }),
  'settings.review': atOnce(['settings.reviewed'], () =>
    backend.get('settings.review', { reason }, by.manager()),
  ),

  'attachments.add': leaving(['attachment.added'], async () => {
    const { customerId } = await placeOrder(backend);
    return () => photoOf(backend, customerId);
  }),
  'attachments.open': leaving(['attachment.opened', 'customer.viewed'], async () => {
    const { customerId } = await placeOrder(backend);
    const { id: attachmentId } = await photoOf(backend, customerId);
    return () => backend.get('attachments.open', { attachmentId });
  }),
  'attachments.remove': leaving(['attachment.removed'], async () => {
    const { customerId } = await placeOrder(backend);
    const { id: attachmentId } = await photoOf(backend, customerId);
    return () => backend.get('attachments.remove', { attachmentId, reason });
  }),

  'imports.open': { leavesNothing: 'the file stays in memory until it is stored' },
  'imports.store': leaving(['orders.imported'], async () => {
    const { importId } = await openFile(backend, orderFile);
    return () => backend.get('imports.store', { importId });
  }),
  'imports.heldBackSheet': leaving(['heldBack.exported'], async () => {
    const { importId } = await openFile(backend, orderCsv(orderCells({ phone: '12345' })));
    return () => backend.get('imports.heldBackSheet', { importId });
  }),
  'kindWords.add': atOnce(['kindWord.added'], () =>
    backend.get('kindWords.add', { word: '特惠', kind: 'promotion' }, by.manager()),
  ),
  'kindWords.remove': leaving(['kindWord.removed'], async () => {
    await backend.get('kindWords.add', { word: '样品', kind: 'clearance' }, by.manager());
    return () => backend.get('kindWords.remove', { word: '样品' }, by.manager());
  }),
  'watchedFolder.setWatching': atOnce(['watchedFolder.turnedOn'], () =>
    backend.get('watchedFolder.setWatching', { watching: true }, by.manager()),
  ),
  'watchedFolder.take': leaving(['orders.imported'], async () => {
    await backend.get('watchedFolder.setWatching', { watching: true }, by.manager());
    const bytes = new Uint8Array(orderCsv(orderCells({ orderNumber: 'XS20261120777' })));
    return () => backend.get('watchedFolder.take', { name: 'pos.csv', bytes }, { by: null });
  }),
  'watchedFolder.takeUnreadable': {
    leavesNothing: 'says only that a file waits, and changes no data',
  },
  'watchedFolder.dismiss': leaving(['watchedFolder.dismissed'], async () => {
    const fileSha256 = 'a'.repeat(64);
    const file = { name: 'pos.csv', fileSha256, message: '文件太大。' };
    await backend.get('watchedFolder.takeUnreadable', file, { by: null });
    return () => backend.get('watchedFolder.dismiss', { fileSha256 });
  }),

  'orders.create': atOnce(['customer.created', 'order.created'], () => newOrder(backend)),
  'orders.correct': leaving(['order.changed'], async () => {
    const order = await newOrder(backend);
    const entry = entryOf(order, { consultant: '吴' });
    return () => backend.get('orders.correct', { ...atOrder(order), entry, reason });
  }),
  'orders.recordPayment': leaving(['order.paymentRecorded'], async () => {
    const order = await newOrder(backend);
    const payment = paymentEntry();
    return () => backend.get('orders.recordPayment', { ...atOrder(order), payment });
  }),
  'orders.cancelPayment': leaving(['order.paymentCancelled'], async () => {
    const order = await newOrder(backend);
    const payment = paymentEntry();
    const paid = await backend.get('orders.recordPayment', { ...atOrder(order), payment });
    const paymentId = paid.payments[0]?.id ?? '';
    const input = { ...atOrder(paid), paymentId, reason };
    return () => backend.get('orders.cancelPayment', input, by.manager());
  }),
  'orders.recordDelivery': leaving(['order.deliveryRecorded'], async () => {
    const order = await newOrder(backend);
    const lineIds = order.goods.map(({ id }) => id);
    const deliveredAt = backend.clock.now;
    return () =>
      backend.get('orders.recordDelivery', { ...atOrder(order), lineIds, deliveredAt, reason });
  }),
  'orders.applyWaiting': leaving(['order.changed'], async () => {
    const waiting = await waitingOrder(backend);
    return () => backend.get('orders.applyWaiting', waiting);
  }),
  'orders.dropWaiting': leaving(['order.changeDropped'], async () => {
    const waiting = await waitingOrder(backend);
    return () => backend.get('orders.dropWaiting', { ...waiting, reason });
  }),
  'customers.create': atOnce(['customer.created'], () =>
    backend.get('customers.create', someone().entry),
  ),
  'customers.correct': leaving(['customer.corrected'], async () => {
    const { entry } = someone();
    const { id: customerId, revision } = await backend.get('customers.create', entry);
    const corrected = { customerId, revision, entry: { ...entry, name: '钱朵' }, reason };
    return () => backend.get('customers.correct', corrected);
  }),
  'customers.keepApart': leaving(['customer.keptApart', 'customer.keptApart'], async () => {
    const { entry } = someone();
    const { id: customerId } = await backend.get('customers.create', entry);
    const other = await backend.get('customers.create', { ...entry, name: '钱朵' });
    return () => backend.get('customers.keepApart', { customerId, otherId: other.id });
  }),
  'customers.reveal': leaving(['customers.revealed'], async () => {
    const { customerId } = await placeOrder(backend);
    return () => backend.get('customers.reveal', { customerId, reason });
  }),
  'lists.export': atOnce(['list.exported'], () => {
    const { search, filter, orderedAt, sort } = ordersInput();
    const query = { search, filter, orderedAt, sort };
    return backend.get('lists.export', { list: 'orders', query }, by.manager());
  }),

  ...caseChanges(() => backend),
  ...financeChanges(() => backend),
};

function deputyship(role: 'technician' | 'finance') {
  const { now } = backend.clock;
  return { deputyId: backend.people[role].id, fromAt: now, untilAt: now + 3_600_000 };
}

async function eventKinds(): Promise<string[]> {
  const rows = await backend
    .database()
    .read((executor) => executor.selectFrom('events').select('kind').orderBy('sequence').execute());
  return rows.map(({ kind }) => kind);
}

let known = 0;
async function newKinds(): Promise<string[]> {
  return (await eventKinds()).slice(known);
}

const leavingEvents = Object.entries(changes).flatMap(([channel, change]) =>
  'leaves' in change ? [[channel, change] as const] : [],
);

describe('the history', () => {
  test.each(leavingEvents)('keeps %s', async (_, { leaves, prepare }) => {
    const act = await prepare();
    known = (await eventKinds()).length;
    const told = await act();
    // An act that tidies up says what was new until then.
    const isKinds = Array.isArray(told) && told.every((each) => typeof each === 'string');
    expect(isKinds ? told : await newKinds()).toEqual(leaves);
  });

  test('is asked about every channel that saves', () => {
    const saving = Object.entries(contract).filter(
      ([, { by: who, effect }]) => who === 'backend' && ['write', 'long'].includes(effect),
    );
    expect(Object.keys(changes).sort()).toEqual(saving.map(([channel]) => channel).sort());
  });

  test('keeps every step of a case to its end', async () => {
    const draft = await draftCase(backend, await placeOrder(backend));
    known = (await eventKinds()).length;
    await bringTo(backend, draft, 'closed');
    const steps = (await newKinds()).filter((kind) => /^(case|form)\./.test(kind));
    const acted = (times: number) => Array<string>(times).fill('case.acted');
    expect(steps).toEqual(['case.acted', 'form.issued', ...acted(5), 'form.issued', 'case.acted']);
  });
});
