import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { bringTo, draftCase, printForm } from '../../../support/cancellation-case.ts';
import { placeOrder } from '../../../support/placed-order.ts';
import type { TestBackend } from '../../../support/test-backend.ts';
import { testBackend, testSecrets, valueOf } from '../../../support/test-backend.ts';

let backend: TestBackend;

beforeAll(async () => {
  backend = await testBackend();
});

afterAll(() => backend.close());

describe('the door of the backend', () => {
  test.each(['counter.about', 'forms.print', 'vault.state', 'no.such', '__proto__', 'toString'])(
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
    const answer = await backend.ask('board.view', { who: 'all' }, { by: technician });
    await backend.get('staff.save', technician, { by: storeManager });
    expect(answer).toMatchObject({ ok: false, code: 'notSignedIn' });
  });

  test('takes an invented person for nobody', async () => {
    const by = { ...backend.people.storeManager, id: randomUUID() };
    const answer = await backend.ask('board.view', { who: 'all' }, { by });
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

  test('is remembered without a secret: what takes its time is not remembered at all', async () => {
    const requestId = randomUUID();
    const staffId = backend.people.storeManager.id;
    const input = { staffId, secret: testSecrets.storeManager, next: null };
    await backend.get('session.signIn', input, { requestId, by: null });
    const kept = await backend
      .database()
      .read((executor) =>
        executor.selectFrom('requests').select('id').where('id', '=', requestId).execute(),
      );
    expect(kept).toEqual([]);
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
    const first = await backend.get(
      'customers.reveal',
      { customerId, reason: '回电' },
      { requestId },
    );
    const second = await backend.get(
      'customers.reveal',
      { customerId, reason: '回电' },
      { requestId },
    );
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
    const answer = await backend.ask('session.leave', { because: 'left' }, { requestId });
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
    valueOf(await backend.ask('session.leave', { because: 'left' }, { requestId }));
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
    expect([...new Set(backend.announced)]).toEqual(['cases', 'history']);
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
