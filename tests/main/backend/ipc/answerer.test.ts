import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { permissions } from '../../../../shared/ipc/permissions.ts';
import { roles } from '../../../../shared/domain/role.ts';
import { contract } from '../../../../shared/ipc/contract.ts';
import type { Channel } from '../../../../shared/ipc/contract.ts';
import { bringTo, draftCase, printForm } from '../../../support/cancellation-case.ts';
import { placeOrder } from '../../../support/placed-order.ts';
import type { TestBackend } from '../../../support/test-backend.ts';
import { testBackend, valueOf } from '../../../support/test-backend.ts';

let backend: TestBackend;

beforeAll(async () => {
  backend = await testBackend();
});

afterAll(() => backend.close());

/** Who may use a channel, written down by hand; `*` is also nobody, `staff` everybody on the list. */
const counter = ['receptionist', 'storeManager'];
const expected: Partial<Record<Channel, '*' | 'staff' | string[]>> = {
  'store.state': '*',
  'store.setUp': '*',
  'store.saveProfile': ['storeManager'],
  'staff.list': '*',
  'staff.save': ['storeManager'],
  'session.choose': '*',
  'session.current': '*',
  'session.leave': '*',
  'imports.open': counter,
  // Held against whoever opened the file, by the handler.
  'imports.state': '*',
  'imports.problems': '*',
  'imports.change': '*',
  'imports.store': counter,
  'imports.cancel': '*',
  'imports.heldBackSheet': '*',
  'kindWords.list': 'staff',
  'kindWords.add': ['storeManager'],
  'kindWords.remove': ['storeManager'],
  'watchedFolder.waiting': 'staff',
  'watchedFolder.dismiss': counter,
  'watchedFolder.setWatching': ['storeManager'],
  'watchedFolder.take': '*',
  'watchedFolder.takeUnreadable': '*',
  'orders.list': 'staff',
  'orders.get': 'staff',
  'orders.history': 'staff',
  'orders.create': counter,
  'orders.correct': counter,
  'orders.recordPayment': [...counter, 'finance'],
  'orders.cancelPayment': ['storeManager', 'finance'],
  'orders.recordDelivery': [...counter, 'serviceAgent'],
  'orders.applyWaiting': counter,
  'orders.dropWaiting': counter,
  'customers.list': 'staff',
  'customers.get': 'staff',
  'customers.history': 'staff',
  'customers.create': [...counter, 'serviceAgent', 'customerServiceManager'],
  'customers.correct': [...counter, 'serviceAgent', 'customerServiceManager'],
  'customers.keepApart': counter,
  'customers.reveal': [...counter, 'serviceAgent', 'customerServiceManager'],
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
  'forms.issue': [...counter, 'finance'],
  'forms.cancel': [...counter, 'finance'],
  'forms.issued': 'staff',
};

