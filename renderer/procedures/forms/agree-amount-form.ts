import { formatYuan, parseYuan } from '../../../shared/domain/money.ts';
import { text } from '../../../shared/text/text.ts';
import type { ActionForm } from '../action-form.ts';
import { need, textOf } from '../action-values.ts';
import { reasonForm, reasonInput } from './reason-forms.ts';

const words = text.settlement;
const why = reasonForm(words.agreeReason);

/** Another amount than the decided one: how much, why, and the approver's word (CAN-14, RET-17). */
export const agreeAmountForm: ActionForm = {
  start: (facts) => ({ amount: '', ...why.start(facts) }),
  fields: (facts, draft) => [
    { kind: 'hint', label: words.agreeHint(formatYuan(facts.view.money.decidedFen)) },
    { kind: 'yuan', name: 'amount', label: words.agreedAmount },
    ...why.fields(facts, draft),
  ],
  input(draft, facts) {
    const amountFen = parseYuan(textOf(draft, 'amount'));
    const { input, missing } = reasonInput(draft, facts);
    return {
      input: { amountFen, ...input },
      missing: [...need(amountFen !== null, 'amount', words.agreedMissing, facts.rule), ...missing],
    };
  },
};
