import type { HistoryEntry } from '../../../../shared/ipc/schemas/cases.ts';
import type { Events } from '../../database/schema.ts';
import { caseTellers } from './case-tellers.ts';
import { customerTellers } from './customer-tellers.ts';
import { orderTellers } from './order-tellers.ts';
import { storeTellers } from './store-tellers.ts';
import type { Teller, Telling } from './teller.ts';

/** The sentence of each kind of event, in one place. */
export const tellers: ReadonlyMap<string, Teller> = new Map(
  Object.entries({ ...caseTellers, ...orderTellers, ...customerTellers, ...storeTellers }),
);

/** An event in plain words. A kind that nobody tells yet is still there with who and when. */
export function tellEvent(event: Events, telling: Telling): HistoryEntry {
  const told = tellers.get(event.kind)?.(event, telling);
  return {
    at: event.at,
    by: telling.nameOf(event.staff_id),
    text: told?.text ?? '做了其他记录。',
    rule: told?.rule ?? null,
  };
}
