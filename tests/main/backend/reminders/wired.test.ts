import { afterEach, beforeEach, expect, test } from 'vitest';

import {
  caseRow,
  customerRow,
  serviceDeadline,
  insertServiceRows,
} from '../../../support/service-rows.ts';
import { openingHour, testBackend, type TestBackend } from '../../../support/test-backend.ts';
import { HandTimers } from '../backup/support/hand-timers.ts';

const hour = 3_600_000;

let timers: HandTimers;
let backend: TestBackend;
/** The program as it runs, with a deadline that is due in an hour. */
beforeEach(async () => {
  timers = new HandTimers();
  backend = await testBackend({ timers });
  const customer = customerRow();
  const row = caseRow({ manager: backend.people.storeManager }, customer);
  await backend.database().unit((executor) =>
    insertServiceRows(executor, {
      customers: [customer],
      cases: [row],
      deadlines: [serviceDeadline(row, { due_at: openingHour + hour })],
    }),
  );
});
afterEach(() => backend.close());

async function missed(): Promise<boolean[]> {
  const { items } = await backend.get('board.view', { who: 'all' });
  return items.map(({ missedWhileOff }) => missedWhileOff);
}

test('what fell due while the program was off is known at the next start', async () => {
  await backend.reopen(() => {
    backend.clock.now += 2 * hour;
  });
  expect(await missed()).toEqual([true]);
});

test('what fell due while the program ran was not missed', async () => {
  backend.clock.now += 2 * hour;
  expect(await missed()).toEqual([false]);
});

test('the program announces what is late, and nothing more once somebody has taken it', async () => {
  await timers.pass(0);
  backend.clock.now += 2 * hour;
  await timers.pass(60_000);
  const [item] = (await backend.get('board.view', { who: 'all' })).items;
  const by = backend.people.serviceAgent;
  const deadlineId = item?.deadlineId ?? '';
  await backend.get('deadlines.take', { deadlineId, take: true }, { by });
  await timers.pass(1000);
  expect(backend.attentions.map(({ count, tell }) => [count, tell.length])).toEqual([
    [0, 0],
    [1, 1],
    [0, 0],
  ]);
});
