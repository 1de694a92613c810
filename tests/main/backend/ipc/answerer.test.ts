import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { permissions } from '../../../../main/backend/ipc/permissions.ts';
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
  'forms.issue': [...counter, 'finance'],
  'forms.cancel': [...counter, 'finance'],
  'forms.issued': 'staff',
};

/** Shaped as the contract asks, about things that are not there. */
const inputs: Partial<Record<Channel, unknown>> = (() => {
  const id = randomUUID();
  const page = { search: '', after: null, limit: 10 };
  const caseAt = { caseId: id, revision: 1 };
  const sha256 = '0'.repeat(64);
  const file = { name: '订单.csv', bytes: new Uint8Array([1]) };
  return {
    'store.setUp': { profile: { name: '店', branch: '', code: '' }, managerName: '周' },
    'store.saveProfile': { name: '某某家居', branch: '香港中路店', code: '' },
    'staff.save': { id, name: '李', roles: ['finance'], active: true },
    'session.choose': { staffId: id },
    'orders.previewImport': file,
    'orders.confirmImport': { ...file, sha256 },
    'orders.list': page,
    'orders.get': { orderId: id },
    'customers.list': page,
    'customers.get': { customerId: id },
    'customers.reveal': { customerId: id },
    'search.find': { text: '王' },
    'cases.list': { ...page, filter: 'all' },
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
