import { openFrames, type StoreCalendar } from '../../../shared/deadlines/opening-clock.ts';
import { localDay } from '../../../shared/domain/time-zone.ts';
import { text } from '../../../shared/text/text.ts';
import { showMoment } from '../../format/moment.ts';

/** When the store is open on the day of a moment (UTC ms): 营业 09:00–12:00 13:00–21:00. */
export function openingNote(now: number, calendar: StoreCalendar): string {
  const clock = (at: number) => showMoment(at, calendar.timeZone).slice(11);
  const closing = (at: number) => (clock(at) === '00:00' ? '24:00' : clock(at));
  const frames = openFrames(localDay(now, calendar.timeZone), calendar).map(
    ({ from, to }) => `${clock(from)}–${closing(to)}`,
  );
  return frames.length === 0 ? text.today.closedToday : text.today.openingHours(frames.join(' '));
}
