import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { verifyHistory } from '../../../../main/backend/application/history/verify-history.ts';
import {
  bringTo,
  draftCase,
  goodInput,
  printForm,
  printReceipt,
  step,
} from '../../../support/cancellation-case.ts';
import { dumpTables } from '../../../support/dump-tables.ts';
import { placeOrder } from '../../../support/placed-order.ts';
import type { TestBackend } from '../../../support/test-backend.ts';
import { testBackend } from '../../../support/test-backend.ts';

/**
 * Half of a surrogate pair is no character: a program that cuts a text in the middle of 𠮷 leaves
 * one. SQLite stores it as three broken bytes, so that what came back was not what was saved and
 * answered. It is replaced at the door by U+FFFD, which every part can store and print.
 */
const halves = '一\ud842二\udfb7三';
const mended = '一\ufffd二\ufffd三';

let backend: TestBackend;

beforeAll(async () => {
  backend = await testBackend();
});

afterAll(() => backend.close());

describe('a text with half a character', () => {
  test('in the name of a person is saved as it is answered', async () => {
    const { storeManager } = backend.people;
    const person = { id: null, name: halves, roles: ['finance' as const], active: true };
    const saved = await backend.get('staff.save', person, { by: storeManager });
    await backend.reopen();
    const kept = (await backend.get('staff.list', {})).find(({ id }) => id === saved.id);
    expect([saved.name, kept?.name]).toEqual([mended, mended]);
  });

  test('goes through a whole case, its paper and its history', async () => {
    const texts = { reasonText: halves, proposal: halves };
    const draft = await draftCase(backend, await placeOrder(backend), texts);
    const before = await bringTo(backend, draft, 'settlement');
    await printForm(backend, draft.id);
    await printReceipt(backend, before);
    const settle = { ...goodInput(backend, before).settle, payee: halves };
    const closed = await step(backend, draft.id, 'settle', settle);
    expect(closed).toMatchObject({
      request: { reasonText: mended, proposal: mended },
      settlements: [{ payee: mended }],
    });
  });

  test('can be searched for', async () => {
    for (const text of [halves, '\ud842', '\udfb7']) {
      expect((await backend.ask('search.find', { text })).ok).toBe(true);
    }
  });

  test('leaves the history whole and the data the same after a restart', async () => {
    const before = await backend.database().read(dumpTables);
    await backend.reopen();
    expect(await backend.database().read(dumpTables)).toBe(before);
    expect((await backend.database().read(verifyHistory)).kind).toBe('whole');
  });
});
