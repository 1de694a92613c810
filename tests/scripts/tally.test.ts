import { expect, test } from 'vitest';

import { sumOf, tallyLine, withExitCode } from '../../scripts/test-run/tally.ts';

test('the last line has the form other programs read', () => {
  expect(
    tallyLine(
      sumOf([
        { passed: 40, failed: 0 },
        { passed: 2, failed: 1 },
      ]),
    ),
  ).toBe('42 passed, 1 failed');
});

test.each([
  ['a runner that ended badly without a failed test', { passed: 5, failed: 0 }, 1],
  ['a runner that found no test', { passed: 0, failed: 0 }, 0],
])('%s has failed once', (_what, tally, exitCode) => {
  expect(withExitCode(tally, exitCode)).toEqual({ ...tally, failed: 1 });
});

test('failures are not counted twice', () => {
  expect(withExitCode({ passed: 5, failed: 2 }, 1)).toEqual({ passed: 5, failed: 2 });
});
