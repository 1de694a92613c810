import { randomUUID } from 'node:crypto';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { createNodeFileSystem } from '../../../../../main/backend/database/engine/node-file-system.ts';
import { bringTo, draftCase } from '../../../../support/cancellation-case.ts';
import { dumpTables } from '../../../../support/dump-tables.ts';
import { FailingDisk } from '../../../../support/failing-disk.ts';
import { placeOrder } from '../../../../support/placed-order.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { testBackend } from '../../../../support/test-backend.ts';

const disk = new FailingDisk();
let backend: TestBackend;

beforeEach(async () => {
  disk.full = false;
  backend = await testBackend({ fileSystem: disk.wrap(createNodeFileSystem()) });
});

afterEach(async () => {
  disk.full = false;
  await backend.close();
});

async function submission() {
  const { id: caseId, revision } = await draftCase(backend, await placeOrder(backend));
  return { caseId, revision, action: 'submit', input: {} };
}

describe('a step on a full disk', () => {
  test('is refused with what to do, and leaves nothing behind', async () => {
    const input = await submission();
    const before = await backend.database().read(dumpTables);
    disk.full = true;
    const answer = await backend.ask('cases.act', input);
    expect(answer).toMatchObject({ ok: false, code: 'storageFull' });
    expect(await backend.database().read(dumpTables)).toBe(before);
  });

  test('goes through with the same request id when there is room, and leaves no gap', async () => {
    const input = await submission();
    const requestId = randomUUID();
    disk.full = true;
    await backend.ask('cases.act', input, { requestId });
    disk.full = false;
    const view = await backend.get('cases.act', input, { requestId });
    expect(view.number).toBe('QX-20261121-001');
  });

  test('tells the pages nothing', async () => {
    const input = await submission();
    backend.announced.length = 0;
    disk.full = true;
    await backend.ask('cases.act', input);
    expect(backend.announced).toEqual([]);
  });

  test('prints nothing that is not recorded', async () => {
    const draft = await draftCase(backend, await placeOrder(backend));
    const { id: caseId } = await bringTo(backend, draft, 'customerSignature');
    disk.full = true;
    const answer = await backend.ask('forms.issue', { caseId, form: 'application', via: 'print' });
    disk.full = false;
    const { prints } = await backend.get('cases.get', { caseId });
    expect([answer.ok, prints]).toEqual([false, []]);
  });
});
