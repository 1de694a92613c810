import type { HistoryEntry } from '../../../../shared/ipc/schemas/cases.ts';
import type { Arrival } from '../../database/repositories/order-rows.ts';
import type { Events, Executor } from '../../database/schema.ts';
import { staffNames } from '../cases/staff-names.ts';
import { arrivalTexts } from './order-tellers.ts';
import type { Naming } from './told-events.ts';
import { toldEvents } from './told-events.ts';

/** The newest entries a page shows; one more is read, to know whether there are older ones. */
export const mostEntries = 500;

/** What is told of an order or a customer: how each order came in, then what happened, by time. */
export async function wholeHistory(
  executor: Executor,
  arrivals: readonly Arrival[],
  events: readonly Events[],
  naming: Naming,
): Promise<HistoryEntry[]> {
  const told = [
    ...(await toldArrivals(executor, untold(arrivals, events), naming)),
    ...(await toldEvents(executor, events, naming)),
  ];
  const entries = told.sort((a, b) => a.at - b.at);
  const newest = entries.slice(-mostEntries);
  const [oldest] = newest;
  if (!oldest || newest.length === entries.length) return entries;
  const text = `这里列出最新的 ${mostEntries} 条记录；更早的记录都在，没有列出。`;
  return [{ at: oldest.at, by: '程序', text, rule: null }, ...newest];
}

/** An order typed by hand has an event that says so. */
function untold(arrivals: readonly Arrival[], events: readonly Events[]): Arrival[] {
  const created = new Set(
    events.filter(({ kind }) => kind === 'order.created').map(({ order_id }) => order_id),
  );
  return arrivals.filter(({ order_id }) => !created.has(order_id));
}

async function toldArrivals(
  executor: Executor,
  arrivals: readonly Arrival[],
  naming: Naming,
): Promise<HistoryEntry[]> {
  const nameOf = await staffNames(executor);
  return arrivals.map(({ order_number, imported_at, imported_by, source }) => ({
    at: imported_at,
    by: nameOf(imported_by),
    text: `${naming.orders ? `订单 ${order_number}：` : ''}${arrivalTexts[source]}`,
    rule: null,
  }));
}
