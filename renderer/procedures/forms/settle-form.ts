import {
  settlementMethodTitles,
  settlementMethods,
  settlementOf,
} from '../../../shared/procedures/settlement.ts';
import { text } from '../../../shared/text/text.ts';
import type { ActionDraft, ActionFacts, ActionField, ActionForm } from '../action-form.ts';
import { momentOf, need, textOf } from '../action-values.ts';

const words = text.settlement;

/** Amount as decided, method, when, who signed; only the time when nothing moves (CAN-14, REP-5). */
export const settleForm: ActionForm = {
  start: ({ now, view }) => ({
    method: null,
    settledAt: now,
    payee: settlementOf(view).kind === 'none' ? '' : view.customerName,
    payeeSigned: false,
  }),
  fields: settleFields,
  input: settleInput,
};

function settleFields({ view }: ActionFacts): ActionField[] {
  const { kind, amountFen } = settlementOf(view);
  const amount: ActionField = { kind: 'amount', label: words.amount[kind], fen: amountFen };
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
  const { kind, amountFen } = settlementOf(view);
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
