import { randomUUID } from 'node:crypto';
import { join } from 'node:path';

import { nameKey } from '../../main/backend/application/search/name-key.ts';
import { createBackend } from '../../main/backend/create-backend.ts';
import type { Executor } from '../../main/backend/database/schema.ts';
import { sqlWasm } from '../main/backend/database/support/wasm.ts';

const surnames = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗';
const givenNames = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平';
const start = Date.UTC(2020, 0, 1);
const minuteMs = 60_000;
/** SQLite takes so many values in one statement. */
const rowsAtOnce = 1_000;

/** Sets up a store with so many orders, each of a customer of its own; gives its manager's id. */
export async function fillStore(dataFolder: string, orders: number): Promise<string> {
  const backend = await createBackend({
    dataFolder: join(dataFolder, 'data'),
    wasm: sqlWasm,
    snapshotBuilder: null,
    loadFonts: () => Promise.reject(new Error('Nothing is printed here.')),
    clock: () => Date.now(),
    announce: () => undefined,
    startReader: () => {
      throw new Error('Nothing is read here.');
    },
    writeSheet: () => Promise.reject(new Error('Nothing is written here.')),
    notify: () => undefined,
    holdImportAt: null,
    onReadOnly: () => undefined,
    log: { write: () => undefined, flush: () => Promise.resolve() },
  });
  try {
    await backend.answer({
      channel: 'store.setUp',
      input: { profile: { name: '某某家居', branch: '', code: '' }, managerName: '李明' },
      requestId: randomUUID(),
      staffId: null,
    });
    return await backend.database.unit(async (executor) => {
      const { id } = await executor.selectFrom('staff').select('id').executeTakeFirstOrThrow();
      const importId = await addImport(executor, id, orders);
      for (let from = 0; from < orders; from += rowsAtOnce) {
        await addOrders(executor, importId, from, Math.min(orders, from + rowsAtOnce));
      }
      return id;
    });
  } finally {
    await backend.close();
  }
}

async function addImport(executor: Executor, by: string, orders: number): Promise<string> {
  const id = randomUUID();
  const row = {
    id,
    imported_at: start,
    imported_by: by,
    file_sha256: '0'.repeat(64),
    orders,
    lines: orders,
    source: 'file' as const,
  };
  await executor.insertInto('imports').values(row).execute();
  return id;
}

async function addOrders(executor: Executor, importId: string, from: number, to: number) {
  const numbers = Array.from({ length: to - from }, (_, index) => from + index);
  const ids = numbers.map(() => ({ customer: randomUUID(), order: randomUUID() }));
  const made = numbers.map((n, index) => ({ n, ...(ids[index] ?? { customer: '', order: '' }) }));
  await executor
    .insertInto('customers')
    .values(made.map(({ n, customer }) => customerRow(n, customer)))
    .execute();
  await executor
    .insertInto('orders')
    .values(made.map(({ n, customer, order }) => orderRow(n, order, customer, importId)))
    .execute();
  await executor
    .insertInto('order_lines')
    .values(made.map(({ n, order }) => lineRow(n, order)))
    .execute();
}

const orderedAt = (n: number): number => start + n * 30 * minuteMs;
/** Every seventh order is not paid, so that some carry warnings (RET-6, RET-10). */
const paidFen = (n: number): number => (n % 7 === 0 ? 0 : totalFen(n));
const totalFen = (n: number): number => 10_000 + ((n * 7_919) % 990_000);

function customerRow(n: number, id: string) {
  const name = `${surnames[n % 20] ?? ''}${givenNames[Math.floor(n / 20) % 20] ?? ''}`;
  return {
    id,
    name,
    phone: `199${String(n).padStart(8, '0')}`,
    address: `青岛市市南区香港中路 ${n} 号`,
    order_count: 1,
    last_ordered_at: orderedAt(n),
    revision: 0,
    name_key: nameKey(name),
  };
}

function orderRow(n: number, id: string, customerId: string, importId: string) {
  return {
    id,
    order_number: `XS${String(n).padStart(9, '0')}`,
    customer_id: customerId,
    ordered_at: orderedAt(n),
    consultant: '刘敏',
    address: `青岛市市南区香港中路 ${n} 号`,
    documents: '收据',
    total_fen: totalFen(n),
    paid_fen: paidFen(n),
    line_count: 1,
    import_id: importId,
    content_hash: '0'.repeat(64),
    revision: 0,
  };
}

function lineRow(n: number, orderId: string) {
  const kinds = ['regular', 'custom', 'clearance'] as const;
  return {
    id: `line-${n}`,
    order_id: orderId,
    position: 1,
    code: 'SF-2201',
    name: '三人位布艺沙发',
    size: '2280×920×850mm',
    color: '米灰',
    kind: kinds[n % 3] ?? 'regular',
    occurrence: 1,
    quantity: 1,
    unit_price_fen: totalFen(n),
    amount_fen: totalFen(n),
    delivered_at: null,
    removed: 0 as const,
  };
}
