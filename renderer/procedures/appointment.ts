import { momentOfMinute } from '../../shared/domain/local-minute.ts';
import { dayOfDate } from '../../shared/domain/plain-date.ts';
import type { VisitView } from '../../shared/ipc/schemas/service.ts';
import type { Missing } from '../../shared/procedures/evaluation.ts';
import type { VisitPlan } from '../../shared/procedures/visit-plan.ts';
import { text } from '../../shared/text/text.ts';
import type { TimeSpan } from '../../shared/visits/overlap.ts';
import { visitProblems } from '../../shared/visits/visit-problems.ts';
import { showMoment } from '../format/moment.ts';
import { readClock } from '../format/typed-clock.ts';
import { readDay } from '../format/typed-day.ts';
import type { ActionDraft, ActionFacts } from './action-form.ts';
import { need, textOf } from './action-values.ts';

/** An appointment as typed so far; null for what is not there or cannot be read. UTC ms. */
export interface TypedAppointment {
  technicianId: string | null;
  /** yyyy-mm-dd */
  day: string | null;
  from: number | null;
  to: number | null;
}

type Facts = Pick<ActionFacts, 'now'> & { view: { settings: { timeZone: string } } };

/** The parts of a field `{ kind: 'appointment', name }` in the draft, each as typed. */
export function appointmentKeys(name: string) {
  return {
    day: `${name}.day`,
    from: `${name}.from`,
    to: `${name}.to`,
    technicianId: `${name}.technicianId`,
  };
}

/** An empty appointment, or one that is planned and shall be changed. */
export function appointmentStart(
  name: string,
  { view }: Facts,
  planned?: Pick<VisitPlan, 'from' | 'to' | 'technicianId'>,
): ActionDraft {
  const keys = appointmentKeys(name);
  const shown = (at: number) => showMoment(at, view.settings.timeZone);
  return {
    [keys.day]: planned ? shown(planned.from).slice(0, 10) : '',
    [keys.from]: planned ? shown(planned.from).slice(11) : '',
    [keys.to]: planned ? shown(planned.to).slice(11) : '',
    [keys.technicianId]: planned?.technicianId ?? null,
  };
}

/** What was typed, for the input of the transition: `technicianId`, `from`, `to`. */
export function appointmentOf(
  draft: ActionDraft,
  name: string,
  { now, view }: Facts,
): TypedAppointment {
  const keys = appointmentKeys(name);
  const zone = view.settings.timeZone;
  const day = readDay(textOf(draft, keys.day), now, zone);
  const at = (key: string): number | null => {
    const minute = readClock(textOf(draft, key));
    if (day === null || minute === null) return null;
    return momentOfMinute(dayOfDate(day), minute, zone);
  };
  const technicianId = textOf(draft, keys.technicianId);
  return {
    technicianId: technicianId === '' ? null : technicianId,
    day,
    from: at(keys.from),
    to: at(keys.to),
  };
}

/** What of the appointment is still missing; clashes are said by the field itself and the backend. */
export function appointmentMissing(
  typed: TypedAppointment,
  { technician, rule }: { technician: boolean; rule: string },
): Missing[] {
  const { day, from, to, technicianId } = typed;
  const words = text.visits;
  return [
    ...need(!technician || technicianId !== null, 'technicianId', words.technicianMissing, rule),
    ...need(day !== null, 'day', words.dayMissing, rule),
    ...need(from !== null, 'from', words.fromMissing, rule),
    ...need(to !== null, 'to', words.toMissing, rule),
    ...need(from === null || to === null || from < to, 'to', words.endsBefore, rule),
  ];
}

/**
 * What speaks against an appointment as far as it was typed: over already, or the technician is
 * booked (REP-9). The planned visits of the case itself are replaced, and clash with nothing.
 */
export function appointmentProblems(
  { technicianId, from, to }: TypedAppointment,
  visits: readonly VisitView[],
  { now, view, technicians }: Facts & Pick<ActionFacts, 'technicians'> & { view: { id: string } },
): string[] {
  if (from === null || to === null) return [];
  const person = technicians.find(({ id }) => id === technicianId);
  const bookings = visits.filter(
    ({ state, technician, caseId }) =>
      state === 'planned' && technician?.id === technicianId && caseId !== view.id,
  );
  // Whether somebody must go is asked apart.
  const plan = { kind: 'bringIn' as const, technicianId, from, to, note: '' };
  const technician = person ? { name: person.name, mayGo: true } : null;
  const around = { now, timeZone: view.settings.timeZone, technician, bookings };
  return visitProblems(plan, around).map(({ message }) => message);
}

/** Whether a span lies in one opening frame. */
export function liesWithin(span: TimeSpan, open: readonly TimeSpan[]): boolean {
  return open.some(({ from, to }) => from <= span.from && span.to <= to);
}
