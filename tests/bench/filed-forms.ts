import { randomUUID } from 'node:crypto';
import { join } from 'node:path';

import { sha256Of } from '../../main/backend/application/sha256.ts';
import { identityCodec } from '../../main/backend/database/engine/codec.ts';
import { createNodeFileSystem } from '../../main/backend/database/engine/node-file-system.ts';
import { migrations } from '../../main/backend/database/migrations/index.ts';
import { openDatabase } from '../../main/backend/database/open-database.ts';
import { insertRows } from '../../main/backend/database/repositories/insert-rows.ts';
import type { Executor, Schema } from '../../main/backend/database/schema.ts';
import { renderForm } from '../../main/backend/pdf/render-form.ts';
import { cancellationForm } from '../../shared/procedures/cancellation/form.ts';
import { paper } from '../main/backend/pdf/support/papers.ts';
import { testFonts } from '../main/backend/pdf/support/test-fonts.ts';
import { sqlWasm } from '../main/backend/database/support/wasm.ts';
import { bringTo, draftCase } from '../support/cancellation-case.ts';
import { placeOrder } from '../support/placed-order.ts';
import { testBackend } from '../support/test-backend.ts';

/**
 * Sets up the store of a data folder with so many filed cancellations, each with the PDF that was
 * issued: one goes the whole way through the real backend, the others are its copies under their own
 * numbers, with papers of their own. Gives the store manager's id. Not encrypted yet.
 */
export async function fillFiledForms(dataFolder: string, count: number): Promise<string> {
  const pattern = await filedCase();
  const database = await openDatabase<Schema>({
    fileSystem: createNodeFileSystem(),
    folder: join(dataFolder, 'data'),
    codec: identityCodec,
    migrations,
    clock: () => Date.now(),
    wasm: sqlWasm,
    snapshotBuilder: null,
  });
  const fonts = await testFonts();
  try {
    await database.unit((executor) => insertShared(executor, pattern));
    for (let n = 1; n <= count; n += 1) {
      const number = `QX-20261121-${String(n).padStart(3, '0')}`;
      const bytes = await renderForm(cancellationForm(paper({ number })), fonts);
      await database.putContent(bytes);
      await database.unit((executor) => insertCopy(executor, pattern, number, sha256Of(bytes)));
    }
    return pattern.managerId;
  } finally {
    await database.close();
  }
}

type Pattern = Awaited<ReturnType<typeof filedCase>>;

/** The rows of a store in which one cancellation went the whole way. */
async function filedCase() {
  const backend = await testBackend();
  try {
    const draft = await draftCase(backend, await placeOrder(backend));
    const { id } = await bringTo(backend, draft, 'closed');
    const managerId = backend.people.storeManager.id;
    return await backend.database().read(async (executor) => ({
      caseId: id,
      managerId,
      storeValues: await executor.selectFrom('store_values').selectAll().execute(),
      staff: await executor.selectFrom('staff').selectAll().execute(),
      roles: await executor.selectFrom('staff_roles').selectAll().execute(),
      customers: await executor.selectFrom('customers').selectAll().execute(),
      imports: await executor.selectFrom('imports').selectAll().execute(),
      orders: await executor.selectFrom('orders').selectAll().execute(),
      lines: await executor.selectFrom('order_lines').selectAll().execute(),
      cases: await executor.selectFrom('cases').selectAll().execute(),
      prints: await executor.selectFrom('prints').selectAll().execute(),
      filings: await executor.selectFrom('filings').selectAll().execute(),
      settlements: await executor.selectFrom('settlements').selectAll().execute(),
    }));
  } finally {
    await backend.close();
  }
}

async function insertShared(executor: Executor, pattern: Pattern): Promise<void> {
  await insertRows(executor, 'store_values', pattern.storeValues);
  await insertRows(executor, 'staff', pattern.staff);
  await insertRows(executor, 'staff_roles', pattern.roles);
  await insertRows(executor, 'customers', pattern.customers);
  await insertRows(executor, 'imports', pattern.imports);
  await insertRows(executor, 'orders', pattern.orders);
  await insertRows(executor, 'order_lines', pattern.lines);
}

async function insertCopy(
  executor: Executor,
  pattern: Pattern,
  number: string,
  pdf: string,
): Promise<void> {
  const case_id = randomUUID();
  const [application] = pattern.prints.filter(({ form }) => form === 'application');
  const [filing] = pattern.filings.filter(({ form }) => form === 'application');
  if (!application || !filing) throw new Error('The pattern was not filed.');
  await insertRows(
    executor,
    'cases',
    pattern.cases.map((row) => ({ ...row, id: case_id, number })),
  );
  await insertRows(executor, 'prints', [
    { ...application, id: randomUUID(), case_id, sha256: pdf, cancelled: 0 },
  ]);
  await insertRows(
    executor,
    'settlements',
    pattern.settlements.map((row) => ({ ...row, id: randomUUID(), case_id })),
  );
  await insertRows(executor, 'filings', [{ ...filing, case_id }]);
}
