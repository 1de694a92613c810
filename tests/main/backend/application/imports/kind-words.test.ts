import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { openFile, previewOf } from '../../../../support/import-orders.ts';
import { orderCsv } from '../../../../support/order-file.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { testBackend } from '../../../../support/test-backend.ts';

let backend: TestBackend;
beforeEach(async () => {
  backend = await testBackend();
});
afterEach(() => backend.close());

const asManager = () => ({ by: backend.people.storeManager });
const add = (word: string) =>
  backend.ask('kindWords.add', { word, kind: 'promotion' }, asManager());
const remove = (word: string) => backend.ask('kindWords.remove', { word }, asManager());

async function added() {
  const words = await backend.get('kindWords.list', {});
  return words.filter(({ builtIn }) => !builtIn).map(({ word }) => word);
}

async function recorded() {
  const events = await backend
    .database()
    .read((executor) =>
      executor.selectFrom('events').selectAll().where('kind', 'like', 'kindWord.%').execute(),
    );
  return events.map(({ kind, data }) => [kind, data]);
}

describe('words for kinds', () => {
  test('are those of the program and those of the store', async () => {
    await add('福利品');
    const words = await backend.get('kindWords.list', {});
    expect(words).toContainEqual({ word: '特价', kind: 'promotion', builtIn: true });
    expect(words).toContainEqual({ word: '福利品', kind: 'promotion', builtIn: false });
  });

  test('added are understood in the next file, also in full width', async () => {
    await add('Ａ类');
    const { state } = await openFile(backend, orderCsv({ kind: 'A类' }));
    expect(previewOf(state).orders.new).toBe(1);
  });

  test('removed are asked again', async () => {
    await add('福利品');
    await remove('福利品');
    const { state } = await openFile(backend, orderCsv({ kind: '福利品' }));
    expect(previewOf(state).unknownKinds).toHaveLength(1);
  });

  test('leave their events', async () => {
    await add('福利品');
    await remove('福利品');
    const data = JSON.stringify({ word: '福利品', kind: 'promotion' });
    expect(await recorded()).toEqual([
      ['kindWord.added', data],
      ['kindWord.removed', data],
    ]);
  });

  test.each(['特价', '福利品', '福利/特价', '福 利'])(
    'refuse %s a second time, or as two',
    async (word) => {
      await add('福利品');
      expect(await add(word)).toMatchObject({ ok: false });
      expect(await added()).toEqual(['福利品']);
    },
  );

  test.each([
    ['特价', 'conflict'],
    ['没有这个词', 'notFound'],
  ])('do not let %s be removed', async (word, code) => {
    expect(await remove(word)).toMatchObject({ ok: false, code });
  });
});
