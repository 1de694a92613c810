import type { RepairAction } from '../../../../shared/procedures/repair/actions.ts';
import { text } from '../../../../shared/text/text.ts';
import { showMoment } from '../../../format/moment.ts';
import type { ActionFacts, ActionForm } from '../../action-form.ts';
import { countOf, momentOf, need, rowsOf, textOf } from '../../action-values.ts';
import { partsInput, rowOfPart } from '../part-rows.ts';
import { likelyTechnician, recordIn } from './case-parts.ts';
import { momentNeed, technicianNeed, technicianOf, wordsNeed } from '../../forms/fields.ts';

const words = text.repair.actions;
const longestMinutes = 60_000;

/** REP-6, REP-11: the parts list and the work record. */
export const workForms = {
  updateParts: {
    start: (facts) => ({
      parts: recordIn(facts).parts.map((part) =>
        rowOfPart(part, (at) => showMoment(at, facts.view.settings.timeZone)),
      ),
    }),
    fields: () => [{ kind: 'parts', name: 'parts', label: words.parts }],
    input(draft, { rule }) {
      const { parts, missing } = partsInput(rowsOf(draft, 'parts'), { name: 'parts', rule });
      return { input: { parts }, missing };
    },
  },
  completeWork: {
    start: (facts) => ({
      doneAt: facts.now,
      technicianId: likelyTechnician(facts) ?? recordIn(facts).diagnosis?.technician.id ?? null,
      fault: recordIn(facts).diagnosis?.finding ?? '',
      done: '',
      minutes: '',
      partsUsed: partsUsedOf(facts),
    }),
    fields: () => [
      { kind: 'moment', name: 'doneAt', label: words.doneAt },
      { kind: 'technician', name: 'technicianId', label: words.technician },
      { kind: 'words', name: 'fault', label: words.fault },
      { kind: 'words', name: 'done', label: words.done },
      { kind: 'line', name: 'minutes', label: words.minutes, unit: words.minutesUnit },
      { kind: 'words', name: 'partsUsed', label: words.partsUsed, optional: true },
    ],
    input(draft, facts) {
      const minutes = countOf(draft, 'minutes');
      const countable = minutes !== null && minutes <= longestMinutes;
      return {
        input: {
          doneAt: momentOf(draft, 'doneAt'),
          technician: technicianOf(draft, facts),
          fault: textOf(draft, 'fault'),
          done: textOf(draft, 'done'),
          minutes,
          partsUsed: textOf(draft, 'partsUsed'),
        },
        missing: [
          ...momentNeed(draft, 'doneAt', facts),
          ...technicianNeed(draft, facts),
          ...wordsNeed(draft, 'fault', words.faultMissing, facts),
          ...wordsNeed(draft, 'done', words.doneMissing, facts),
          ...need(countable, 'minutes', words.minutesMissing, facts.rule),
        ],
      };
    },
  },
} satisfies Partial<Record<RepairAction, ActionForm>>;

/** What the parts list has, as a first proposal. */
function partsUsedOf(facts: ActionFacts): string {
  return recordIn(facts)
    .parts.map(({ name, quantity }) => text.repair.parts.nameAndCount(name, quantity))
    .join(text.repair.parts.separator)
    .slice(0, longestProposal);
}

const longestProposal = 2000;
