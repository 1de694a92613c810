import { expect, test } from 'vitest';

import { decideRestart } from '../../../main/supervisor/restart-policy.ts';

test.each([
  { deaths: [1000], waitMs: 0, givenUp: false },
  { deaths: [1000, 1000], waitMs: 200, givenUp: false },
  { deaths: [1000, 1000, 1000], waitMs: 1_000, givenUp: false },
  { deaths: [1000, 1000, 1000, 1000], waitMs: 3_000, givenUp: false },
  { deaths: [1000, 1000, 1000, 1000, 1000], waitMs: 30_000, givenUp: true },
])('after $deaths.length deaths at once it waits $waitMs ms', ({ deaths, waitMs, givenUp }) => {
  expect(decideRestart(deaths, 1000)).toEqual({ waitMs, givenUp });
});

test('deaths a minute or longer ago are forgiven', () => {
  expect(decideRestart([0, 1, 2, 3, 60_003], 60_003)).toEqual({ waitMs: 0, givenUp: false });
});
