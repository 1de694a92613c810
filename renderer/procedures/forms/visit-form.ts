import type { CaseView } from '../../../shared/ipc/schemas/cases.ts';
import { visitKindTitles } from '../../../shared/procedures/visit-plan.ts';
import type { PlannedVisit, VisitKind } from '../../../shared/procedures/visit-plan.ts';
import { text } from '../../../shared/text/text.ts';
import type { ActionDraft, ActionFacts, ActionField, ActionForm } from '../action-form.ts';
import { textOf } from '../action-values.ts';
import { appointmentMissing, appointmentOf, appointmentStart } from '../appointment.ts';

const words = text.actionForms;
const visit = 'visit';

/** What is agreed and has not taken place, the earliest first. */
export function plannedVisits({ visits }: Pick<CaseView, 'visits'>): PlannedVisit[] {
  return visits
    .filter(({ state }) => state === 'planned')
    .map(({ id, kind, technician, from, to, note }) => ({
      id,
      kind,
      technicianId: technician?.id ?? null,
      from,
      to,
      note,
    }));
}

/** An empty appointment, or `planned` to be changed. */
export function visitStart(facts: ActionFacts, planned?: PlannedVisit): ActionDraft {
  return { ...appointmentStart(visit, facts, planned), note: planned?.note ?? '' };
}

/** What the appointment is for, one of a few. */
export function visitKindField(kinds: readonly VisitKind[]): ActionField {
  const options = kinds.map((value) => ({ value, title: visitKindTitles[value] }));
  return { kind: 'choice', name: 'kind', label: words.visitKind, options };
}

/** When, who, and what to bring; `technician`: somebody goes out. */
export function visitFields(technician: boolean): ActionField[] {
  return [
    { kind: 'appointment', name: visit, label: words.appointment, technician },
    { kind: 'line', name: 'note', label: words.visitNote, optional: true },
  ];
}

/** The `technicianId`, `from`, `to` and `note` of an input. */
export function visitInput(draft: ActionDraft, facts: ActionFacts, technician: boolean) {
  const typed = appointmentOf(draft, visit, facts);
  const { from, to } = typed;
  const technicianId = technician ? typed.technicianId : null;
  return {
    input: { technicianId, from, to, note: textOf(draft, 'note') },
    missing: appointmentMissing(typed, { technician, rule: facts.rule }),
  };
}

/** Nobody goes out where the customer brings the goods in. */
export function goesOut(draft: ActionDraft): boolean {
  return textOf(draft, 'kind') !== 'bringIn';
}

/** An appointment for one of these; again to change the one that is planned (RET-3). */
export function visitForm(kinds: readonly VisitKind[]): ActionForm {
  const plannedOf = ({ view }: ActionFacts) =>
    plannedVisits(view).find(({ kind }) => kinds.includes(kind));
  return {
    start: (facts) => {
      const planned = plannedOf(facts);
      return { kind: planned?.kind ?? kinds[0] ?? null, ...visitStart(facts, planned) };
    },
    fields: (_, draft) => [visitKindField(kinds), ...visitFields(goesOut(draft))],
    input(draft, facts) {
      const { input, missing } = visitInput(draft, facts, goesOut(draft));
      return { input: { kind: textOf(draft, 'kind'), ...input }, missing };
    },
  };
}
