import type { RepairAction } from '../../../../shared/procedures/repair/actions.ts';
import { text } from '../../../../shared/text/text.ts';
import type { ActionForm } from '../../action-form.ts';
import { momentOf, textOf } from '../../action-values.ts';
import { apologyForm } from '../../forms/apology-form.ts';
import { channelField, momentNeed, phoneFirst, wordsNeed } from '../../forms/fields.ts';

const words = text.repair.actions;

/** REP-4, REP-7, REP-8: what the customer is told, and the apology. */
export const answerForms = {
  explain: told(words.explained, words.explainedMissing, words.explainedHint),
  decline: told(words.declined, words.declinedMissing),
  apologise: apologyForm,
} satisfies Partial<Record<RepairAction, ActionForm>>;

function told(label: string, missing: string, hint = ''): ActionForm {
  return {
    start: ({ now }) => ({ at: now, ...phoneFirst, words: '' }),
    fields: () => [
      { kind: 'moment', name: 'at', label: words.explainedAt },
      channelField,
      { kind: 'words', name: 'words', label, hint },
    ],
    input: (draft, facts) => ({
      input: {
        at: momentOf(draft, 'at'),
        channel: textOf(draft, 'channel'),
        words: textOf(draft, 'words'),
      },
      missing: [...momentNeed(draft, 'at', facts), ...wordsNeed(draft, 'words', missing, facts)],
    }),
  };
}
