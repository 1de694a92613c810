import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { hashOf } from '../../../../../main/backend/application/history/event-hash.ts';
import { verifyHistory } from '../../../../../main/backend/application/history/verify-history.ts';
import type { Events, Executor } from '../../../../../main/backend/database/schema.ts';
import { bringTo, draftCase } from '../../../../support/cancellation-case.ts';
import { placeOrder } from '../../../../support/placed-order.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { testBackend } from '../../../../support/test-backend.ts';

let backend: TestBackend;

beforeEach(async () => {
  backend = await testBackend();
  await bringTo(backend, await draftCase(backend, await placeOrder(backend)), 'closed');
});

afterEach(() => backend.close());

function allEvents(): Promise<Events[]> {
  return backend
    .database()
    .read((executor) => executor.selectFrom('events').selectAll().orderBy('sequence').execute());
}

/** The database refuses changes itself, so a forger's are shown to the check in another executor. */
async function checkOf(events: Events[]) {
  const executor = {
    selectFrom: () => ({
      selectAll: () => ({
        where: (_column: string, _more: string, after: number) => ({
          orderBy: () => ({
            limit: (count: number) => ({
              execute: () =>
                Promise.resolve(events.filter(({ sequence }) => sequence > after).slice(0, count)),
            }),
          }),
        }),
      }),
    }),
  } as unknown as Executor;
  return verifyHistory(executor);
}

function fail(): never {
  throw new Error('The history is too short.');
}

const forgeries: [string, (event: Events) => Events, string][] = [
  ['another time', (event) => ({ ...event, at: event.at + 1 }), 'changedEvent'],
  ['another person', (event) => ({ ...event, staff_id: null }), 'changedEvent'],
  ['another kind', (event) => ({ ...event, kind: 'x' }), 'changedEvent'],
  ['another case', (event) => ({ ...event, case_id: null }), 'changedEvent'],
  ['another order', (event) => ({ ...event, order_id: null }), 'changedEvent'],
  ['another customer', (event) => ({ ...event, customer_id: null }), 'changedEvent'],
  ['other data', (event) => ({ ...event, data: '{}' }), 'changedEvent'],
  ['another commitment', (event) => ({ ...event, commitment: '' }), 'changedEvent'],
  ['another hash', (event) => ({ ...event, hash: '0'.repeat(64) }), 'changedEvent'],
  ['another event before it', (event) => ({ ...event, previous_hash: '' }), 'brokenLink'],
  ['another personal part', (event) => ({ ...event, personal: '{}' }), 'changedPersonalData'],
  ['another salt', (event) => ({ ...event, salt: 'x' }), 'changedPersonalData'],
];

describe('the history', () => {
  test('of a whole case holds together', async () => {
    const events = await allEvents();
    expect(await backend.database().read(verifyHistory)).toEqual({
      kind: 'whole',
      events: events.length,
      head: events.at(-1)?.hash,
      expectedFound: null,
    });
  });

  test.each(forgeries)('with %s in an event is found broken there', async (_, forge, problem) => {
    const events = await allEvents();
    const place = events.findIndex(({ kind }) => kind === 'case.acted');
    const forged = events.map((event, index) => (index === place ? forge(event) : event));
    expect(await checkOf(forged)).toEqual({ kind: 'broken', sequence: place + 1, problem });
  });

  test('with an event rewritten together with its hash is found broken behind it', async () => {
    const events = await allEvents();
    const forged = events.map((event, index) => {
      const changed = { ...event, data: '{}' };
      return index === 3 ? { ...changed, hash: hashOf(changed) } : event;
    });
    expect(await checkOf(forged)).toMatchObject({ sequence: 5, problem: 'brokenLink' });
  });

  test('with the link of the next event mended as well is found broken there', async () => {
    const events = await allEvents();
    const changed = { ...(events[3] ?? fail()), data: '{}' };
    const forged = { ...changed, hash: hashOf(changed) };
    const linked = { ...(events[4] ?? fail()), previous_hash: forged.hash };
    const all = [...events.slice(0, 3), forged, linked, ...events.slice(5)];
    expect(await checkOf(all)).toMatchObject({ sequence: 5, problem: 'changedEvent' });
  });

  test('with two events in each other’s place is found broken at the first', async () => {
    const events = await allEvents();
    const [third, fourth] = [events[3] ?? fail(), events[4] ?? fail()];
    const swapped = [
      { ...fourth, sequence: third.sequence },
      { ...third, sequence: fourth.sequence },
    ];
    const all = [...events.slice(0, 3), ...swapped, ...events.slice(5)];
    expect(await checkOf(all)).toMatchObject({ kind: 'broken', sequence: 4 });
  });

  test('with an event taken out is found broken there', async () => {
    const events = await allEvents();
    const forged = events.filter((_, index) => index !== 4);
    expect(await checkOf(forged)).toMatchObject({ sequence: 5, problem: 'missingEvent' });
  });

  test('still holds when the personal part of an event is blanked', async () => {
    await backend
      .database()
      .unit((executor) =>
        executor
          .updateTable('events')
          .set({ personal: null })
          .where('kind', '=', 'case.acted')
          .execute(),
      );
    expect((await backend.database().read(verifyHistory)).kind).toBe('whole');
  });

  test('cannot be deleted', async () => {
    const deleting = backend.database().unit((executor) => executor.deleteFrom('events').execute());
    await expect(deleting).rejects.toThrow();
  });

  test('cannot be changed', async () => {
    const changing = backend
      .database()
      .unit((executor) => executor.updateTable('events').set({ data: '{}' }).execute());
    await expect(changing).rejects.toThrow();
  });

  test('says nothing of people outside the part that can be blanked', async () => {
    const events = await allEvents();
    const lasting = JSON.stringify(events.map((event) => ({ ...event, personal: null })));
    expect(lasting).not.toMatch(/王伟|王建国|陈静|199\d{8}|客厅|香港中路12号/);
  });

  test('hides equal values behind different commitments', async () => {
    await bringTo(backend, await draftCase(backend, await placeOrder(backend)), 'closed');
    const events = await allEvents();
    const told = events.filter(({ personal }) => personal?.includes('"channel":"phone"'));
    expect(told.map(({ personal }) => personal)).toEqual([told[0]?.personal, told[0]?.personal]);
    expect(new Set(told.map(({ commitment }) => commitment)).size).toBe(2);
  });
});
