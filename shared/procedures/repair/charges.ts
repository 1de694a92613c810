import type { FeeItem } from '../../domain/service-settings.ts';
import type { Charge } from './record.ts';

/** A line of the fee schedule by its code, so many of its unit. */
export interface ChosenCharge {
  code: string;
  quantity: number;
}

/** REP-5: what was chosen, with title and price as the case froze them. Fails on unknown codes. */
export function chargesOf(chosen: readonly ChosenCharge[], schedule: readonly FeeItem[]): Charge[] {
  return chosen.map(({ code, quantity }) => {
    const item = schedule.find((each) => each.code === code);
    if (!item) throw new Error(`Not in the fee schedule: ${code}`);
    return { ...item, quantity };
  });
}
