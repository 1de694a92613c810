import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import type { OrderColumn } from '../../../../../shared/import/columns.ts';
import { orderColumns } from '../../../../../shared/import/columns.ts';
import {
  importFile,
  openFile,
  previewOf,
  stateAfterReading,
} from '../../../../support/import-orders.ts';
import type { OrderCells } from '../../../../support/order-file.ts';
import { csvBytes, orderCells, orderCsv, orderTitles } from '../../../../support/order-file.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { testBackend } from '../../../../support/test-backend.ts';

let backend: TestBackend;
beforeEach(async () => {
  backend = await testBackend();
});
afterEach(() => backend.close());

/** As another POS writes it: a title that nobody knows stands over the phones. */
function foreignFile(changes: Partial<OrderCells> = {}): Uint8Array {
  const titles = orderTitles.map((title) => (title === '手机号' ? '联络' : title));
  return csvBytes([titles, Object.values(orderCells(changes))]);
}

const everyColumn = Object.fromEntries(
  orderColumns.map((column, index) => [column, index]),
) as Record<OrderColumn, number>;

async function openWithColumns(bytes: Uint8Array): Promise<string> {
  const { importId } = await openFile(backend, bytes);
  await backend.get('imports.change', { importId, answers: { columns: everyColumn } });
  previewOf(await stateAfterReading(backend, importId));
  return importId;
}

describe('columns that the person showed', () => {
  test('are remembered for the next file of the same shape', async () => {
    const importId = await openWithColumns(foreignFile({ orderNumber: 'A' }));
    await backend.get('imports.store', { importId });
    const { state } = await openFile(backend, foreignFile({ orderNumber: 'B' }));
    expect(previewOf(state)).toMatchObject({ orders: { new: 1 }, columns: everyColumn });
  });

  test('are forgotten with a file that was not imported', async () => {
    const importId = await openWithColumns(foreignFile({ orderNumber: 'A' }));
    await backend.get('imports.cancel', { importId });
    const { state } = await openFile(backend, foreignFile({ orderNumber: 'B' }));
    expect(state).toMatchObject({ kind: 'columns', missing: ['phone'] });
  });

  test('go before the titles when somebody chose otherwise', async () => {
    const { address, consultant } = everyColumn;
    const swapped = { ...everyColumn, address: consultant, consultant: address };
    const { importId } = await openFile(backend, orderCsv({ orderNumber: 'A' }));
    await backend.get('imports.change', { importId, answers: { columns: swapped } });
    previewOf(await stateAfterReading(backend, importId));
    await backend.get('imports.store', { importId });
    const { state } = await openFile(backend, orderCsv({ orderNumber: 'B' }));
    expect(previewOf(state).columns).toEqual(swapped);
  });

  test('say nothing about files of another shape', async () => {
    const importId = await openWithColumns(foreignFile());
    await backend.get('imports.store', { importId });
    const titles = orderTitles.map((title) => (title === '手机号' ? '号' : title));
    const other = csvBytes([titles, Object.values(orderCells())]);
    expect((await openFile(backend, other)).state).toMatchObject({ kind: 'columns' });
  });
});

describe('a word for a kind that nobody knows', () => {
  const file = (orderNumber: string) => orderCsv({ orderNumber, kind: '福利品' });

  test('is asked and holds its order back', async () => {
    const { state } = await openFile(backend, file('A'));
    expect(previewOf(state)).toMatchObject({
      orders: { new: 0, heldBack: 1 },
      unknownKinds: [{ word: '福利品', rows: 1, firstRow: 2 }],
    });
  });

  test('explained lets the order in, and is remembered with its event', async () => {
    const { importId } = await openFile(backend, file('A'));
    const kinds = [{ word: '福利品', kind: 'promotion' as const }];
    await backend.get('imports.change', { importId, answers: { kinds } });
    const preview = previewOf(await stateAfterReading(backend, importId));
    expect(preview).toMatchObject({ orders: { new: 1 }, unknownKinds: [], explainedKinds: kinds });
    await backend.get('imports.store', { importId });
    const next = await openFile(backend, file('B'));
    expect(previewOf(next.state)).toMatchObject({ orders: { new: 1 }, explainedKinds: [] });
    expect(await eventKinds()).toEqual(['orders.imported', 'kindWord.added']);
  });

  test('of the program cannot be explained otherwise', async () => {
    const { importId } = await openFile(backend, orderCsv({}));
    const kinds = [{ word: '常规', kind: 'custom' as const }];
    const answer = await backend.ask('imports.change', { importId, answers: { kinds } });
    expect(answer).toMatchObject({ ok: false, code: 'conflict' });
  });

  test('explained and not imported is asked again', async () => {
    const { importId } = await openFile(backend, file('A'));
    const kinds = [{ word: '福利品', kind: 'promotion' as const }];
    await backend.get('imports.change', { importId, answers: { kinds } });
    await stateAfterReading(backend, importId);
    await backend.get('imports.cancel', { importId });
    const next = await openFile(backend, file('A'));
    expect(previewOf(next.state).unknownKinds).toHaveLength(1);
  });
});

describe('answers that come while the file is read', () => {
  test('count, the last of them', async () => {
    const bytes = new Uint8Array(orderCsv({ paid: '"4,680.00"' }, { orderNumber: 'B' }));
    const { importId } = await backend.get('imports.open', { name: '订单.csv', bytes });
    await backend.get('imports.change', { importId, answers: { mends: [] } });
    await backend.get('imports.change', { importId, answers: { mends: ['nameGap'] } });
    const { mends } = previewOf(await stateAfterReading(backend, importId));
    expect(mends.every(({ kind, followed }) => followed === (kind === 'nameGap'))).toBe(true);
  });

  test('leave what the person did not decide anew', async () => {
    const { importId } = await openFile(backend, orderCsv({ kind: '福利品', paid: '4,680.00' }));
    const kinds = [{ word: '福利品', kind: 'promotion' as const }];
    await backend.get('imports.change', { importId, answers: { kinds } });
    await backend.get('imports.change', { importId, answers: { mends: [] } });
    const preview = previewOf(await stateAfterReading(backend, importId));
    expect(preview).toMatchObject({ explainedKinds: kinds, unknownKinds: [] });
    expect(preview.mends).toEqual([{ kind: 'amountFormat', count: 1, followed: false }]);
  });

  test('are refused once the file is imported', async () => {
    const { importId } = await openFile(backend, orderCsv({}));
    await backend.get('imports.store', { importId });
    const answer = await backend.ask('imports.change', { importId, answers: { mends: [] } });
    expect(answer).toMatchObject({ ok: false, code: 'conflict' });
  });
});

test('nothing is remembered when there is nothing to import', async () => {
  await importFile(backend, orderCsv({}));
  const { importId } = await openFile(backend, orderCsv({}));
  await backend.get('imports.change', { importId, answers: { columns: everyColumn } });
  previewOf(await stateAfterReading(backend, importId));
  await backend.get('imports.store', { importId });
  const layouts = await backend
    .database()
    .read((executor) => executor.selectFrom('import_layouts').selectAll().execute());
  expect(layouts).toEqual([]);
});

async function eventKinds(): Promise<string[]> {
  const events = await backend
    .database()
    .read((executor) =>
      executor
        .selectFrom('events')
        .select('kind')
        .where('kind', 'in', ['orders.imported', 'kindWord.added'])
        .orderBy('sequence')
        .execute(),
    );
  return events.map(({ kind }) => kind);
}
