import { text } from '../../../shared/text/text.ts';
import type { ActionForm } from '../action-form.ts';
import { textOf } from '../action-values.ts';

/** A line that may stay empty. */
export function noteForm(label: string, hint: string): ActionForm {
  return {
    start: () => ({ note: '' }),
    fields: () => [{ kind: 'line', name: 'note', label, hint, optional: true }],
    input: (draft) => ({ input: { note: textOf(draft, 'note') }, missing: [] }),
  };
}

/** The form went to finance (CAN-13, RET-16). */
export const fileForm: ActionForm = noteForm(text.actionForms.fileNote, '');
