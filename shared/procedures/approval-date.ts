import { localDay, localTimeText } from '../domain/time-zone.ts';
import type { ApprovalInput } from './approval.ts';
import type { CaseFacts } from './case-facts.ts';
import type { Missing } from './evaluation.ts';

/**
 * TIME-7 for a signature on paper, by calendar day since paper carries a date: not before the
 * customer signed (or, without that, the submission), not after today.
 */
export function approvalDateProblems(approval: ApprovalInput, facts: CaseFacts): Missing[] {
  if (approval.by === 'counter') return [];
  const day = (ms: number) => localDay(ms, facts.timeZone);
  const date = (ms: number) => localTimeText(ms, facts.timeZone).slice(0, 10);
  const signed = approval.signedAt;
  const follows = facts.signedAt ?? facts.submittedAt ?? facts.requestedAt;
  const problem = (message: string) => [{ path: 'approval.signedAt', message, rule: 'TIME-7' }];
  if (day(signed) < day(follows)) {
    return problem(
      `书面签字日期 ${date(signed)} 早于顾客签字或提交的日期 ${date(follows)}，请核对。`,
    );
  }
  if (day(signed) > day(facts.now)) {
    return problem(`书面签字日期 ${date(signed)} 晚于今天 ${date(facts.now)}，请核对。`);
  }
  return [];
}

/** The same for a step that may carry an approval. */
export function approvalProblems(
  { approval }: { approval: ApprovalInput | null },
  facts: CaseFacts,
): Missing[] {
  return approval === null ? [] : approvalDateProblems(approval, facts);
}
