import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { chainStart, hashOf } from '../../../../../main/backend/application/history/event-hash.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { testBackend } from '../../../../support/test-backend.ts';

let backend: TestBackend;
beforeAll(async () => {
  backend = await testBackend();
});
afterAll(() => backend.close());

function verify(expectedHead: string | null = null) {
  return backend.get('history.verify', { expectedHead }, { by: backend.people.storeManager });
}

describe('the history checked for a person', () => {
  test('has a head that is found again after more has happened', async () => {
    const first = await verify();
    const head = first.kind === 'whole' ? first.head : '';
    expect(await verify(head)).toMatchObject({ kind: 'whole', expectedFound: true });
  });

  test('has its very beginning', async () => {
    expect(await verify(chainStart)).toMatchObject({ kind: 'whole', expectedFound: true });
  });

  test('does not have a head that was never there', async () => {
    expect(await verify('f'.repeat(64))).toMatchObject({ kind: 'whole', expectedFound: false });
  });

  test('lets others save meanwhile, and is whole', async () => {
    const entry = { name: '李芳', phone: '19900007777', address: '' };
    const [check, saved] = await Promise.all([verify(), backend.get('customers.create', entry)]);
    expect([check.kind, saved.name]).toEqual(['whole', '李芳']);
  });
});

describe('an event that somebody put into the tables', () => {
  test.each([
    ['behind no other', 'brokenLink', { previous_hash: 'f'.repeat(64) }],
    ['with a gap before it', 'missingEvent', { sequence: 1000 }],
    ['with another hash', 'changedEvent', { hash: 'f'.repeat(64) }],
  ])('%s is named as %s', async (_, problem, changes) => {
    const store = await testBackend();
    const sequence = await store.database().unit(async (executor) => {
      const events = executor.selectFrom('events').selectAll();
      const last = await events.orderBy('sequence', 'desc').executeTakeFirstOrThrow();
      const next = { ...last, sequence: last.sequence + 1, previous_hash: last.hash };
      const hash = hashOf(next);
      await executor
        .insertInto('events')
        .values({ ...next, hash, ...changes })
        .execute();
      return next.sequence;
    });
    const by = store.people.storeManager;
    const check = await store.get('history.verify', { expectedHead: null }, { by });
    await store.close();
    expect(check).toEqual({ kind: 'broken', sequence, problem });
  });
});
