import { endOfLocalDay } from '../../../shared/domain/time-zone.ts';

const dayMs = 24 * 3_600_000;

/** A deputyship of whole days, in UTC ms; `untilAt` is the first moment after the last of them. */
export interface DeputyPeriod {
  fromAt: number;
  untilAt: number;
}

/** @param first and @param last days of the store's calendar (2026-11-21), both included. */
export function deputyPeriod(first: string, last: string, zone: string): DeputyPeriod {
  return {
    fromAt: endOfLocalDay(dayOf(first) - 1, zone) + 1,
    untilAt: endOfLocalDay(dayOf(last), zone) + 1,
  };
}

function dayOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / dayMs;
}