/** Shaped as the contract asks, about things that are not there. */
const inputs: Partial<Record<Channel, unknown>> = (() => {
  const id = randomUUID();
  const pageOf = (by: string) => ({
    search: '',
    filter: 'all',
    orderedAt: { from: null, to: null },
    requestedAt: { from: null, to: null },
    sort: { by, direction: 'descending' },
    after: null,
    limit: 10,
  });
  const orderAt = { orderId: id, revision: 0 };
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
  const caseAt = { caseId: id, revision: 1 };
  const sha256 = '0'.repeat(64);
  const file = { name: '订单.csv', bytes: new Uint8Array([1]) };
  return {
    'store.setUp': { profile: { name: '店', branch: '', code: '' }, managerName: '周' },
    'store.saveProfile': { name: '某某家居', branch: '香港中路店', code: '' },
    'staff.save': { id, name: '李', roles: ['finance'], active: true },
    'session.choose': { staffId: id },
    'imports.open': file,
    'imports.state': { importId: id },
    'imports.problems': { importId: id, which: 'open', from: 0, limit: 10 },
    'imports.change': { importId: id, answers: {} },
    'imports.store': { importId: id },
    'imports.cancel': { importId: id },
    'imports.heldBackSheet': { importId: id },
    'kindWords.add': { word: '特惠', kind: 'promotion' },
    'kindWords.remove': { word: '没有' },
    'watchedFolder.dismiss': { fileSha256: sha256 },
    'watchedFolder.setWatching': { watching: false },
    'watchedFolder.take': file,
    'watchedFolder.takeUnreadable': { name: '订单.csv', fileSha256: sha256, message: '太大。' },
    'orders.list': pageOf('orderedAt'),
    'orders.get': { orderId: id },
    'orders.history': { orderId: id },
    'orders.create': { entry, payments: [] },
    'orders.correct': { ...orderAt, entry, reason: '写错' },
    'orders.recordPayment': {
      ...orderAt,
      payment: { amountFen: 1, method: 'cash', paidAt: 1, note: '' },
    },
    'orders.cancelPayment': { ...orderAt, paymentId: id, reason: '记错' },
    'orders.recordDelivery': { ...orderAt, lineIds: ['x'], deliveredAt: 1, reason: null },
    'orders.applyWaiting': { ...orderAt, contentHash: sha256 },
    'orders.dropWaiting': { ...orderAt, contentHash: sha256, reason: '不改' },
    'customers.list': pageOf('lastOrderedAt'),
    'customers.get': { customerId: id },
    'customers.history': { customerId: id },
    'customers.create': person,
    'customers.correct': { customerId: id, revision: 0, entry: person, reason: '写错' },
    'customers.keepApart': { customerId: id, otherId: randomUUID() },
    'lists.export': {
      list: 'orders',
      query: pageOf('orderedAt'),
    },
    'customers.reveal': { customerId: id },
    'search.find': { text: '王' },
    'cases.list': pageOf('openedAt'),
    'cases.get': { caseId: id },
    'cases.history': { caseId: id },
    'cases.open': { procedure: 'cancellation', orderId: id },
    'cases.openFrom': { caseId: id },
    'cases.saveDraft': { ...caseAt, request: {} },
    'cases.backdate': { ...caseAt, requestedAt: 1, reason: '补' },
    'cases.act': { ...caseAt, action: 'submit', input: {} },
    'forms.preview': { caseId: id, form: 'application' },
    'forms.issue': { caseId: id, form: 'application', via: 'print' },
    'forms.cancel': { caseId: id, sha256 },
    'forms.issued': { caseId: id, sha256 },
  };
})();

describe('the door of the backend', () => {
  const channels = (Object.keys(contract) as Channel[]).filter(
    (channel) => contract[channel].by === 'backend',
  );

  test('knows every channel of the contract', () => {
    expect(Object.keys(permissions).sort()).toEqual([...channels].sort());
  });

  test.each(channels)(
    'lets through to %s whom the table names, and nobody else',
    async (channel) => {
      const may = expected[channel];
      const wrong: string[] = [];
      for (const role of [null, ...roles]) {
        const by = role === null ? null : backend.people[role];
        const answer = await backend.askAnything(channel, inputs[channel] ?? {}, { by });
        const refused = !answer.ok && ['forbidden', 'notSignedIn'].includes(answer.code);
        const allowed = may === '*' || (role !== null && (may === 'staff' || may?.includes(role)));
        if (refused === allowed) wrong.push(role ?? 'nobody');
      }
      expect(wrong).toEqual([]);
    },
  );

  test.each(['counter.about', 'forms.print', 'no.such', '__proto__', 'toString'])(
    'answers nothing to %s',
    async (channel) => {
      const answer = await backend.askAnything(channel, {});
      expect(answer).toMatchObject({ ok: false, code: 'invalidInput' });
    },
  );

  test.each([null, 1, 'x', [], { caseId: 'x' }, { caseId: { $ne: null } }])(
    'refuses an input of another shape: %j',
    async (input) => {
      const answer = await backend.askAnything('cases.get', input);
      expect(answer).toMatchObject({ ok: false, code: 'invalidInput' });
    },
  );

  test('takes somebody who has left for nobody', async () => {
    const { storeManager, technician } = backend.people;
    await backend.get('staff.save', { ...technician, active: false }, { by: storeManager });
    const answer = await backend.ask('board.today', {}, { by: technician });
    await backend.get('staff.save', technician, { by: storeManager });
    expect(answer).toMatchObject({ ok: false, code: 'notSignedIn' });
  });

  test('takes an invented person for nobody', async () => {
    const by = { ...backend.people.storeManager, id: randomUUID() };
    const answer = await backend.ask('board.today', {}, { by });
    expect(answer).toMatchObject({ ok: false, code: 'notSignedIn' });
  });
});

