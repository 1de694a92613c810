import { describe, expect, test } from 'vitest';

import type { LeaveAnswer } from '../../../main/dialogs/dialogs.ts';
import { createLeaveGuard } from '../../../main/window/leave-guard.ts';

/** A person who is asked, and answers when the test says so. */
function person() {
  const questions: ((answer: LeaveAnswer) => void)[] = [];
  const ask = (signal: AbortSignal) =>
    new Promise<LeaveAnswer>((resolve) => {
      questions.push(resolve);
      // The system closes its dialog as if the person had stayed.
      signal.addEventListener('abort', () => resolve('stay'));
    });
  return { ask, questions };
}

function unsavedGuard() {
  const { ask, questions } = person();
  const guard = createLeaveGuard(ask);
  guard.note(true);
  return { guard, questions };
}

describe('a window that closes', () => {
  test('goes unasked when nothing is unsaved', async () => {
    const { ask, questions } = person();
    expect([await createLeaveGuard(ask).mayLeave(), questions]).toEqual([true, []]);
  });

  test.each([
    ['stay', false],
    ['leave', true],
  ] as const)('with something unsaved does what the person says: %s', async (answer, goes) => {
    const { guard, questions } = unsavedGuard();
    const left = guard.mayLeave();
    questions[0]?.(answer);
    expect(await left).toBe(goes);
  });

  test('goes unasked once all is saved', async () => {
    const { guard, questions } = unsavedGuard();
    guard.note(false);
    expect([await guard.mayLeave(), questions]).toEqual([true, []]);
  });

  test('asks one question, however often it is closed', async () => {
    const { guard, questions } = unsavedGuard();
    const both = Promise.all([guard.mayLeave(), guard.mayLeave()]);
    questions[0]?.('leave');
    expect([await both, questions.length]).toEqual([[true, true], 1]);
  });

  test('asks again after the person stayed', async () => {
    const { guard, questions } = unsavedGuard();
    const first = guard.mayLeave();
    questions[0]?.('stay');
    await first;
    void guard.mayLeave();
    expect(questions).toHaveLength(2);
  });

  test('goes unasked when the system shuts down', async () => {
    const { guard, questions } = unsavedGuard();
    guard.hurry();
    expect([await guard.mayLeave(), questions]).toEqual([true, []]);
  });

  test('goes from under an open question when the system shuts down', async () => {
    const { guard } = unsavedGuard();
    const left = guard.mayLeave();
    guard.hurry();
    expect(await left).toBe(true);
  });

  test('goes when the question cannot be asked', async () => {
    const guard = createLeaveGuard(() => Promise.reject(new Error('no display')));
    guard.note(true);
    expect(await guard.mayLeave()).toBe(true);
  });
});
