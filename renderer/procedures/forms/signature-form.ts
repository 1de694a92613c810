import { text } from '../../../shared/text/text.ts';
import type { ActionForm } from '../action-form.ts';
import { momentOf, need } from '../action-values.ts';

const words = text.actionForms;

/** When the customer signed the form (CAN-10, RET-14). */
export const signatureForm: ActionForm = {
  start: ({ now }) => ({ signedAt: now }),
  fields: () => [{ kind: 'moment', name: 'signedAt', label: words.signedAt }],
  input(draft, { rule }) {
    const signedAt = momentOf(draft, 'signedAt');
    return {
      input: { signedAt },
      missing: need(signedAt !== null, 'signedAt', words.signedAtMissing, rule),
    };
  },
};
