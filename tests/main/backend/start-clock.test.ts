import { expect, test } from 'vitest';

import { startClock } from '../../../main/backend/start-clock.ts';
import { openingHour, testBackend } from '../../support/test-backend.ts';

const hour = 3_600_000;

/** As many ms as a slow machine may need between two lines of a test. */
const expectNear = (ms: number, wanted: number): void => {
  expect(ms).toBeGreaterThanOrEqual(wanted - 1);
  expect(ms).toBeLessThan(wanted + hour);
};

test('the real clock is the PC’s', () => {
  const before = Date.now();
  expect(startClock(null).now()).toBeGreaterThanOrEqual(before);
});

test('a set clock starts where it was set', () => {
  expectNear(startClock(openingHour).now(), openingHour);
});

test('a clock jumps forward and back, the real one too, and runs on from there', () => {
  for (const clock of [startClock(null), startClock(openingHour)]) {
    clock.jump(openingHour + 72 * hour);
    expectNear(clock.now(), openingHour + 72 * hour);
    clock.jump(openingHour - 72 * hour);
    expectNear(clock.now(), openingHour - 72 * hour);
  }
});

test('a set clock never runs back behind what was recorded before a restart', async () => {
  const backend = await testBackend();
  backend.clock.now += 2 * hour;
  await backend.get('session.leave', { because: 'left' });
  const clock = startClock(openingHour);
  await clock.catchUp(backend.database());
  expect(clock.now()).toBeGreaterThanOrEqual(backend.clock.now);
  await backend.close();
});
