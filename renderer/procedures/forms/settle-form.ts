import { formatYuan, parseYuan } from '../../../shared/domain/money.ts';
import type { Missing } from '../../../shared/procedures/evaluation.ts';
import {
  payeeRelations,
  payeeRelationTitles,
  settlementMethodTitles,
  settlementMethods,
} from '../../../shared/procedures/settlement.ts';
import type { SettlementKind } from '../../../shared/procedures/settlement.ts';
import { text } from '../../../shared/text/text.ts';
import type { ActionDraft, ActionFacts, ActionField, ActionForm } from '../action-form.ts';
import { momentOf, need, textOf } from '../action-values.ts';

const words = text.settlement;

/** Everything that is left, in one payment; only the time when nothing moves (CAN-14, RET-17, REP-5). */
export const settleForm: ActionForm = {
  start: paymentStart,
  fields: (facts, draft) => [
    { kind: 'amount', label: words.amount[wayOf(facts)], fen: facts.view.money.restFen },
    ...paymentFields(facts, draft),
  ],
  input: (draft, facts) => paymentInput(draft, facts, facts.view.money.restFen),
};

/** Less than what is left; the case goes on. */
export const payPartForm: ActionForm = {
  start: (facts) => ({ ...paymentStart(facts), amount: '' }),
  fields: (facts, draft) => [
    { kind: 'hint', label: words.restNow(formatYuan(facts.view.money.restFen)) },
    { kind: 'yuan', name: 'amount', label: words.part[wayOf(facts)] },
    ...paymentFields(facts, draft),
  ],
  input(draft, facts) {
    const amountFen = parseYuan(textOf(draft, 'amount'));
    const { input, missing } = paymentInput(draft, facts, amountFen);
    return { input, missing: [...partNeeds(amountFen, facts), ...missing] };
  },
};

/** Which way money goes now: nowhere once nothing is left. */
function wayOf({ view: { money } }: ActionFacts): SettlementKind {
  return money.restFen > 0 ? money.kind : 'none';
}

/** Most of all to the customer; of a second payment, to whoever had the one before. */
function paymentStart(facts: ActionFacts): ActionDraft {
  const { now, view } = facts;
  const before = view.settlements.at(-1);
  return {
    method: null,
    reference: '',
    settledAt: now,
    payee: wayOf(facts) === 'none' ? '' : (before?.payee ?? view.customerName),
    relation: before?.relation ?? 'self',
    payeeSigned: false,
  };
}

function paymentFields(facts: ActionFacts, draft: ActionDraft): ActionField[] {
  const way = wayOf(facts);
  const settledAt: ActionField = { kind: 'moment', name: 'settledAt', label: words.settledAt };
  if (way === 'none') return [settledAt];
  return [
    {
      kind: 'choice',
      name: 'method',
      label: words.method,
      options: settlementMethods.map((value) => ({ value, title: settlementMethodTitles[value] })),
    },
    settledAt,
    ...(hasReference(draft)
      ? [{ kind: 'line' as const, name: 'reference', label: words.reference }]
      : []),
    { kind: 'line', name: 'payee', label: words.payee[way] },
    {
      kind: 'choice',
      name: 'relation',
      label: words.relation,
      options: payeeRelations.map((value) => ({ value, title: payeeRelationTitles[value] })),
    },
    { kind: 'tick', name: 'payeeSigned', label: words.payeeSigned },
  ];
}

/** Every way but cash leaves a number. */
function hasReference(draft: ActionDraft): boolean {
  return !['', 'cash'].includes(textOf(draft, 'method'));
}

/** `amountFen` is null while it cannot be read. */
function paymentInput(draft: ActionDraft, facts: ActionFacts, amountFen: number | null) {
  const { rule } = facts;
  const moves = wayOf(facts) !== 'none';
  const method = textOf(draft, 'method');
  const reference = hasReference(draft) ? textOf(draft, 'reference') : '';
  const payee = textOf(draft, 'payee');
  const relation = textOf(draft, 'relation');
  const settledAt = momentOf(draft, 'settledAt');
  const payeeSigned = draft['payeeSigned'] === true;
  return {
    input: {
      amountFen,
      method: moves ? method : null,
      reference,
      settledAt,
      payee,
      relation,
      payeeSigned,
    },
    missing: [
      ...need(!moves || method !== '', 'method', words.methodMissing, rule),
      ...need(settledAt !== null, 'settledAt', words.settledAtMissing, rule),
      ...need(!hasReference(draft) || reference !== '', 'reference', words.referenceMissing, rule),
      ...need(!moves || payee !== '', 'payee', words.payeeMissing, rule),
      ...need(!moves || payeeSigned, 'payeeSigned', words.payeeSignedMissing, rule),
    ],
  };
}

function partNeeds(amountFen: number | null, { rule, view }: ActionFacts): Missing[] {
  const { restFen } = view.money;
  if (amountFen === null || amountFen === 0) {
    return need(false, 'amount', words.partMissing, rule);
  }
  return need(amountFen < restFen, 'amount', words.partTooMuch(formatYuan(restFen)), rule);
}
