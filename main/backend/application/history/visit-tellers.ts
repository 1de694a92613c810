import { z } from 'zod';

import { visitKinds, visitKindTitles } from '../../../../shared/procedures/visit-plan.ts';
import { shownSpan } from '../../../../shared/visits/shown-span.ts';
import type { Teller, Telling } from './teller.ts';
import { teller } from './teller.ts';

const visit = z.object({
  visitId: z.string(),
  kind: z.enum(visitKinds),
  technicianId: z.string().nullable(),
  from: z.int(),
  to: z.int(),
});

/** Appointments with customers (REP-2, REP-9, REP-10). */
export const visitTellers: Readonly<Record<string, Teller>> = {
  'visit.planned': teller({
    data: visit,
    rule: 'REP-9',
    text: (data, _personal, telling) => `约好了${shownVisit(data, telling)}。`,
  }),
  'visit.cancelled': teller({
    data: visit,
    rule: 'REP-9',
    text: (data, _personal, telling) => `取消了约好的${shownVisit(data, telling)}。`,
  }),
  'visit.done': teller({
    data: visit,
    rule: 'REP-9',
    text: (data, _personal, telling) => `约好的${shownVisit(data, telling)}，已经办完。`,
  }),
};

/** 上门检查：2026-11-22 09:00–11:00，马超 */
function shownVisit(
  { kind, technicianId, from, to }: z.output<typeof visit>,
  { nameOf, timeZone }: Telling,
): string {
  const who = technicianId === null ? '' : `，${nameOf(technicianId)}`;
  return `${visitKindTitles[kind]}：${shownSpan({ from, to }, timeZone)}${who}`;
}
