import { appendEvent, lastEvent } from '../../database/repositories/events.ts';
import type { RequestContext } from '../handler.ts';
import { chainStart, commitmentOf, hashOf } from './event-hash.ts';

/** Something that happened and is never forgotten. */
export interface NewEvent {
  /** `case.acted`, `customers.revealed`, … */
  kind: string;
  caseId?: string;
  /** Null for a case about goods that no order knows. */
  orderId?: string | null;
  customerId?: string;
  /** Plain JSON, nothing about a person in it: it stays for ever. */
  data: Readonly<Record<string, unknown>>;
  /** Plain JSON about people (names, reasons in their own words): may be blanked later. */
  personal?: Readonly<Record<string, unknown>>;
}

/** Adds an event by the person at the counter to the end of the history, in the unit of the request. */
export async function recordEvent(
  context: Pick<RequestContext, 'executor' | 'now' | 'actor' | 'newSalt'>,
  event: NewEvent,
): Promise<void> {
  const last = await lastEvent(context.executor);
  const personal = event.personal === undefined ? null : JSON.stringify(event.personal);
  const salt = personal === null ? '' : context.newSalt();
  const link = {
    sequence: (last?.sequence ?? 0) + 1,
    at: context.now,
    staff_id: context.actor?.id ?? null,
    kind: event.kind,
    case_id: event.caseId ?? null,
    order_id: event.orderId ?? null,
    customer_id: event.customerId ?? null,
    data: JSON.stringify(event.data),
    commitment: personal === null ? '' : commitmentOf(salt, personal),
    previous_hash: last?.hash ?? chainStart,
  };
  await appendEvent(context.executor, { ...link, personal, salt, hash: hashOf(link) });
}
