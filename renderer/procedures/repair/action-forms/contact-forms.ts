import type { RepairAction } from '../../../../shared/procedures/repair/actions.ts';
import { text } from '../../../../shared/text/text.ts';
import type { ActionDraft, ActionFacts, ActionField, ActionForm } from '../../action-form.ts';
import { momentOf, need, textOf } from '../../action-values.ts';
import {
  answerOf,
  channelField,
  momentNeed,
  phoneFirst,
  wordsNeed,
  yesOrNo,
} from '../../forms/fields.ts';
import {
  goesOut,
  plannedVisits,
  visitFields,
  visitInput,
  visitKindField,
  visitStart,
} from '../../forms/visit-form.ts';
import { firstVisitIn } from './case-parts.ts';

const words = text.repair.actions;
const firstVisits = ['inspect', 'takeBack', 'bringIn'] as const;

/** REP-2, REP-9: reaching the customer and agreeing a date. */
export const contactForms = {
  recordContact: {
    start: ({ now }) => ({ at: now, ...phoneFirst, reached: null, outcome: '' }),
    fields: () => [
      { kind: 'moment', name: 'at', label: words.at },
      channelField,
      yesOrNo('reached', words.reached, [words.reachedYes, words.reachedNo]),
      { kind: 'words', name: 'outcome', label: words.outcome },
    ],
    input: (draft, facts) => ({
      input: {
        at: momentOf(draft, 'at'),
        channel: textOf(draft, 'channel'),
        reached: answerOf(draft, 'reached'),
        outcome: textOf(draft, 'outcome'),
      },
      missing: [
        ...momentNeed(draft, 'at', facts),
        ...need(answerOf(draft, 'reached') !== null, 'reached', words.reachedMissing, facts.rule),
        ...wordsNeed(draft, 'outcome', words.outcomeMissing, facts),
      ],
    }),
  },
  agreeVisit: {
    start: (facts) => ({
      kind: firstVisitIn(facts),
      ...visitStart(facts),
      at: facts.now,
      ...phoneFirst,
    }),
    fields: (_, draft) => [
      ...appointmentFields(draft),
      { kind: 'moment', name: 'at', label: words.contactedAt },
      channelField,
    ],
    input(draft, facts) {
      const { input, missing } = appointmentInput(draft, facts);
      const contact = { at: momentOf(draft, 'at'), channel: textOf(draft, 'channel') };
      return {
        input: { ...input, ...contact },
        missing: [...missing, ...momentNeed(draft, 'at', facts)],
      };
    },
  },
  reschedule: {
    start: (facts) => ({
      kind: firstVisitIn(facts),
      ...visitStart(facts, plannedVisits(facts.view)[0]),
      reason: '',
    }),
    fields: (_, draft) => [
      ...appointmentFields(draft),
      { kind: 'words', name: 'reason', label: words.rescheduleReason },
    ],
    input(draft, facts) {
      const { input, missing } = appointmentInput(draft, facts);
      return {
        input: { ...input, reason: textOf(draft, 'reason') },
        missing: [...missing, ...wordsNeed(draft, 'reason', text.caseScreen.reasonMissing, facts)],
      };
    },
  },
} satisfies Partial<Record<RepairAction, ActionForm>>;

function appointmentFields(draft: ActionDraft): ActionField[] {
  return [visitKindField(firstVisits), ...visitFields(goesOut(draft))];
}

function appointmentInput(draft: ActionDraft, facts: ActionFacts) {
  const { input, missing } = visitInput(draft, facts, goesOut(draft));
  return { input: { kind: textOf(draft, 'kind'), ...input }, missing };
}
