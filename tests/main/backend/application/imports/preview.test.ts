import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { importFile, openFile, previewOf } from '../../../../support/import-orders.ts';
import { csvBytes, orderCells, orderCsv, orderTitles } from '../../../../support/order-file.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { testBackend } from '../../../../support/test-backend.ts';

const fixture = readFileSync(new URL('../../../../fixtures/orders.csv', import.meta.url));

let backend: TestBackend;
beforeAll(async () => {
  backend = await testBackend();
});
afterAll(() => backend.close());

async function preview(bytes: Uint8Array) {
  return previewOf((await openFile(backend, bytes)).state);
}

describe('the preview of a file', () => {
  test("counts the store's file and shows its first orders", async () => {
    const { sample, ...counts } = await preview(fixture);
    expect(counts).toMatchObject({
      format: 'CSV（UTF-8，逗号分隔）',
      titleRow: 1,
      rows: 119,
      orders: { new: 80, unchanged: 0, changed: 0, waiting: 0, heldBack: 0 },
      newCustomers: 80,
      problems: { open: 0, mended: 0 },
    });
    expect(sample).toHaveLength(10);
    expect(sample[0]).toEqual({
      orderNumber: 'XS20261120001',
      customerName: '高玉静',
      orderedAt: Date.parse('2026-11-20T17:35:00+08:00'),
      lines: 2,
      totalFen: 657950,
      state: 'new',
      warnings: [],
    });
  });

  test('writes nothing', async () => {
    const before = await backend.dump();
    await preview(fixture);
    expect(await backend.dump()).toBe(before);
  });

  test('says of every order whether it is new, unchanged, changed or held back', async () => {
    await importFile(backend, orderCsv({ orderNumber: 'A' }, { orderNumber: 'B' }));
    const { sample, orders, changes } = await preview(
      orderCsv(
        { orderNumber: 'D', quantity: '' },
        { orderNumber: 'A' },
        { orderNumber: 'B', paid: '0' },
        { orderNumber: 'C' },
      ),
    );
    expect(orders).toEqual({ new: 1, unchanged: 1, changed: 1, waiting: 0, heldBack: 1 });
    expect(sample.map(({ state }) => state)).toEqual(['heldBack', 'unchanged', 'changed', 'new']);
    expect(changes).toEqual([
      {
        orderNumber: 'B',
        state: 'changed',
        reason: null,
        differences: [{ field: '已付金额', before: '¥4,680.00', after: '¥0.00' }],
      },
    ]);
  });

  test('counts a customer with several orders once, and a known one not at all', async () => {
    await importFile(backend, orderCsv({ orderNumber: 'K', phone: '19900000001' }));
    const { newCustomers } = await preview(
      orderCsv(
        { orderNumber: 'K1', phone: '19900000001' },
        { orderNumber: 'K2', phone: '19900000002' },
        { orderNumber: 'K3', phone: '19900000002' },
      ),
    );
    expect(newCustomers).toBe(1);
  });

  test.each([
    ['RET-6: custom goods that are not paid', '定制', '定制商品未付清，未付清不得投产（RET-6）'],
    ['RET-10: clearance goods on credit', '处理品', '处理品未付清，处理品不得赊销（RET-10）'],
  ])('warns of %s', async (_what, kind, warning) => {
    const { sample } = await preview(orderCsv({ orderNumber: 'W', kind, paid: '1' }));
    expect(sample[0]?.warnings).toEqual([warning]);
  });

  test('gives the problems page by page, in the order of the rows', async () => {
    const rows = Array.from({ length: 60 }, (_, n) => ({ orderNumber: `X${n}`, quantity: 'x' }));
    const { importId } = await openFile(backend, orderCsv(...rows));
    const which = 'open' as const;
    const page = await backend.get('imports.problems', { importId, which, from: 50, limit: 25 });
    expect(page.total).toBe(60);
    expect(page.rows.map(({ row }) => row)).toEqual([52, 53, 54, 55, 56, 57, 58, 59, 60, 61]);
  });

  test('of a file that is no order file says so', async () => {
    const { state } = await openFile(backend, new TextEncoder().encode('你好\n'));
    expect(state).toMatchObject({ kind: 'unreadable' });
  });

  test('of a file in which a needed column is not recognised asks where it is', async () => {
    const titles = orderTitles.map((title) => (title === '手机号' ? '联络' : title));
    const file = csvBytes([titles, Object.values(orderCells())]);
    const { state } = await openFile(backend, file);
    expect(state).toMatchObject({ kind: 'columns', titles, missing: ['phone'] });
  });

  test('tells the pages how far it is, in few notices, and when there is a new state', async () => {
    const rows = Array.from({ length: 3000 }, (_, n) => ({ orderNumber: `N${n}` }));
    backend.notices.length = 0;
    const { importId } = await openFile(backend, orderCsv(...rows));
    const told = backend.notices.filter((notice) => notice.kind === 'import');
    expect(told.at(-1)).toEqual({ kind: 'import', importId, progress: null });
    expect(told.length).toBeGreaterThan(3);
    expect(told.length).toBeLessThan(26);
  });
});

