import type { RepairAction } from '../../../../shared/procedures/repair/actions.ts';
import type { VisitKind } from '../../../../shared/procedures/visit-plan.ts';
import { text } from '../../../../shared/text/text.ts';
import type { ActionDraft, ActionFacts, ActionForm } from '../../action-form.ts';
import { momentOf, need, textOf } from '../../action-values.ts';
import { momentNeed, wordsNeed } from '../../forms/fields.ts';
import { plannedVisits, visitFields, visitInput, visitStart } from '../../forms/visit-form.ts';
import { firstVisitIn, requestIn } from './case-parts.ts';

const words = text.repair.actions;

/** REP-9, REP-10: the goods come to the service centre, are repaired at home, or go back. */
export const visitForms = {
  receiveGoods: {
    start: ({ now }) => ({ at: now, condition: '', promisedAt: null, thanked: false }),
    fields: (facts) => [
      { kind: 'moment', name: 'at', label: words.receivedAt },
      {
        kind: 'moment',
        name: 'promisedAt',
        label: words.promisedAt,
        optional: !isBroughtIn(facts),
      },
      { kind: 'words', name: 'condition', label: words.condition, hint: words.conditionHint },
      ...(isBroughtIn(facts)
        ? [{ kind: 'tick', name: 'thanked', label: words.thanked } as const]
        : []),
    ],
    input(draft, facts) {
      const promisedAt = momentOf(draft, 'promisedAt');
      const thanked = draft['thanked'] === true;
      const brought = isBroughtIn(facts);
      const { rule } = facts;
      return {
        input: {
          at: momentOf(draft, 'at'),
          condition: textOf(draft, 'condition'),
          promisedAt,
          thanked: brought && thanked,
        },
        missing: [
          ...momentNeed(draft, 'at', facts),
          ...need(!brought || promisedAt !== null, 'promisedAt', words.promisedMissing, rule),
          ...wordsNeed(draft, 'condition', words.conditionMissing, facts),
          ...need(!brought || thanked, 'thanked', words.thankedMissing, rule),
        ],
      };
    },
  },
  agreeRepair: {
    start: (facts) => plannedStart('repair', facts),
    fields: () => visitFields(true),
    input: (draft, facts) => visitInput(draft, facts, true),
  },
  agreeReturn: {
    start: (facts) => {
      const before = plannedVisits(facts.view).find(({ kind }) => kind === 'bringBack');
      const way = before !== undefined && before.technicianId === null ? 'fetch' : 'deliver';
      return { way, ...plannedStart('bringBack', facts) };
    },
    fields: (_, draft) => [
      {
        kind: 'choice',
        name: 'way',
        label: words.returnWay,
        options: [
          { value: 'deliver', title: words.returnWays.deliver },
          { value: 'fetch', title: words.returnWays.fetch },
        ],
      },
      ...visitFields(isDelivered(draft)),
    ],
    input: (draft, facts) => visitInput(draft, facts, isDelivered(draft)),
  },
  returnGoods: {
    start: (facts) => ({ at: facts.now, receiver: receiverOf(facts), condition: '' }),
    fields: () => [
      { kind: 'moment', name: 'at', label: words.backAt },
      { kind: 'line', name: 'receiver', label: words.receiver },
      { kind: 'words', name: 'condition', label: words.backCondition, optional: true },
    ],
    input: (draft, facts) => ({
      input: {
        at: momentOf(draft, 'at'),
        receiver: textOf(draft, 'receiver'),
        condition: textOf(draft, 'condition'),
      },
      missing: [
        ...momentNeed(draft, 'at', facts),
        ...wordsNeed(draft, 'receiver', words.receiverMissing, facts),
      ],
    }),
  },
} satisfies Partial<Record<RepairAction, ActionForm>>;

/** Who brings the goods in is apologised to, thanked, and told a date (REP-9). */
function isBroughtIn(facts: ActionFacts): boolean {
  return firstVisitIn(facts) === 'bringIn';
}

function isDelivered(draft: ActionDraft): boolean {
  return textOf(draft, 'way') !== 'fetch';
}

function receiverOf(facts: ActionFacts): string {
  const { contactName } = requestIn(facts);
  return contactName === '' ? facts.view.customerName : contactName;
}

function plannedStart(kind: VisitKind, facts: ActionFacts): ActionDraft {
  return visitStart(
    facts,
    plannedVisits(facts.view).find((each) => each.kind === kind),
  );
}
