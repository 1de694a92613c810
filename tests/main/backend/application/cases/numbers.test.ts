import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { bringTo, draftCase, step, tryStep } from '../../../../support/cancellation-case.ts';
import { casesInput } from '../../../../support/list-input.ts';
import { placeOrder } from '../../../../support/placed-order.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { testBackend } from '../../../../support/test-backend.ts';

let backend: TestBackend;

beforeEach(async () => {
  backend = await testBackend();
});

afterEach(() => backend.close());

async function draft() {
  return draftCase(backend, await placeOrder(backend));
}

async function submit(): Promise<string | null> {
  const { number } = await step(backend, (await draft()).id, 'submit', {});
  return number;
}

describe('case numbers (CASE-3)', () => {
  test('are given at submission, not before', async () => {
    expect((await draft()).number).toBeNull();
  });

  test('count on without a gap, also when submissions are refused between', async () => {
    const incomplete = await draftCase(backend, await placeOrder(backend), { reason: null });
    const numbers = [await submit()];
    await tryStep(backend, incomplete.id, 'submit', {});
    numbers.push(await submit());
    await tryStep(backend, incomplete.id, 'submit', {});
    numbers.push(await submit());
    expect(numbers).toEqual(['QX-20261121-001', 'QX-20261121-002', 'QX-20261121-003']);
  });

  test('begin anew at midnight in the store, not at midnight in London', async () => {
    const midnight = Date.UTC(2026, 10, 21, 16);
    backend.clock.now = midnight - 1;
    const before = await submit();
    backend.clock.now = midnight;
    const after = await submit();
    backend.clock.now = midnight + 8 * 3_600_000;
    const sameDay = await submit();
    expect([before, after, sameDay]).toEqual([
      'QX-20261121-001',
      'QX-20261122-001',
      'QX-20261122-002',
    ]);
  });

  test('stay with an abandoned case as 作废 and are never given again', async () => {
    const abandoned = await bringTo(backend, await draft(), 'void');
    expect([abandoned.stageTitle, abandoned.number]).toEqual(['作废', 'QX-20261121-001']);
    expect(await submit()).toBe('QX-20261121-002');
  });

  test('are not used by a draft that is withdrawn', async () => {
    const withdrawn = await bringTo(backend, await draft(), 'withdrawn');
    expect(withdrawn.number).toBeNull();
    expect(await submit()).toBe('QX-20261121-001');
  });

  test('go on after the program was closed and opened', async () => {
    await submit();
    await backend.reopen();
    expect(await submit()).toBe('QX-20261121-002');
  });

  test('carry the code of the store when it is set, and count on', async () => {
    await submit();
    const profile = { name: '某某家居', branch: '香港中路店', code: 'BJ01' };
    await backend.get('store.saveProfile', profile, { by: backend.people.storeManager });
    expect(await submit()).toBe('BJ01-QX-20261121-002');
  });

  test('of many submissions at once are all different', async () => {
    const drafts = await Promise.all(Array.from({ length: 20 }, draft));
    const views = await Promise.all(drafts.map(({ id }) => step(backend, id, 'submit', {})));
    const counts = views.map(({ number }) => Number(number?.slice(-3))).sort((a, b) => a - b);
    expect(counts).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  test('are found by the search of the list', async () => {
    const number = await submit();
    const { rows } = await backend.get('cases.list', casesInput({ search: '20261121-001' }));
    const nothing = await backend.get('cases.list', casesInput({ search: 'QX20261121009' }));
    expect([rows.map((row) => row.number), nothing.rows]).toEqual([[number], []]);
  });
});
