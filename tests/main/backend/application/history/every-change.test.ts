import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { bringTo, draftCase, printForm } from '../../../../support/cancellation-case.ts';
import { openFile } from '../../../../support/import-orders.ts';
import type { PlacedOrder } from '../../../../support/placed-order.ts';
import { placeOrder } from '../../../../support/placed-order.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { testBackend } from '../../../../support/test-backend.ts';

const orderFile = readFileSync(new URL('../../../../fixtures/counter-orders.csv', import.meta.url));

let backend: TestBackend;
let order: PlacedOrder;

beforeAll(async () => {
  backend = await testBackend();
  order = await placeOrder(backend);
});

afterAll(() => backend.close());

async function eventKinds(): Promise<string[]> {
  const rows = await backend
    .database()
    .read((executor) => executor.selectFrom('events').select('kind').orderBy('sequence').execute());
  return rows.map(({ kind }) => kind);
}

/** Each prepares what it needs, and answers what then has to leave its event. */
const changes: [string, string[], () => Promise<() => Promise<unknown>>][] = [
  [
    'a person on the staff list',
    ['staff.saved'],
    () => {
      const { technician, storeManager } = backend.people;
      return Promise.resolve(() => backend.get('staff.save', technician, { by: storeManager }));
    },
  ],
  [
    'the profile of the store',
    ['store.profileSaved'],
    () => {
      const profile = { name: '某某家居', branch: '', code: '' };
      const by = backend.people.storeManager;
      return Promise.resolve(() => backend.get('store.saveProfile', profile, { by }));
    },
  ],
  [
    'an import',
    ['orders.imported'],
    async () => {
      const { importId } = await openFile(backend, orderFile);
      return () => backend.get('imports.store', { importId });
    },
  ],
  [
    'a look at a phone',
    ['customers.revealed'],
    () => {
      const { customerId } = order;
      return Promise.resolve(() => backend.get('customers.reveal', { customerId }));
    },
  ],
  [
    'a new draft',
    ['case.opened'],
    () => {
      const input = { procedure: 'cancellation' as const, orderId: order.orderId };
      return Promise.resolve(() => backend.get('cases.open', input));
    },
  ],
  [
    'a moment that is set back',
    ['case.backdated'],
    async () => {
      const { id: caseId, revision, orderedAt } = await draftCase(backend, order);
      const input = { caseId, revision, requestedAt: orderedAt, reason: '补录' };
      return () => backend.get('cases.backdate', input);
    },
  ],
  [
    'every step to the end',
    ['case.acted', 'form.issued', ...Array<string>(6).fill('case.acted')],
    async () => {
      const draft = await draftCase(backend, await placeOrder(backend));
      return () => bringTo(backend, draft, 'closed');
    },
  ],
  [
    'a print that is taken back',
    ['form.cancelled'],
    async () => {
      const draft = await draftCase(backend, await placeOrder(backend));
      const { id: caseId } = await bringTo(backend, draft, 'customerSignature');
      const { sha256 } = await printForm(backend, caseId);
      return () => backend.get('forms.cancel', { caseId, sha256 });
    },
  ],
];

describe('the history', () => {
  test.each(changes)('keeps %s', async (_, kinds, prepare) => {
    const change = await prepare();
    const before = await eventKinds();
    await change();
    expect((await eventKinds()).slice(before.length)).toEqual(kinds);
  });

  test('keeps nothing of what was only read', async () => {
    const { id: caseId } = await bringTo(
      backend,
      await draftCase(backend, await placeOrder(backend)),
      'customerSignature',
    );
    const before = await eventKinds();
    await backend.get('cases.get', { caseId });
    await backend.get('forms.preview', { caseId, form: 'application' });
    expect(await eventKinds()).toEqual(before);
  });
});
