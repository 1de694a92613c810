import { dayText } from '../../domain/time-zone.ts';
import type { BlankGroup } from '../../forms/blocks.ts';

/** CAN-13, RET-16: who filed the form and when; ruled blanks until then. UTC ms. */
export function filingGroup(
  filed: { by: string; at: number } | null,
  timeZone: string,
): BlankGroup {
  return {
    title: '财务备案',
    blanks: [
      { label: '备案人', value: filed?.by ?? null },
      { label: '日期', value: filed === null ? null : dayText(filed.at, timeZone) },
    ],
  };
}
