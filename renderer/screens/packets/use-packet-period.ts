import { useSearchParams } from 'react-router';

import { dateOfDay } from '../../../shared/domain/plain-date.ts';
import { localDay } from '../../../shared/domain/time-zone.ts';
import { useClock } from '../../app/store-context.tsx';
import type { ChosenPeriod } from './packet-period.ts';
import { periodFromAddress } from './packet-period.ts';

/** The period that is shown: it stands in the address, so that coming back shows it again. */
export function usePacketPeriod() {
  const { now, zone } = useClock(60_000);
  const [address, setAddress] = useSearchParams();
  const today = dateOfDay(localDay(now, zone));
  return {
    today,
    period: periodFromAddress(address, today),
    show: ({ unit, from, until }: ChosenPeriod) =>
      setAddress({ unit, from, until }, { replace: true }),
  };
}
