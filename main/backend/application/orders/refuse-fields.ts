import { ApplicationError } from '../application-error.ts';

/** What is wrong with a field: its path in the input as zod writes it, and a plain sentence. */
export interface FieldProblem {
  path: string;
  message: string;
  /** The rule that forbids it; null when it is only not filled in rightly. */
  rule: string | null;
}

/** Refuses a write with everything that is wrong in it; does nothing when nothing is. */
export function refuseFields(problems: readonly FieldProblem[]): void {
  if (problems.length === 0) return;
  const taken = problems.some(({ rule }) => rule === 'CASE-2');
  const ruled = problems.some(({ rule }) => rule !== null);
  const sentences = problems.map(({ message, rule }) =>
    rule === null ? message : message.replace(/。$/, `（${rule}）。`),
  );
  throw new ApplicationError(
    taken ? 'conflict' : ruled ? 'ruleRefused' : 'invalidInput',
    `${[...new Set(sentences)].join('')}没有保存，填写的内容都在。请改好后再试。`,
    problems.map(({ path, message }) => ({ path, message })),
  );
}
