import { text } from '../../../shared/text/text.ts';
import type { ActionForm } from '../action-form.ts';
import { need, textOf } from '../action-values.ts';
import { agreeAmountForm } from '../forms/agree-amount-form.ts';
import { fileForm, noteForm } from '../forms/note-form.ts';
import { approvalForm, correctForm, plainReasonForm, reasonForm } from '../forms/reason-forms.ts';
import { payPartForm, settleForm } from '../forms/settle-form.ts';
import { signatureForm } from '../forms/signature-form.ts';

const words = text.cancellation.actions;

/** The small forms of a cancellation, by action (CAN-10 to CAN-14, CASE-3). */
export const cancellationActionForms: Readonly<Record<string, ActionForm>> = {
  recordSignature: signatureForm,
  approve: approvalForm,
  reject: reasonForm(),
  withdraw: reasonForm(),
  void: plainReasonForm,
  correct: correctForm,
  acknowledge: noteForm(words.acknowledgeNote, words.acknowledgeNoteHint),
  file: fileForm,
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
  agreeAmount: agreeAmountForm,
  payPart: payPartForm,
  settle: settleForm,
};
