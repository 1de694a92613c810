import type { CaseFacts } from './case-facts.ts';
import type { Missing } from './evaluation.ts';
import { typedTimeProblems } from './typed-time.ts';

/** A paper of a procedure, for what is done with its print. */
export interface PrintedForm {
  id: string;
  /** What people call it: 申请单. */
  name: string;
  rule: string;
}

/** What is signed, filed or told is a print of what stands in the case now. */
export function currentPrintNeeds({ id, name, rule }: PrintedForm, facts: CaseFacts): Missing[] {
  if (facts.currentPrints[id] !== undefined) return [];
  return [{ path: printPath(id), message: `请先打印现在的${name}。`, rule }];
}

/** Where a need points that a print of a form meets. */
export function printPath(form: string): string {
  return `print.${form}`;
}

/** The form whose print a need asks for; null where it asks for something else. */
export function formToPrint({ path }: Pick<Missing, 'path'>): string | null {
  return path.startsWith('print.') ? path.slice('print.'.length) : null;
}

/** TIME-7: the customer signs after the submission and the print, and not in the future. */
export function customerSignatureProblems(
  { id, name }: Pick<PrintedForm, 'id' | 'name'>,
  signedAt: number,
  facts: CaseFacts,
): Missing[] {
  const printed = facts.currentPrints[id] ?? facts.submittedAt ?? facts.requestedAt;
  return typedTimeProblems(
    { path: 'signedAt', name: '顾客签字时间', at: signedAt },
    { name: `打印${name}的时间`, at: printed },
    facts,
  );
}
