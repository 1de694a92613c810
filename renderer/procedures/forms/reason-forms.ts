import { text } from '../../../shared/text/text.ts';
import type { ActionDraft, ActionFacts, ActionForm } from '../action-form.ts';
import { approvalInput, approvalStart, need, textOf } from '../action-values.ts';

const { caseScreen } = text;

/** The reason alone, as for 作废. */
export const plainReasonForm: ActionForm = {
  start: () => ({ reason: '' }),
  fields: () => [{ kind: 'words', name: 'reason', label: caseScreen.reason }],
  input: (draft, { rule }) => ({
    input: { reason: textOf(draft, 'reason') },
    missing: reasonNeed(draft, rule),
  }),
};

/** The reason, and the approver's word where the step asks for it (CASE-3). */
export function reasonForm(label: string = caseScreen.reason): ActionForm {
  return {
    start: (facts) => ({ reason: '', ...approvalStart(facts) }),
    fields: ({ approval }) => [
      { kind: 'words', name: 'reason', label },
      ...(approval === 'none' ? [] : [{ kind: 'approval' } as const]),
    ],
    input: reasonInput,
  };
}

/** The approver's word alone. */
export const approvalForm: ActionForm = {
  start: approvalStart,
  fields: () => [{ kind: 'approval' }],
  input(draft, facts) {
    const { approval, missing } = approvalInput(draft, facts);
    return { input: { approval }, missing };
  },
};

/** The request as corrected in the page, and why (CASE-3). */
export const correctForm: ActionForm = {
  ...reasonForm(),
  editsRequest: true,
  fields: (facts, draft) => [
    { kind: 'hint', label: caseScreen.correctHint },
    ...reasonForm(caseScreen.correctReason).fields(facts, draft),
  ],
  input(draft, facts) {
    const { input, missing } = reasonInput(draft, facts);
    return { input: { ...input, request: facts.request }, missing };
  },
};

/** The reason as typed, and the approver's word where the step asks for it. */
export function reasonInput(draft: ActionDraft, facts: ActionFacts) {
  const { approval, missing } = approvalInput(draft, facts);
  return {
    input: { reason: textOf(draft, 'reason'), approval },
    missing: [...reasonNeed(draft, facts.rule), ...missing],
  };
}

function reasonNeed(draft: ActionDraft, rule: string) {
  return need(textOf(draft, 'reason') !== '', 'reason', caseScreen.reasonMissing, rule);
}
