import type { VisitDay } from '../../../shared/ipc/schemas/service.ts';
import { visitKindTitles } from '../../../shared/procedures/visit-plan.ts';
import { text } from '../../../shared/text/text.ts';
import { overlap } from '../../../shared/visits/overlap.ts';
import type { ActionFacts } from '../../procedures/action-form.ts';
import type { TypedAppointment } from '../../procedures/appointment.ts';
import { appointmentProblems, liesWithin } from '../../procedures/appointment.ts';
import { clockSpan } from '../visits/visit-words.ts';

const words = text.visits;

interface Props {
  typed: TypedAppointment;
  /** yyyy-mm-dd */
  date: string;
  day: VisitDay;
  facts: ActionFacts;
}

/** The chosen technician's day beside what is typed, when the store is open, and what clashes. */
export function AppointmentDay({ typed, date, day, facts }: Props) {
  const { timeZone } = facts.view.settings;
  const { technicianId, from, to } = typed;
  const name = facts.technicians.find(({ id }) => id === technicianId)?.name;
  const booked = day.visits.filter(
    ({ technician, caseId }) => technician?.id === technicianId && caseId !== facts.view.id,
  );
  const wanted = from !== null && to !== null && from < to ? { from, to } : null;
  const open = day.open.map((frame) => clockSpan(frame, timeZone)).join('、');
  return (
    <div className="appointment-day">
      {name !== undefined && (
        <>
          <p className="muted small">{words.dayOf(name, date)}</p>
          {booked.length === 0 ? (
            <p>{words.freeDay}</p>
          ) : (
            <ul>
              {booked.map((visit) => {
                const clashes =
                  wanted !== null && visit.state === 'planned' && overlap(visit, wanted);
                return (
                  <li key={visit.id} className={clashes ? 'red strong' : ''}>
                    {clockSpan(visit, timeZone)} {visitKindTitles[visit.kind]}{' '}
                    {visit.state === 'done' && words.done}
                  </li>
                );
              })}
            </ul>
          )}
        </>
      )}
      <p className={open === '' ? 'amber' : 'muted small'}>
        {open === '' ? words.closedDay : words.openFrames(open)}
      </p>
      <div role="alert">
        {appointmentProblems(typed, day.visits, facts).map((problem) => (
          <p key={problem} className="red">
            {problem}
          </p>
        ))}
        {wanted !== null && open !== '' && !liesWithin(wanted, day.open) && (
          <p className="amber">{words.outsideHours}</p>
        )}
      </div>
    </div>
  );
}
