/** What is wrong with a draft; `at` names the place in it where that is known: `week.2`, a row's key. */
export interface WrongDraft {
  wrong: string;
  at: string | null;
}
