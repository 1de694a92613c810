import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import type { OrderContent } from '../../../../../shared/domain/order-content.ts';
import type { OrderView } from '../../../../../shared/ipc/schemas/orders.ts';
import { orderContentSchema } from '../../../../../shared/orders/order-content-schema.ts';
import { fileSays } from '../../../../support/file-says.ts';
import { atOrder, entryOf, eventsOfOrder, orderEntry } from '../../../../support/order-entry.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { testBackend } from '../../../../support/test-backend.ts';

let backend: TestBackend;
let typed: OrderView;
/** Word for word what was typed first. */
let asTyped: OrderContent;

beforeAll(async () => {
  backend = await testBackend();
});

afterAll(() => backend.close());

beforeEach(async () => {
  typed = await backend.get('orders.create', { entry: orderEntry(), payments: [] });
  const [created] = (await eventsOfOrder(backend, typed.id)).map(({ personal }) => personal);
  const { after } = created as { after: OrderContent };
  asTyped = orderContentSchema.parse({ ...after, orderNumber: typed.orderNumber });
});

const now = () => backend.get('orders.get', { orderId: typed.id });

async function correct(changes: Parameters<typeof entryOf>[1]) {
  const order = await now();
  const entry = entryOf(order, changes);
  return backend.ask('orders.correct', { ...atOrder(order), entry, reason: '写错' });
}

/** A refusal at the field of the order number. */
const refused = { ok: false, details: [{ path: 'entry.orderNumber' }] };

describe('an order typed by hand', () => {
  test('waits when a file says what was typed before it was corrected', async () => {
    await correct({ address: '山东路9号' });
    expect([await fileSays(backend, asTyped), (await now()).waiting]).toMatchObject([
      'waiting',
      { reason: 'handCorrected', differences: [{ field: '送货地址', before: '山东路9号' }] },
    ]);
  });

  test('keeps its number once a file has said the very same', async () => {
    await fileSays(backend, asTyped);
    expect(await correct({ orderNumber: 'XS-OTHER-2' })).toMatchObject(refused);
  });

  test('keeps its number while what a file says of it waits', async () => {
    await fileSays(backend, { ...asTyped, address: '延安路1号' });
    expect(await correct({ orderNumber: 'XS-OTHER-3' })).toMatchObject(refused);
  });

  test('follows the file from then on, and the same file again changes nothing', async () => {
    await fileSays(backend, asTyped);
    expect([
      await fileSays(backend, asTyped),
      await fileSays(backend, { ...asTyped, consultant: '孙静' }),
      (await now()).consultant,
    ]).toEqual(['unchanged', 'changed', '孙静']);
  });
});
