import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { FailingDisk } from '../../../../support/failing-disk.ts';
import { importOrders } from '../../../../support/import-orders.ts';
import { orderCsv } from '../../../../support/order-file.ts';
import { openTestStore, type TestStore } from '../../../../support/test-store.ts';

const file = orderCsv(...Array.from({ length: 500 }, (_, n) => ({ orderNumber: `XS${n}` })));

const disk = new FailingDisk();
let store: TestStore;
beforeEach(async () => {
  disk.full = false;
  store = await openTestStore((real) => disk.wrap(real));
});
afterEach(async () => {
  disk.full = false;
  await store.close();
});

describe('an import that cannot be saved', () => {
  test('leaves nothing behind', async () => {
    const before = await store.dump();
    disk.full = true;
    await expect(importOrders(store, file)).rejects.toMatchObject({ kind: 'diskFull' });
    expect(await store.dump()).toBe(before);
  });

  test('works when it is tried again with room on the disk', async () => {
    disk.full = true;
    await expect(importOrders(store, file)).rejects.toThrow();
    disk.full = false;
    expect(await importOrders(store, file)).toMatchObject({ importedOrders: 500 });
  });
});
