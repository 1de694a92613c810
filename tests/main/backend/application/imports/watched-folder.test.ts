import { readFileSync } from 'node:fs';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { sha256Of } from '../../../../../main/backend/application/sha256.ts';
import { bringTo, draftCase } from '../../../../support/cancellation-case.ts';
import { importFile, openFile, stateAfterReading } from '../../../../support/import-orders.ts';
import { csvBytes, orderCells, orderCsv, orderTitles } from '../../../../support/order-file.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { testBackend } from '../../../../support/test-backend.ts';

function fixture(name: string): Uint8Array {
  return readFileSync(new URL(`../../../../fixtures/${name}`, import.meta.url));
}

let backend: TestBackend;
beforeEach(async () => {
  backend = await testBackend();
  await watch(true);
});
afterEach(() => backend.close());

async function watch(watching: boolean): Promise<void> {
  const by = backend.people.storeManager;
  await backend.get('watchedFolder.setWatching', { watching }, { by });
}

/** As main sends it: nobody may be at the counter. */
async function take(bytes: Uint8Array, name = '日报.csv') {
  const file = { name, bytes: new Uint8Array(bytes) };
  return (await backend.get('watchedFolder.take', file, { by: null })).outcome;
}

function waiting() {
  return backend.get('watchedFolder.waiting', {});
}

function rowsOf(table: 'orders' | 'imports' | 'watched_files' | 'events') {
  return backend.database().read((executor) => executor.selectFrom(table).selectAll().execute());
}

async function eventsLike(start: string) {
  const events = await backend
    .database()
    .read((executor) => executor.selectFrom('events').selectAll().orderBy('sequence').execute());
  return events.filter(({ kind }) => kind.startsWith(start));
}

describe('a clean file in the watched folder', () => {
  test('is imported, by whoever had the folder watched', async () => {
    expect(await take(fixture('orders.csv'))).toBe('imported');
    expect(await rowsOf('orders')).toHaveLength(80);
    expect(await rowsOf('imports')).toMatchObject([
      { source: 'folder', imported_by: backend.people.storeManager.id, orders: 80, lines: 119 },
    ]);
    expect(await eventsLike('orders.imported')).toMatchObject([
      { staff_id: backend.people.storeManager.id },
    ]);
    expect(await waiting()).toEqual([]);
  });

  test('is told to the pages', async () => {
    backend.announced.length = 0;
    await take(fixture('orders.csv'));
    expect([...backend.announced].sort()).toEqual(['customers', 'imports', 'orders']);
  });

  test('is taken once, also under another name', async () => {
    await take(fixture('orders.csv'));
    expect(await take(fixture('orders.csv'), '另一个.csv')).toBe('known');
    expect(await rowsOf('imports')).toHaveLength(1);
  });

  test('taken twice at the same moment is imported once', async () => {
    const outcomes = await Promise.all([take(orderCsv({})), take(orderCsv({}))]);
    expect(outcomes.sort()).toEqual(['imported', 'known']);
    expect(await rowsOf('imports')).toHaveLength(1);
  });

  test('with amounts as 4,680.00 is clean: the proposal is safe', async () => {
    expect(await take(orderCsv({ paid: '4,680.00' }))).toBe('imported');
  });

  test('with a changed order updates it', async () => {
    await importFile(backend, orderCsv({ address: '旧' }));
    expect(await take(orderCsv({ address: '新' }))).toBe('imported');
    expect(await rowsOf('orders')).toMatchObject([{ address: '新' }]);
  });

  test('in which nothing is new is remembered, and no import', async () => {
    await importFile(backend, orderCsv({}));
    expect(await take(orderCsv({}))).toBe('imported');
    expect(await rowsOf('imports')).toHaveLength(1);
    expect(await rowsOf('watched_files')).toMatchObject([{ state: 'imported' }]);
  });
});

