import { text } from '../../../shared/text/text.ts';
import type { ActionForm } from '../action-form.ts';
import { momentOf, textOf } from '../action-values.ts';
import { momentNeed, wordsNeed } from './fields.ts';

const words = text.actionForms;

/** When and how the customer was apologised to (REP-8, RET-4). */
export const apologyForm: ActionForm = {
  start: ({ now }) => ({ at: now, words: '' }),
  fields: () => [
    { kind: 'moment', name: 'at', label: words.apologisedAt },
    { kind: 'words', name: 'words', label: words.apology, hint: words.apologyHint },
  ],
  input: (draft, facts) => ({
    input: { at: momentOf(draft, 'at'), words: textOf(draft, 'words') },
    missing: [
      ...momentNeed(draft, 'at', facts),
      ...wordsNeed(draft, 'words', words.apologyMissing, facts),
    ],
  }),
};
