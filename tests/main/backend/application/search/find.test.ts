import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { searchHandlers } from '../../../../../main/backend/application/search/index.ts';
import { numberWords } from '../../../../../main/backend/application/search/search-words.ts';
import { addTokens } from '../../../../../main/backend/database/repositories/search-tokens.ts';
import { importOrders } from '../../../../support/import-orders.ts';
import { openTestStore, type TestStore } from '../../../../support/test-store.ts';
import { insertTestCase } from '../../../../support/test-case.ts';

const fixture = readFileSync(new URL('../../../../fixtures/orders.csv', import.meta.url));

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
  await importOrders(store, fixture);
});
afterAll(() => store.close());

function find(text: string) {
  return store.read('search.find', searchHandlers['search.find'], { text });
}

describe('the search box', () => {
  test.each([
    ['the phone', '19981590830'],
    ['the phone with blanks', '199 8159 0830'],
    ['its last four digits', '0830'],
    ['the name', '高玉静'],
    ['the given name', '玉静'],
  ])('finds a customer by %s', async (_by, text) => {
    expect(await find(text)).toContainEqual({
      kind: 'customer',
      id: expect.any(String) as string,
      title: '高玉静',
      subtitle: '199····0830 · 1 个订单',
    });
  });

  test('finds a customer by pinyin initials', async () => {
    expect((await find('zgyp')).map(({ title }) => title)).toEqual(['诸葛玥萍']);
  });

  test.each(['XS20261120001', 'xs2026112000', '20261120001'])(
    'finds an order by “%s”',
    async (text) => {
      expect(await find(text)).toContainEqual({
        kind: 'order',
        id: expect.any(String) as string,
        title: 'XS20261120001',
        subtitle: '高玉静 · 2026-11-20 · ¥6,579.50',
      });
    },
  );

  test('finds a case by its number and its last digits', async () => {
    const id = await insertTestCase(store, { number: 'QX-20261121-777' });
    await store.database.unit((executor) =>
      addTokens(executor, 'case', id, numberWords('QX-20261121-777')),
    );
    for (const text of ['QX-20261121-777', 'qx2026', '777']) {
      expect(await find(text)).toMatchObject([{ kind: 'case', id, title: 'QX-20261121-777' }]);
    }
  });

  test('shows at most eight of each kind', async () => {
    expect((await find('199')).filter(({ kind }) => kind === 'customer')).toHaveLength(8);
  });

  test.each(['', '  ', '没有这个人', '%', '_', "' or 1=1"])(
    'finds nothing for “%s”',
    async (text) => {
      expect(await find(text)).toEqual([]);
    },
  );
});
