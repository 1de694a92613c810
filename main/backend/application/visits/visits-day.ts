import { openFrames } from '../../../../shared/deadlines/opening-clock.ts';
import { momentOfMinute } from '../../../../shared/domain/local-minute.ts';
import { dayOfDate } from '../../../../shared/domain/plain-date.ts';
import type { StaffMember } from '../../../../shared/ipc/schemas/store.ts';
import { listStaff } from '../../database/repositories/staff.ts';
import type { VisitOfDay } from '../../database/repositories/visits.ts';
import { visitsWithin } from '../../database/repositories/visits.ts';
import { actorOf } from '../actor.ts';
import { staffNames } from '../cases/staff-names.ts';
import type { Handler } from '../handler.ts';
import { readRuleSettings } from '../store/store-values.ts';
import { visitViewOf } from './visit-views.ts';

/** The technicians' day: who goes where and when, and when the store is open. */
export const visitsDay: Handler<'visits.day'> = async ({ day: date }, context) => {
  const { executor } = context;
  const settings = await readRuleSettings(executor);
  const day = dayOfDate(date);
  const rows = await visitsWithin(executor, {
    from: momentOfMinute(day, 0, settings.timeZone),
    to: momentOfMinute(day + 1, 0, settings.timeZone),
  });
  const nameOf = await staffNames(executor);
  const viewer = actorOf(context);
  const visits = rows.map((row) => ({ row, view: visitViewOf(row, nameOf, viewer) }));
  // ARC-15: an address is personal; names and masked phones stand in every list.
  for (const { row, view } of visits) if (view.address !== '') context.viewed(row.customer_id);
  return {
    technicians: lanes(await listStaff(executor), rows),
    visits: visits.map(({ view }) => view),
    open: openFrames(day, settings),
  };
};

/** Whoever may be sent, and who was on the way that day though not any more. */
function lanes(staff: readonly StaffMember[], rows: readonly VisitOfDay[]) {
  return staff
    .filter(
      ({ id, active, roles }) =>
        (active && roles.includes('technician')) || rows.some((row) => row.technician_id === id),
    )
    .map(({ id, name }) => ({ id, name }));
}
