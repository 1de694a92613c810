import type { PathQuestions } from './dialogs.ts';

/**
 * A dialog that was still open when the window locked is answered by nobody knows whom: its answer
 * counts as cancelled. `staffAtWindow` says who is signed in now.
 */
export function onlyTheAsker(
  questions: PathQuestions,
  staffAtWindow: () => string | null,
): PathQuestions {
  const asked = async <Answer>(ask: () => Promise<Answer>, cancelled: Answer): Promise<Answer> => {
    const asker = staffAtWindow();
    const answer = await ask();
    return staffAtWindow() === asker ? answer : cancelled;
  };
  return {
    openFile: () => asked(() => questions.openFile(), null),
    openFolder: (what, current) => asked(() => questions.openFolder(what, current), null),
    openAttachments: () => asked(() => questions.openAttachments(), []),
    saveFile: (kind, name) => asked(() => questions.saveFile(kind, name), null),
  };
}
