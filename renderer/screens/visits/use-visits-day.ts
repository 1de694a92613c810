import { useSearchParams } from 'react-router';

import { momentOfMinute } from '../../../shared/domain/local-minute.ts';
import { dateOfDay, dayOfDate, isPlainDate } from '../../../shared/domain/plain-date.ts';
import { localDay } from '../../../shared/domain/time-zone.ts';
import { useClock } from '../../app/store-context.tsx';

/** The day that is shown: it stands in the address, so that coming back shows it again. */
export function useVisitsDay() {
  const { now, zone } = useClock();
  const [search, setSearch] = useSearchParams();
  const today = dateOfDay(localDay(now, zone));
  const asked = search.get('day') ?? '';
  const date = isPlainDate(asked) ? asked : today;
  const day = dayOfDate(date);
  const show = (next: string) => setSearch(next === today ? {} : { day: next }, { replace: true });
  return {
    now,
    zone,
    /** yyyy-mm-dd */
    date,
    isToday: date === today,
    span: { from: momentOfMinute(day, 0, zone), to: momentOfMinute(day + 1, 0, zone) },
    show,
    step: (days: number) => show(dateOfDay(day + days)),
    toToday: () => show(today),
  };
}
