import { text } from '../../../shared/text/text.ts';
import type { ActionForm } from '../action-form.ts';
import { momentOf, need, textOf } from '../action-values.ts';
import { approvalForm, correctForm, plainReasonForm, reasonForm } from '../forms/reason-forms.ts';
import { settleForm } from '../forms/settle-form.ts';

const words = text.cancellation.actions;

/** The small forms of a cancellation, by action (CAN-10 to CAN-14, CASE-3). */
export const cancellationActionForms: Readonly<Record<string, ActionForm>> = {
  recordSignature: {
    start: ({ now }) => ({ signedAt: now }),
    fields: () => [{ kind: 'moment', name: 'signedAt', label: words.signedAt }],
    input(draft, { rule }) {
      const signedAt = momentOf(draft, 'signedAt');
      return {
        input: { signedAt },
        missing: need(signedAt !== null, 'signedAt', words.signedAtMissing, rule),
      };
    },
  },
  approve: approvalForm,
  reject: reasonForm(),
  withdraw: reasonForm(),
  void: plainReasonForm,
  correct: correctForm,
  acknowledge: withNote(words.acknowledgeNote, words.acknowledgeNoteHint),
  file: withNote(words.fileNote, ''),
  tellCustomer: {
    start: () => ({ channel: null, note: '' }),
    fields: () => [
      {
        kind: 'choice',
        name: 'channel',
        label: words.channel,
        options: Object.entries(words.channels).map(([value, title]) => ({ value, title })),
      },
      { kind: 'line', name: 'note', label: words.tellNote, optional: true },
    ],
    input(draft, { rule }) {
      const channel = textOf(draft, 'channel');
      return {
        input: { channel, note: textOf(draft, 'note') },
        missing: need(channel !== '', 'channel', words.channelMissing, rule),
      };
    },
  },
  settle: settleForm,
};

function withNote(label: string, hint: string): ActionForm {
  return {
    start: () => ({ note: '' }),
    fields: () => [{ kind: 'line', name: 'note', label, hint, optional: true }],
    input: (draft) => ({ input: { note: textOf(draft, 'note') }, missing: [] }),
  };
}
