import { expect, test } from 'vitest';

import { startClock } from '../../../main/backend/start-clock.ts';
import { openingHour, testBackend } from '../../support/test-backend.ts';

test('the real clock is the PC’s', () => {
  const before = Date.now();
  expect(startClock(null).now()).toBeGreaterThanOrEqual(before);
});

test('a set clock starts where it was set', () => {
  const now = startClock(openingHour).now();
  expect(now).toBeGreaterThanOrEqual(openingHour - 1);
  expect(now).toBeLessThan(openingHour + 3_600_000);
});

test('a set clock never runs back behind what was recorded before a restart', async () => {
  const backend = await testBackend();
  backend.clock.now += 7_200_000;
  await backend.get('session.leave', { because: 'left' });
  const clock = startClock(openingHour);
  await clock.catchUp(backend.database());
  expect(clock.now()).toBeGreaterThanOrEqual(backend.clock.now);
  await backend.close();
});
