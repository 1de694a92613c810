import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { searchRanges } from '../../../../main/backend/application/search/search-words.ts';
import {
  addAllTokens,
  addTokens,
  findTargets,
  tokensOf,
  type SearchKind,
} from '../../../../main/backend/database/repositories/search-tokens.ts';
import { openTestStore, type TestStore } from '../../../support/test-store.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

function add(kind: SearchKind, id: string, ...words: string[]) {
  return store.database.unit((executor) => addTokens(executor, kind, id, words));
}

function find(kind: SearchKind, typed: string, limit = 10) {
  const ranges = searchRanges(typed) ?? [];
  return store.database.read((executor) => findTargets(executor, kind, ranges, limit));
}

describe('search words', () => {
  test('find what begins with what was typed, of that kind only', async () => {
    await add('customer', 'a', '高玉静');
    await add('order', 'b', '高玉');
    expect(await find('customer', '高玉')).toEqual(['a']);
  });

  test('find characters beyond the basic plane after a common one', async () => {
    await add('customer', 'c', '周𠮷');
    expect(await find('customer', '周')).toEqual(['c']);
  });

  test('that are the same twice are kept once', async () => {
    await add('customer', 'd', '王', '王');
    expect(await find('customer', '王')).toEqual(['d']);
  });

  test('find a thing once that has several such words, within the limit', async () => {
    for (const id of ['e', 'f', 'g']) await add('customer', id, '马', '马马');
    expect(await find('customer', '马', 3)).toEqual(['e', 'f', 'g']);
    expect(await find('customer', '马', 2)).toHaveLength(2);
  });

  test('keep quotes, backslashes and line breaks as they are', async () => {
    await add('case', 'h', '"\\\n\'');
    const rows = await store.database.read((executor) =>
      executor.selectFrom('search_tokens').select('token').where('target_id', '=', 'h').execute(),
    );
    expect(rows).toEqual([{ token: '"\\\n\'' }]);
  });

  test('of many things are all kept', async () => {
    const tokens = Array.from({ length: 12_001 }, (_, n) => tokensOf(`n${n}`, [`n${n}`])).flat();
    await store.database.unit((executor) => addAllTokens(executor, 'order', tokens));
    const { count } = await store.database.read((executor) =>
      executor
        .selectFrom('search_tokens')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('token', 'like', 'n%')
        .executeTakeFirstOrThrow(),
    );
    expect(count).toBe(12_001);
  });
});