describe('a write with the same request id', () => {
  test('is done once and answered twice', async () => {
    const { orderId } = await placeOrder(backend);
    const requestId = randomUUID();
    const input = { procedure: 'cancellation' as const, orderId };
    const first = await backend.get('cases.open', input, { requestId });
    const second = await backend.get('cases.open', input, { requestId });
    const order = await backend.get('orders.get', { orderId });
    expect([second, order.cases.length]).toEqual([first, 1]);
  });

  test('is remembered over a restart', async () => {
    const { orderId } = await placeOrder(backend);
    const requestId = randomUUID();
    const input = { procedure: 'cancellation' as const, orderId };
    const first = await backend.get('cases.open', input, { requestId });
    await backend.reopen();
    expect(await backend.get('cases.open', input, { requestId })).toEqual(first);
  });

  test('gives the same paper again, printed once', async () => {
    const draft = await draftCase(backend, await placeOrder(backend));
    const { id: caseId } = await bringTo(backend, draft, 'customerSignature');
    const requestId = randomUUID();
    const input = { caseId, form: 'application', via: 'print' as const };
    const first = await backend.get('forms.issue', input, { requestId });
    const second = await backend.get('forms.issue', input, { requestId });
    const { prints } = await backend.get('cases.get', { caseId });
    expect([second, prints.length]).toEqual([first, 1]);
  });

  test('answers the phone of a customer again without having kept it (ARC-15)', async () => {
    const { customerId } = await placeOrder(backend, { phone: '19912340000' });
    const requestId = randomUUID();
    const first = await backend.get('customers.reveal', { customerId }, { requestId });
    const second = await backend.get('customers.reveal', { customerId }, { requestId });
    const kept = await backend
      .database()
      .read((executor) => executor.selectFrom('requests').select('remembered').execute());
    expect([first, second]).toEqual([{ phone: '19912340000' }, { phone: '19912340000' }]);
    expect(JSON.stringify(kept)).not.toContain('19912340000');
  });

  test('is not remembered when it was refused', async () => {
    const requestId = randomUUID();
    const profile = { name: '某某家居', branch: '香港中路店', code: '' };
    const refused = await backend.ask('store.saveProfile', profile, { requestId });
    const done = await backend.ask('store.saveProfile', profile, {
      requestId,
      by: backend.people.storeManager,
    });
    expect([refused.ok, done.ok]).toEqual([false, true]);
  });

  test('is refused on another channel', async () => {
    const { orderId } = await placeOrder(backend);
    const requestId = randomUUID();
    await backend.get('cases.open', { procedure: 'cancellation', orderId }, { requestId });
    const answer = await backend.ask('session.leave', {}, { requestId });
    expect(answer).toMatchObject({ ok: false, code: 'conflict' });
  });

  test('is refused to another person', async () => {
    const { orderId } = await placeOrder(backend);
    const requestId = randomUUID();
    const input = { procedure: 'cancellation' as const, orderId };
    await backend.get('cases.open', input, { requestId });
    const by = backend.people.storeManager;
    const answer = await backend.ask('cases.open', input, { requestId, by });
    expect(answer).toMatchObject({ ok: false, code: 'conflict' });
  });

  test('is forgotten after a month', async () => {
    const requestId = randomUUID();
    valueOf(await backend.ask('session.leave', {}, { requestId }));
    const kept = () =>
      backend
        .database()
        .read((executor) =>
          executor.selectFrom('requests').select('id').where('id', '=', requestId).execute(),
        );
    const before = await kept();
    backend.clock.now += 31 * 24 * 3_600_000;
    await backend.reopen();
    expect([before.length, (await kept()).length]).toEqual([1, 0]);
  });
});

describe('the pages', () => {
  test('are told after a change what to read again', async () => {
    backend.announced.length = 0;
    const draft = await draftCase(backend, await placeOrder(backend));
    await bringTo(backend, draft, 'customerSignature');
    expect([...new Set(backend.announced)]).toEqual(['cases']);
  });

  test('are told nothing when it was refused', async () => {
    backend.announced.length = 0;
    await backend.ask('cases.openFrom', { caseId: randomUUID() });
    expect(backend.announced).toEqual([]);
  });
});

describe('a text that looks like SQL', () => {
  test('is only a text', async () => {
    const nasty = `'; drop table cases; -- "\`?1 :a $b \u0000\u{20bb7}`;
    const order = await placeOrder(backend, { customerName: nasty });
    const request = { reasonText: nasty, proposal: nasty };
    const draft = await draftCase(backend, order, request);
    await printForm(backend, (await bringTo(backend, draft, 'customerSignature')).id);
    const found = await backend.get('search.find', { text: nasty.slice(0, 90) });
    const view = await backend.get('cases.get', { caseId: draft.id });
    expect([view.request, view.customerName, found]).toMatchObject([request, nasty, []]);
  });
});
