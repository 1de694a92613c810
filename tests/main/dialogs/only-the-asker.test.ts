import { describe, expect, test } from 'vitest';

import type { PathQuestions } from '../../../main/dialogs/dialogs.ts';
import { onlyTheAsker } from '../../../main/dialogs/only-the-asker.ts';

/** Dialogs that are answered with `/u/file` while the person at the window changes to `after`. */
function askedBy(before: string | null, after: string | null): PathQuestions {
  let present = before;
  const answered = <Answer>(answer: Answer): Promise<Answer> => {
    present = after;
    return Promise.resolve(answer);
  };
  const questions: PathQuestions = {
    openFile: () => answered('/u/file'),
    openFolder: () => answered('/u/file'),
    openAttachments: () => answered(['/u/file']),
    saveFile: () => answered('/u/file'),
  };
  return onlyTheAsker(questions, () => present);
}

function everyAnswer(questions: PathQuestions): Promise<unknown[]> {
  return Promise.all([
    questions.openFile(),
    questions.openFolder('backup', null),
    questions.openAttachments(),
    questions.saveFile('list', 'x.xlsx'),
  ]);
}

describe('a dialog of the system', () => {
  test.each([
    ['who asked is still there', '李明'],
    ['nobody is signed in, as at the first start', null],
  ])('counts when %s', async (_, person) => {
    expect(await everyAnswer(askedBy(person, person))).toEqual([
      '/u/file',
      '/u/file',
      ['/u/file'],
      '/u/file',
    ]);
  });

  test.each([
    ['openFile', null],
    ['openFolder', null],
    ['openAttachments', []],
    ['saveFile', null],
  ] as const)(
    'counts as cancelled when the window locked meanwhile: %s',
    async (which, nothing) => {
      const questions = askedBy('李明', null);
      const ask = {
        openFile: () => questions.openFile(),
        openFolder: () => questions.openFolder('backup', null),
        openAttachments: () => questions.openAttachments(),
        saveFile: () => questions.saveFile('list', 'x.xlsx'),
      };
      expect(await ask[which]()).toEqual(nothing);
    },
  );
});
