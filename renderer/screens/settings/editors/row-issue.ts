import { text } from '../../../../shared/text/text.ts';
import type { WrongDraft } from '../wrong-draft.ts';

interface Issue {
  path: PropertyKey[];
  message: string;
}

/** What is wrong with a table, said with the number of its row; of the table as a whole without. */
export function rowIssue(issue: Issue | undefined, rows: readonly { key: string }[]): WrongDraft {
  const [index] = issue?.path ?? [];
  const message = issue?.message ?? text.ruleSettings.valueWrong;
  const row = typeof index === 'number' ? rows[index] : undefined;
  if (row === undefined) return { wrong: message, at: null };
  return { wrong: text.settingEditors.inRow(Number(index) + 1, message), at: row.key };
}
