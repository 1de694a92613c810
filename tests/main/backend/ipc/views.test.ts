import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { StaffMember } from '../../../../shared/ipc/schemas/store.ts';
import { bringTo, draftCase, printForm } from '../../../support/cancellation-case.ts';
import { placeOrder } from '../../../support/placed-order.ts';
import type { TestBackend } from '../../../support/test-backend.ts';
import { testBackend } from '../../../support/test-backend.ts';

let backend: TestBackend;
beforeAll(async () => {
  backend = await testBackend();
});
afterAll(() => backend.close());

const minute = 60_000;

/** Who looked at a customer, in order. */
async function looks(customerId: string): Promise<(string | null)[]> {
  const rows = await backend
    .database()
    .read((executor) =>
      executor
        .selectFrom('events')
        .select('staff_id')
        .where('kind', '=', 'customer.viewed')
        .where('customer_id', '=', customerId)
        .orderBy('sequence')
        .execute(),
    );
  return rows.map(({ staff_id }) => staff_id);
}

function look(customerId: string, by: StaffMember = backend.people.receptionist) {
  return backend.get('customers.get', { customerId }, { by });
}

describe('a look at a customer (ARC-15)', () => {
  test('is in the history before the answer goes out, with who looked', async () => {
    const { customerId } = await placeOrder(backend);
    await look(customerId);
    expect(await looks(customerId)).toEqual([backend.people.receptionist.id]);
  });

  test('is kept once within half an hour, however often somebody looks', async () => {
    const { customerId } = await placeOrder(backend);
    await look(customerId);
    backend.clock.now += 30 * minute - 1;
    await look(customerId);
    expect(await looks(customerId)).toHaveLength(1);
  });

  test('is kept again after half an hour', async () => {
    const { customerId } = await placeOrder(backend);
    await look(customerId);
    backend.clock.now += 30 * minute;
    await look(customerId);
    expect(await looks(customerId)).toHaveLength(2);
  });

  test('is kept for each person', async () => {
    const { customerId } = await placeOrder(backend);
    const { receptionist, technician } = backend.people;
    await look(customerId);
    await look(customerId, technician);
    expect(await looks(customerId)).toEqual([receptionist.id, technician.id]);
  });

  test('is kept for each customer', async () => {
    const [one, other] = [await placeOrder(backend), await placeOrder(backend)];
    await look(one.customerId);
    await look(other.customerId);
    expect(await looks(other.customerId)).toHaveLength(1);
  });

  test('is one look when a page asks for everything at once', async () => {
    const { customerId, orderId } = await placeOrder(backend);
    await Promise.all([
      look(customerId),
      backend.get('customers.history', { customerId }),
      backend.get('orders.get', { orderId }),
    ]);
    expect(await looks(customerId)).toHaveLength(1);
  });

  test('tells open pages to read the history again', async () => {
    const { customerId } = await placeOrder(backend);
    backend.announced.length = 0;
    await look(customerId);
    expect(backend.announced).toEqual(['history']);
  });

  test('at nobody leaves nothing', async () => {
    const customerId = '00000000-0000-4000-8000-000000000000';
    await backend.ask('customers.get', { customerId });
    expect(await looks(customerId)).toEqual([]);
  });

  test('is not kept for who only goes through a list or searches', async () => {
    const { customerId, orderNumber } = await placeOrder(backend);
    await backend.get('search.find', { text: orderNumber });
    expect(await looks(customerId)).toEqual([]);
  });
});

const answers: [string, (ids: { caseId: string; sha256: string }) => Promise<unknown>][] = [
  ['the page of a case', ({ caseId }) => backend.get('cases.get', { caseId })],
  [
    'the preview of a form',
    ({ caseId }) => backend.get('forms.preview', { caseId, form: 'application' }),
  ],
  ['an issued form', (issued) => backend.get('forms.issued', issued)],
];

test.each(answers)('%s is a look at its customer', async (_, read) => {
  const order = await placeOrder(backend);
  const draft = await draftCase(backend, order);
  const { id: caseId } = await bringTo(backend, draft, 'customerSignature');
  const { sha256 } = await printForm(backend, caseId);
  backend.clock.now += 31 * minute;
  const before = await looks(order.customerId);
  await read({ caseId, sha256 });
  expect(await looks(order.customerId)).toHaveLength(before.length + 1);
});
