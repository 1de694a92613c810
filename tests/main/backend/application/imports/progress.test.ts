import { expect, test } from 'vitest';

import { progressTeller } from '../../../../../main/backend/application/imports/progress.ts';
import type { Notice } from '../../../../../shared/ipc/envelope.ts';

const importId = '7f1d6f0e-35c1-4f0e-8f6e-0c8f3f1f9d11';

/** What is told of so many rows, when every single one is reported. */
function toldOf(total: number): Notice[] {
  const told: Notice[] = [];
  const tell = progressTeller((notice) => told.push(notice), importId, 'reading');
  for (let done = 0; done <= total; done += 1) tell(done, total);
  return told;
}

test.each([1, 7, 20, 21, 20_000])('of %i rows little is told, and the end', (total) => {
  const told = toldOf(total);
  expect(told.length).toBeLessThanOrEqual(21);
  expect(told.at(-1)).toEqual({
    kind: 'import',
    importId,
    progress: { phase: 'reading', done: total, total },
  });
});

test('a second pass over the same rows is not told again', () => {
  const told: Notice[] = [];
  const tell = progressTeller((notice) => told.push(notice), importId, 'reading');
  for (const done of [50, 100, 0, 50, 100]) tell(done, 100);
  expect(told).toHaveLength(2);
});
