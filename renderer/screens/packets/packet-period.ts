import { dateOfDay, dayOfDate, isPlainDate, weekdayOf } from '../../../shared/domain/plain-date.ts';
import type { PacketPeriod } from '../../../shared/ipc/schemas/finance.ts';
import { monthBeside } from '../reports/month.ts';

export const periodUnits = ['day', 'week', 'month', 'free'] as const;
export type PeriodUnit = (typeof periodUnits)[number];

export interface ChosenPeriod extends PacketPeriod {
  unit: PeriodUnit;
}

/** The day, week (from Monday) or month that a day (yyyy-mm-dd) lies in; for `free` the day alone. */
export function periodAround(unit: PeriodUnit, date: string): ChosenPeriod {
  switch (unit) {
    case 'day':
    case 'free':
      return { unit, from: date, until: date };
    case 'week': {
      const day = dayOfDate(date);
      const monday = day - ((weekdayOf(day) + 6) % 7);
      return { unit, from: dateOfDay(monday), until: dateOfDay(monday + 6) };
    }
    case 'month': {
      const month = date.slice(0, 'yyyy-mm'.length);
      const next = dayOfDate(`${monthBeside(month, 1)}-01`);
      return { unit, from: `${month}-01`, until: dateOfDay(next - 1) };
    }
  }
}

/** The one before (`-1`) or after (`1`); a free one goes on by its own length. */
export function periodBeside(period: ChosenPeriod, step: 1 | -1): ChosenPeriod {
  const { unit, from, until } = period;
  if (unit !== 'free') {
    const beside = step === 1 ? dayOfDate(until) + 1 : dayOfDate(from) - 1;
    return periodAround(unit, dateOfDay(beside));
  }
  const days = (dayOfDate(until) - dayOfDate(from) + 1) * step;
  return {
    unit,
    from: dateOfDay(dayOfDate(from) + days),
    until: dateOfDay(dayOfDate(until) + days),
  };
}

/** Another unit around the same days; the one of today where it lies in the period. */
export function inUnit(period: ChosenPeriod, unit: PeriodUnit, today: string): ChosenPeriod {
  if (unit === 'free') return { ...period, unit };
  const holdsToday = period.from <= today && today <= period.until;
  return periodAround(unit, holdsToday ? today : period.from);
}

/** Reads the address; what it does not know or says wrongly is this month. */
export function periodFromAddress(address: URLSearchParams, today: string): ChosenPeriod {
  const unit = periodUnits.find((each) => each === address.get('unit')) ?? 'month';
  const from = address.get('from') ?? '';
  const until = address.get('until') ?? '';
  if (!isPlainDate(from)) return periodAround(unit, today);
  if (unit !== 'free') return periodAround(unit, from);
  return { unit, from, until: isPlainDate(until) && until >= from ? until : from };
}