describe('a file in hand', () => {
  test('is put away when the same person opens another one', async () => {
    const first = await openFile(backend, fixture);
    await openFile(backend, fixture);
    const { importId } = first;
    expect(await backend.ask('imports.state', { importId })).toMatchObject({ code: 'notFound' });
  });

  test('stays in hand when somebody else opens one', async () => {
    const { importId } = await openFile(backend, fixture);
    await openFile(backend, fixture, { by: backend.people.storeManager });
    expect(await backend.get('imports.state', { importId })).toMatchObject({ kind: 'ready' });
  });

  test('is gone when it is cancelled', async () => {
    const { importId } = await openFile(backend, fixture);
    await backend.get('imports.cancel', { importId });
    expect(await backend.ask('imports.state', { importId })).toMatchObject({ code: 'notFound' });
  });

  test.each([
    ['imports.state', {}],
    ['imports.problems', { which: 'open', from: 0, limit: 10 }],
    ['imports.change', { answers: {} }],
    ['imports.store', {}],
    ['imports.cancel', {}],
    ['imports.heldBackSheet', {}],
  ])('is nobody else’s: %s', async (channel, input) => {
    const { importId } = await openFile(backend, fixture);
    const by = backend.people.storeManager;
    const answer = await backend.askAnything(channel, { importId, ...input }, { by });
    expect(answer).toMatchObject({ ok: false, code: 'notFound' });
    expect(await backend.get('imports.state', { importId })).toMatchObject({ kind: 'ready' });
  });

  test('is lost when the backend starts again, and that is said', async () => {
    const { importId } = await openFile(backend, fixture);
    await backend.reopen();
    const answer = await backend.ask('imports.store', { importId });
    expect(answer).toMatchObject({ ok: false, code: 'notFound' });
    expect(answer.ok ? '' : answer.message).toContain('重新启动过，请重新选择文件');
  });

  test('offers its held back orders as a sheet', async () => {
    const name = '十一月订单.csv';
    const { importId } = await openFile(backend, orderCsv({ quantity: 'x' }), { name });
    const { fileName, bytes } = await backend.get('imports.heldBackSheet', { importId });
    expect(fileName).toBe('十一月订单-没有导入的订单.xlsx');
    const again = await openFile(backend, bytes, { by: backend.people.storeManager });
    expect(previewOf(again.state).orders.heldBack).toBe(1);
  });

  test('without held back orders has no such sheet', async () => {
    const { importId } = await openFile(backend, fixture);
    const answer = await backend.ask('imports.heldBackSheet', { importId });
    expect(answer).toMatchObject({ ok: false, code: 'conflict' });
  });
});
