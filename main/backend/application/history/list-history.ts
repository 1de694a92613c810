import type { HistoryRow } from '../../../../shared/ipc/schemas/trust.ts';
import { eventsBySequence } from '../../database/repositories/events.ts';
import { historyPlaces } from '../../database/repositories/history-places.ts';
import type { Events, Executor } from '../../database/schema.ts';
import type { Handler } from '../handler.ts';
import { pageOfPlaces, placeOf } from '../list-cursor.ts';
import { searchRanges } from '../search/search-words.ts';
import { kindsOfGroup } from './event-groups.ts';
import { toldEvents } from './told-events.ts';

/** The only order there is, as the cursor names it. */
const sort = { by: 'at', direction: 'descending' } as const;

/** Everything that happened in the store, the newest first, a page at a time. */
export const listHistory: Handler<'history.list'> = async (wanted, { executor }) => {
  const { staffId, group, about, from, until, after, limit } = wanted;
  const places = await historyPlaces(executor, {
    staffId,
    kinds: group === null ? null : kindsOfGroup[group],
    ranges: searchRanges(about),
    from,
    until,
    after: placeOf(after, sort),
    limit: limit + 1,
  });
  const page = pageOfPlaces(places, limit, sort);
  const events = await inOrder(
    executor,
    page.places.map(({ id }) => Number(id)),
  );
  return { rows: await rowsOf(executor, events), next: page.next };
};

async function inOrder(executor: Executor, sequences: readonly number[]): Promise<Events[]> {
  const events = await eventsBySequence(executor, sequences);
  const bySequence = new Map(events.map((event) => [event.sequence, event]));
  return sequences.flatMap((sequence) => bySequence.get(sequence) ?? []);
}

async function rowsOf(executor: Executor, events: readonly Events[]): Promise<HistoryRow[]> {
  const told = await toldEvents(executor, events, { cases: true, orders: true, customers: true });
  return events.flatMap((event, index) => {
    const entry = told[index];
    if (!entry) return [];
    const { sequence, case_id: caseId, order_id: orderId, customer_id: customerId } = event;
    return { sequence, ...entry, caseId, orderId, customerId };
  });
}
