import { sql } from 'kysely';

import type { Executor } from '../schema.ts';
import type { ListPlace } from './keyset.ts';
import { nextPlaces } from './keyset.ts';
import type { TokenRange } from './search-tokens.ts';
import { findsMany, isAmongTargets, targetsIn } from './search-tokens.ts';

export interface HistoryListQuery {
  staffId: string | null;
  /** Null for every kind. */
  kinds: readonly string[] | null;
  /** Where the words lie by which cases, orders or customers are found; null without them. */
  ranges: readonly TokenRange[] | null;
  /** UTC ms, from inclusive, until exclusive; null is open. */
  from: number | null;
  until: number | null;
  after: ListPlace | null;
  limit: number;
}

/**
 * The places of the next events, newest first: `key` is the time, `id` the sequence as text. Each
 * way of asking enters one index and walks it from its place; nothing is counted or sorted, but
 * the events of a few cases, orders and customers that were searched for.
 */
export async function historyPlaces(
  executor: Executor,
  query: HistoryListQuery,
): Promise<ListPlace[]> {
  const { staffId, kinds, ranges, after, limit } = query;
  if (ranges !== null) {
    const list = restricted(await eventsAbout(executor, ranges), query);
    return places(ofKinds(byStaff(list, staffId), kinds), after, limit);
  }
  const list = restricted(executor.selectFrom('events'), query);
  if (staffId !== null) {
    return places(ofKinds(list.where('staff_id', '=', staffId), kinds), after, limit);
  }
  if (kinds === null) return places(list, after, limit);
  const found: ListPlace[] = [];
  for (const kind of kinds) {
    found.push(...(await places(list.where('kind', '=', kind), after, limit)));
  }
  return newestFirst(found).slice(0, limit);
}

type EventList = ReturnType<typeof all>;

function all(executor: Executor) {
  return executor.selectFrom('events');
}

function restricted(list: EventList, { from, until }: HistoryListQuery): EventList {
  let some = list;
  if (from !== null) some = some.where('at', '>=', from);
  if (until !== null) some = some.where('at', '<', until);
  return some;
}

/** The plus keeps SQLite at the index that is in the order of the list. */
function ofKinds(list: EventList, kinds: readonly string[] | null): EventList {
  return kinds === null ? list : list.where(sql<boolean>`+events.kind in (${sql.join(kinds)})`);
}

function byStaff(list: EventList, staffId: string | null): EventList {
  return staffId === null ? list : list.where(sql<boolean>`+events.staff_id = ${staffId}`);
}

/** Where much is found, the list is walked and each event held against it. */
async function eventsAbout(executor: Executor, ranges: readonly TokenRange[]): Promise<EventList> {
  if (await findsMany(executor, ['customer', 'order', 'case'], ranges)) {
    return all(executor).where(isAmongTargets(executor, subjectColumns, ranges));
  }
  const sequences = (
    column: 'customer_id' | 'order_id' | 'case_id',
    kind: keyof typeof subjectColumns,
  ) =>
    executor
      .selectFrom('events as about')
      .select('about.sequence')
      .where(`about.${column}`, 'in', targetsIn(executor, kind, ranges));
  return all(executor).where(
    'sequence',
    'in',
    sequences('customer_id', 'customer')
      .union(sequences('order_id', 'order'))
      .union(sequences('case_id', 'case')),
  );
}

const subjectColumns = {
  customer: 'events.customer_id',
  order: 'events.order_id',
  case: 'events.case_id',
};

/** The sequence is a number, which SQLite holds against the text of a place all the same. */
async function places(
  list: EventList,
  after: ListPlace | null,
  limit: number,
): Promise<ListPlace[]> {
  return nextPlaces(list, 'events.sequence', {
    key: sql<number>`events.at`,
    direction: 'descending',
    after,
    limit,
  });
}

function newestFirst(found: readonly ListPlace[]): ListPlace[] {
  return [...found].sort((a, b) => Number(b.key) - Number(a.key) || Number(b.id) - Number(a.id));
}
