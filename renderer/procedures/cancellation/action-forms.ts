import {
  settlementMethodTitles,
  settlementMethods,
  settlementOf,
} from '../../../shared/procedures/settlement.ts';
import { text } from '../../../shared/text/text.ts';
import type { ActionDraft, ActionFacts, ActionField, ActionForm } from '../action-form.ts';
import { approvalInput, approvalStart, momentOf, need, textOf } from '../action-values.ts';

const words = text.cancellation.actions;
const { caseScreen } = text;

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
  approve: {
    start: approvalStart,
    fields: () => [{ kind: 'approval' }],
    input(draft, facts) {
      const { approval, missing } = approvalInput(draft, facts);
      return { input: { approval }, missing };
    },
  },
  reject: withReason(caseScreen.reason),
  withdraw: withReason(caseScreen.reason),
  void: {
    start: () => ({ reason: '' }),
    fields: () => [{ kind: 'words', name: 'reason', label: caseScreen.reason }],
    input: (draft, { rule }) => ({
      input: { reason: textOf(draft, 'reason') },
      missing: reasonNeed(draft, rule),
    }),
  },
  correct: {
    ...withReason(words.correctReason),
    editsRequest: true,
    fields: (facts) => [
      { kind: 'hint', label: words.correctHint },
      ...withReason(words.correctReason).fields(facts),
    ],
    input(draft, facts) {
      const { input, missing } = reasonInput(draft, facts);
      return { input: { ...input, request: facts.request }, missing };
    },
  },
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
  settle: {
    start: ({ now, view }) => ({
      method: null,
      settledAt: now,
      payee: toSettle(view).kind === 'none' ? '' : view.customerName,
      payeeSigned: false,
    }),
    fields: settleFields,
    input: settleInput,
  },
};

function withReason(label: string): ActionForm {
  return {
    start: (facts) => ({ reason: '', ...approvalStart(facts) }),
    fields: ({ approval }) => [
      { kind: 'words', name: 'reason', label },
      ...(approval === 'none' ? [] : [{ kind: 'approval' } as const]),
    ],
    input: reasonInput,
  };
}

function reasonInput(draft: ActionDraft, facts: ActionFacts) {
  const { approval, missing } = approvalInput(draft, facts);
  return {
    input: { reason: textOf(draft, 'reason'), approval },
    missing: [...reasonNeed(draft, facts.rule), ...missing],
  };
}

function reasonNeed(draft: ActionDraft, rule: string) {
  return need(textOf(draft, 'reason') !== '', 'reason', caseScreen.reasonMissing, rule);
}

function withNote(label: string, hint: string): ActionForm {
  return {
    start: () => ({ note: '' }),
    fields: () => [{ kind: 'line', name: 'note', label, hint, optional: true }],
    input: (draft) => ({ input: { note: textOf(draft, 'note') }, missing: [] }),
  };
}

function toSettle({ decision }: ActionFacts['view']) {
  return settlementOf(decision ?? { lines: [], feeFen: 0, refundFen: 0, dueFen: 0 });
}

/** CAN-14: amount as decided, method, when, who signed; only the time when nothing moves. */
function settleFields({ view }: ActionFacts): ActionField[] {
  const { kind, amountFen } = toSettle(view);
  const amount: ActionField = { kind: 'amount', label: words.settleAmount[kind], fen: amountFen };
  const settledAt: ActionField = { kind: 'moment', name: 'settledAt', label: words.settledAt };
  if (kind === 'none') return [amount, settledAt];
  const options = settlementMethods.map((value) => ({
    value,
    title: settlementMethodTitles[value],
  }));
  return [
    amount,
    { kind: 'choice', name: 'method', label: words.method, options },
    settledAt,
    { kind: 'line', name: 'payee', label: words.payee[kind] },
    { kind: 'tick', name: 'payeeSigned', label: words.payeeSigned },
  ];
}

function settleInput(draft: ActionDraft, { view, rule }: ActionFacts) {
  const { kind, amountFen } = toSettle(view);
  const moves = kind !== 'none';
  const method = textOf(draft, 'method');
  const payee = textOf(draft, 'payee');
  const settledAt = momentOf(draft, 'settledAt');
  const payeeSigned = draft['payeeSigned'] === true;
  return {
    input: { amountFen, method: moves ? method : null, settledAt, payee, payeeSigned },
    missing: [
      ...need(!moves || method !== '', 'method', words.methodMissing, rule),
      ...need(settledAt !== null, 'settledAt', words.settledAtMissing, rule),
      ...need(!moves || payee !== '', 'payee', words.payeeMissing, rule),
      ...need(!moves || payeeSigned, 'payeeSigned', words.payeeSignedMissing, rule),
    ],
  };
}