describe('a file in the watched folder waits, whole,', () => {
  test.each([
    [
      'with problems',
      () => orderCsv({}, { orderNumber: 'B', quantity: 'x' }),
      '1 处问题，1 个订单不能导入。请打开文件查看。',
    ],
    ['with a row given twice', () => orderCsv({}, {}), /^\d 处问题，1 个订单不能导入。/],
    ['with an unknown kind', () => orderCsv({ kind: '福利品' }), /1 个类别的写法不认识/],
    ['that is no order file', () => new TextEncoder().encode('你好\n'), /。$/],
    ['that is empty', () => new Uint8Array(), /。$/],
    [
      'without a column that is recognised',
      () =>
        csvBytes([
          orderTitles.map((title) => (title === '手机号' ? '联络' : title)),
          Object.values(orderCells()),
        ]),
      '有 1 列没有认出来，请打开文件指出是哪一列。',
    ],
  ])('%s', async (_what, bytes, message) => {
    expect(await take(bytes(), '日报.csv')).toBe('waiting');
    expect(await waiting()).toEqual([
      {
        fileSha256: sha256Of(bytes()),
        name: '日报.csv',
        seenAt: backend.clock.now,
        message:
          typeof message === 'string' ? message : (expect.stringMatching(message) as unknown),
      },
    ]);
    expect(await rowsOf('orders')).toEqual([]);
  });

  test('that would change an order with a running case (CASE-1)', async () => {
    await importFile(backend, orderCsv({ address: '旧' }, { orderNumber: 'B' }));
    const { lineId, ...placed } = await backend
      .database()
      .read((executor) =>
        executor
          .selectFrom('orders')
          .innerJoin('order_lines', 'order_lines.order_id', 'orders.id')
          .select([
            'orders.id as orderId',
            'order_number as orderNumber',
            'customer_id as customerId',
            'order_lines.id as lineId',
          ])
          .orderBy('order_number', 'desc')
          .executeTakeFirstOrThrow(),
      );
    const draft = await draftCase(backend, { ...placed, lineIds: [lineId] });
    await bringTo(backend, draft, 'customerSignature');
    const file = orderCsv(
      { address: '新' },
      { orderNumber: 'B', address: '新' },
      { orderNumber: 'C' },
    );
    expect(await take(file)).toBe('waiting');
    expect(await waiting()).toMatchObject([
      { message: '1 个订单和文件不一样，需要有人看过再改。请打开文件查看。' },
    ]);
    expect(await rowsOf('orders')).toHaveLength(2);
  });

  test('until somebody imports it', async () => {
    const file = orderCsv({}, { orderNumber: 'B', quantity: 'x' });
    await take(file);
    await importFile(backend, file);
    expect(await waiting()).toEqual([]);
    expect(await rowsOf('watched_files')).toMatchObject([{ state: 'imported' }]);
  });

  test('until somebody explains it and imports it; then the next one is clean', async () => {
    const file = orderCsv({ kind: '福利品' });
    await take(file);
    const { importId } = await openFile(backend, file);
    const kinds = [{ word: '福利品', kind: 'promotion' as const }];
    await backend.get('imports.change', { importId, answers: { kinds } });
    await stateAfterReading(backend, importId);
    await backend.get('imports.store', { importId });
    expect(await take(orderCsv({ orderNumber: 'B', kind: '福利品' }))).toBe('imported');
  });

  test('until somebody puts it aside, and is not asked about again', async () => {
    const file = orderCsv({ quantity: 'x' });
    await take(file);
    await backend.get('watchedFolder.dismiss', { fileSha256: sha256Of(file) });
    expect(await waiting()).toEqual([]);
    expect(await take(file)).toBe('known');
    const again = await backend.ask('watchedFolder.dismiss', { fileSha256: sha256Of(file) });
    expect(again).toMatchObject({ ok: false, code: 'notFound' });
  });

  test('and who put it aside is an event; its name is personal', async () => {
    const file = orderCsv({ quantity: 'y' });
    await take(file);
    await backend.get('watchedFolder.dismiss', { fileSha256: sha256Of(file) });
    const [event] = (await rowsOf('events')).slice(-1);
    expect(event).toMatchObject({
      kind: 'watchedFolder.dismissed',
      staff_id: backend.people.receptionist.id,
      data: JSON.stringify({ fileSha256: sha256Of(file) }),
      personal: JSON.stringify({ name: '日报.csv' }),
    });
  });

  test('that main could not read, with its words', async () => {
    const file = { name: '大.xlsx', fileSha256: 'a'.repeat(64), message: '文件超过 20 MB。' };
    await backend.get('watchedFolder.takeUnreadable', file, { by: null });
    await backend.get('watchedFolder.takeUnreadable', file, { by: null });
    expect(await waiting()).toMatchObject([{ name: '大.xlsx', message: '文件超过 20 MB。' }]);
  });
});

describe('the watched folder', () => {
  test('imports nothing while it is not watched', async () => {
    await watch(false);
    expect(await take(orderCsv({}))).toBe('off');
    const file = { name: '大.xlsx', fileSha256: 'a'.repeat(64), message: '太大。' };
    await backend.get('watchedFolder.takeUnreadable', file, { by: null });
    expect(await rowsOf('watched_files')).toEqual([]);
  });

  test('imports nothing once who answers for it has left', async () => {
    const { storeManager } = backend.people;
    const other = { id: null, name: '新店长', roles: ['storeManager' as const], active: true };
    const next = await backend.get('staff.save', other, { by: storeManager });
    await backend.get('staff.save', { ...storeManager, active: false }, { by: next });
    expect(await take(orderCsv({}))).toBe('off');
    await backend.get('watchedFolder.setWatching', { watching: true }, { by: next });
    expect(await take(orderCsv({}))).toBe('imported');
  });

  test('turned on and off is in the history, and doing it again is not', async () => {
    await watch(true);
    await watch(false);
    await watch(false);
    const kinds = (await eventsLike('watchedFolder')).map(({ kind }) => kind);
    expect(kinds).toEqual(['watchedFolder.turnedOn', 'watchedFolder.turnedOff']);
  });
});
