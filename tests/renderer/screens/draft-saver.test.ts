import { expect, test } from 'vitest';

import { createDraftSaver } from '../../../renderer/screens/case/draft-saver.ts';

/** A saver whose pauses end and whose saves answer when the test says so. */
function saver() {
  const sent: string[] = [];
  const states: string[] = [];
  const answers: { good: () => void; bad: () => void }[] = [];
  let waiting: (() => void) | null = null;
  const draft = createDraftSaver<string>({
    save: (value) =>
      new Promise((resolve, reject) => {
        sent.push(value);
        answers.push({ good: resolve, bad: () => reject(new Error('refused')) });
      }),
    onState: (state) => states.push(state),
    startTimer(run) {
      waiting = run;
      return () => (waiting = null);
    },
  });
  return { draft, sent, states, answers, pause: () => waiting?.() };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

test('nothing is sent before the pause', () => {
  const { draft, sent } = saver();
  draft.change('a');
  expect(sent).toEqual([]);
});

test('after the pause the newest is sent, once', () => {
  const { draft, sent, pause } = saver();
  draft.change('a');
  draft.change('ab');
  pause();
  expect(sent).toEqual(['ab']);
});

test('what is typed during a save is sent after it, never beside it', async () => {
  const { draft, sent, answers, pause } = saver();
  draft.change('a');
  pause();
  draft.change('ab');
  pause();
  expect(sent).toEqual(['a']);
  answers[0]?.good();
  await settle();
  expect(sent).toEqual(['a', 'ab']);
});

test('it is saved only when nothing is left to save', async () => {
  const { draft, states, answers, pause } = saver();
  draft.change('a');
  pause();
  draft.change('ab');
  answers[0]?.good();
  await settle();
  expect(states.at(-1)).toBe('saving');
  answers[1]?.good();
  await settle();
  expect(states.at(-1)).toBe('saved');
});

test('a flush sends at once and waits for the answer', async () => {
  const { draft, sent, answers } = saver();
  draft.change('a');
  let done = false;
  const flushed = draft.flush().then(() => (done = true));
  await settle();
  expect({ sent, done }).toEqual({ sent: ['a'], done: false });
  answers[0]?.good();
  await flushed;
  expect(done).toBe(true);
});

test('a flush with nothing to save answers at once', async () => {
  await expect(saver().draft.flush()).resolves.toBeUndefined();
});

test('a refused save rejects the flush and is kept for the next try', async () => {
  const { draft, sent, states, answers } = saver();
  draft.change('a');
  const flushed = draft.flush();
  answers[0]?.bad();
  await expect(flushed).rejects.toThrow('refused');
  expect(states.at(-1)).toBe('failed');
  void draft.flush();
  expect(sent).toEqual(['a', 'a']);
});

test('what was typed after a refused save goes before it', async () => {
  const { draft, sent, answers } = saver();
  draft.change('a');
  const flushed = draft.flush();
  draft.change('ab');
  answers[0]?.bad();
  await expect(flushed).rejects.toThrow();
  void draft.flush();
  expect(sent).toEqual(['a', 'ab']);
});

test('a draft that was given up is not sent', () => {
  const { draft, sent, pause } = saver();
  draft.change('a');
  draft.discard();
  pause();
  expect(sent).toEqual([]);
});
