import type { ReturnAction } from '../../../shared/procedures/return/actions.ts';
import { text } from '../../../shared/text/text.ts';
import type { ActionForm } from '../action-form.ts';
import { momentOf, textOf } from '../action-values.ts';
import { agreeAmountForm } from '../forms/agree-amount-form.ts';
import { apologyForm } from '../forms/apology-form.ts';
import { channelField, momentNeed, wordsNeed } from '../forms/fields.ts';
import { fileForm } from '../forms/note-form.ts';
import { approvalForm, correctForm, plainReasonForm, reasonForm } from '../forms/reason-forms.ts';
import { payPartForm, settleForm } from '../forms/settle-form.ts';
import { signatureForm } from '../forms/signature-form.ts';
import { visitForm } from '../forms/visit-form.ts';
import { inspectForm } from './inspect-form.ts';

const words = text.returning.actions;

/** The verdict as it was told; most of all the customer stands there (RET-14). */
const toldForm: ActionForm = {
  start: ({ now }) => ({ at: now, channel: 'inPerson', words: '' }),
  fields: () => [
    { kind: 'moment', name: 'at', label: words.toldAt },
    channelField,
    { kind: 'words', name: 'words', label: words.toldWords, optional: true },
  ],
  input: (draft, facts) => ({
    input: {
      at: momentOf(draft, 'at'),
      channel: textOf(draft, 'channel'),
      words: textOf(draft, 'words'),
    },
    missing: momentNeed(draft, 'at', facts),
  }),
};

/** The goods are in the store again. */
const receiveForm: ActionForm = {
  start: ({ now }) => ({ at: now, condition: '' }),
  fields: () => [
    { kind: 'moment', name: 'at', label: words.receivedAt },
    { kind: 'words', name: 'condition', label: words.condition, hint: words.conditionHint },
  ],
  input: (draft, facts) => ({
    input: { at: momentOf(draft, 'at'), condition: textOf(draft, 'condition') },
    missing: [
      ...momentNeed(draft, 'at', facts),
      ...wordsNeed(draft, 'condition', words.conditionMissing, facts),
    ],
  }),
};

/** The small forms of a return or an exchange, by action (RET-3, 4, 14 to 17, CASE-3). */
export const returnActionForms: Readonly<Record<Exclude<ReturnAction, 'submit'>, ActionForm>> = {
  recordSignature: signatureForm,
  agreeInspection: visitForm(['inspect', 'bringIn']),
  inspect: inspectForm,
  tellVerdict: toldForm,
  tellRefusal: toldForm,
  apologise: apologyForm,
  approve: approvalForm,
  reject: reasonForm(),
  file: fileForm,
  agreeTakeBack: visitForm(['takeBack', 'bringIn']),
  receiveGoods: receiveForm,
  agreeAmount: agreeAmountForm,
  payPart: payPartForm,
  settle: settleForm,
  withdraw: reasonForm(),
  void: plainReasonForm,
  correct: correctForm,
};
