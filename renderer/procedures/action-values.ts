import type { Missing } from '../../shared/procedures/evaluation.ts';
import { text } from '../../shared/text/text.ts';
import type { ActionDraft, ActionFacts, DraftRow } from './action-form.ts';

/** Reads one field of a draft as text. */
export function textOf(draft: ActionDraft, name: string): string {
  const value = draft[name];
  return typeof value === 'string' ? value.trim() : '';
}

/** Reads one field as UTC ms; null while it is no time. */
export function momentOf(draft: ActionDraft, name: string): number | null {
  const value = draft[name];
  return typeof value === 'number' ? value : null;
}

/** Reads one field as rows; none while it holds something else. */
export function rowsOf(draft: ActionDraft, name: string): readonly DraftRow[] {
  const value = draft[name];
  return typeof value === 'object' && value !== null ? value : [];
}

/** Reads one field as a whole number from 1 on, as people type it; null for anything else. */
export function countOf(draft: ActionDraft | DraftRow, name: string): number | null {
  const value = draft[name];
  const typed = typeof value === 'string' ? value.normalize('NFKC').trim() : '';
  return /^[1-9]\d{0,5}$/.test(typed) ? Number(typed) : null;
}

/** A Missing when the condition does not hold, in a list to be spread. */
export function need(holds: boolean, path: string, message: string, rule: string): Missing[] {
  return holds ? [] : [{ path, message, rule }];
}

/** How the approver agrees, of the two ways; by PIN at the counter unless paper was chosen. */
export function approvalWay(
  draft: ActionDraft,
  { approval }: Pick<ActionFacts, 'approval'>,
): 'none' | 'counter' | 'paper' {
  if (approval === 'none') return 'none';
  return approval === 'counterOrPaper' && draft['approvalWay'] === 'paper' ? 'paper' : 'counter';
}

/** The fields of an approval, filled in as far as that is clear. */
export function approvalStart({ approval, approvers, now }: ActionFacts): ActionDraft {
  if (approval === 'none') return {};
  return {
    approvalWay: 'counter',
    approverId: approvers.length === 1 ? (approvers[0]?.id ?? null) : null,
    approvedAt: now,
  };
}

/**
 * The `approval` of an input; null where none is asked, and as long as the approver still has to
 * type the PIN, which is asked when everything else is there.
 */
export function approvalInput(draft: ActionDraft, facts: ActionFacts) {
  if (approvalWay(draft, facts) !== 'paper') return { approval: null, missing: [] };
  const { rule } = facts;
  const approverId = textOf(draft, 'approverId');
  const signedAt = momentOf(draft, 'approvedAt');
  return {
    approval: { by: 'paper' as const, approverId, signedAt },
    missing: [
      ...need(approverId !== '', 'approverId', text.caseScreen.approverMissing, rule),
      ...need(signedAt !== null, 'approvedAt', text.caseScreen.approvalMomentMissing, rule),
    ],
  };
}
