import { faultCauses, faultCauseTitles } from '../../../../shared/procedures/repair/record.ts';
import type { FaultCause } from '../../../../shared/procedures/repair/record.ts';
import { repairDecisionSchema } from '../../../../shared/procedures/repair/decision.ts';
import { decideRepair } from '../../../../shared/procedures/repair/rules.ts';
import { text } from '../../../../shared/text/text.ts';
import type { ActionDraft, ActionFacts, ActionForm } from '../../action-form.ts';
import { momentOf, need, rowsOf, textOf } from '../../action-values.ts';
import { chargesInput } from '../../charge-rows.ts';
import { likelyTechnician, recordIn } from './case-parts.ts';
import {
  answerOf,
  momentNeed,
  technicianNeed,
  technicianOf,
  wordsNeed,
  yesOrNo,
} from '../../forms/fields.ts';

const words = text.repair.actions;

/** REP-3, REP-5: what was found, whose fault it is, what shall be done and what it costs. */
export const diagnosisForm: ActionForm = {
  start(facts) {
    const { diagnosis } = recordIn(facts);
    const asBefore = diagnosis === null ? {} : startFrom(diagnosis);
    return { ...emptyStart(facts), ...asBefore };
  },
  fields: (facts, draft) => [
    { kind: 'moment', name: 'at', label: words.diagnosedAt },
    { kind: 'technician', name: 'technicianId', label: words.technician },
    { kind: 'words', name: 'finding', label: words.finding },
    {
      kind: 'choice',
      name: 'cause',
      label: words.cause,
      options: faultCauses.map((value) => ({ value, title: faultCauseTitles[value] })),
    },
    yesOrNo('repairable', words.repairable, [words.canRepair, words.cannotRepair]),
    { kind: 'words', name: 'solution', label: words.solution },
    {
      kind: 'charges',
      name: 'charges',
      label: words.charges,
      hint: words.chargesHint[verdictOf(draft, facts)],
    },
  ],
  input(draft, facts) {
    const { rule, view } = facts;
    const chosen = chargesInput(rowsOf(draft, 'charges'), view.service.feeSchedule, {
      name: 'charges',
      rule,
    });
    const repairable = answerOf(draft, 'repairable');
    return {
      input: {
        at: momentOf(draft, 'at'),
        technician: technicianOf(draft, facts),
        finding: textOf(draft, 'finding'),
        cause: causeOf(draft),
        solution: textOf(draft, 'solution'),
        repairable,
        charges: chosen.charges,
      },
      missing: [
        ...momentNeed(draft, 'at', facts),
        ...technicianNeed(draft, facts),
        ...wordsNeed(draft, 'finding', words.findingMissing, facts),
        ...need(causeOf(draft) !== null, 'cause', words.causeMissing, rule),
        ...need(repairable !== null, 'repairable', words.repairableMissing, rule),
        ...wordsNeed(draft, 'solution', words.solutionMissing, facts),
        ...chosen.missing,
      ],
    };
  },
};

function emptyStart(facts: ActionFacts): ActionDraft {
  return {
    at: facts.now,
    technicianId: likelyTechnician(facts),
    finding: '',
    cause: null,
    solution: '',
    repairable: null,
    charges: [],
  };
}

/** The store manager did not agree: what was found before is looked at again. */
function startFrom(diagnosis: NonNullable<ReturnType<typeof recordIn>['diagnosis']>): ActionDraft {
  const { technician, finding, cause, solution, repairable, charges } = diagnosis;
  return {
    technicianId: technician.id,
    finding,
    cause,
    solution,
    repairable: repairable ? 'yes' : 'no',
    charges: charges.map(({ code, quantity }) => ({ code, quantity: String(quantity) })),
  };
}

function causeOf(draft: ActionDraft): FaultCause | null {
  return faultCauses.find((cause) => cause === draft['cause']) ?? null;
}

/** Who pays, as soon as the cause is chosen (REP-5). */
function verdictOf(draft: ActionDraft, { view }: ActionFacts): keyof typeof words.chargesHint {
  const cause = causeOf(draft);
  const decided = repairDecisionSchema.nullable().parse(view.decision);
  if (cause === null || decided === null) return 'open';
  const { outOfWarranty } = view.service;
  return decideRepair({
    warranty: decided.warranty,
    diagnosis: { cause, charges: [] },
    outOfWarranty,
  }).verdict;
}
