import type { Cases, Executor } from '../schema.ts';
import type { TokenRange } from './search-tokens.ts';
import { targetsIn } from './search-tokens.ts';

/** A case as lists show it: with the names of the order and the customer, and the next due time. */
export type CaseRowData = Pick<
  Cases,
  | 'id'
  | 'procedure'
  | 'number'
  | 'order_id'
  | 'customer_id'
  | 'stage'
  | 'exception'
  | 'opened_at'
  | 'requested_at'
  | 'frozen'
  | 'refund_fen'
  | 'due_fen'
> & {
  order_number: string;
  customer_name: string;
  customer_phone: string;
  /** The earliest open deadline. */
  due_at: number | null;
};

export interface CaseListPosition {
  openedAt: number;
  id: string;
}

export interface CaseListQuery {
  filter: 'open' | 'ended' | 'exception' | 'all';
  /** Where the words lie that are searched for; null without a search. */
  ranges: readonly TokenRange[] | null;
  /** The last row seen; null for the first page. */
  after: CaseListPosition | null;
  limit: number;
}

/** A page of the list, newest first, found by its place and not by counting (keyset). */
export async function caseRows(executor: Executor, query: CaseListQuery): Promise<CaseRowData[]> {
  const { after } = query;
  let rows = selectRows(executor)
    .orderBy('cases.opened_at', 'desc')
    .orderBy('cases.id', 'desc')
    .limit(query.limit);
  if (query.filter === 'open') rows = rows.where('cases.open', '=', 1);
  if (query.filter === 'ended') rows = rows.where('cases.open', '=', 0);
  if (query.filter === 'exception') rows = rows.where('cases.exception', '=', 1);
  const { ranges } = query;
  if (ranges) rows = rows.where('cases.id', 'in', casesFound(executor, ranges));
  if (after) {
    rows = rows.where((eb) =>
      eb(eb.refTuple('cases.opened_at', 'cases.id'), '<', eb.tuple(after.openedAt, after.id)),
    );
  }
  return rows.execute();
}

export async function caseRowById(executor: Executor, id: string): Promise<CaseRowData> {
  return selectRows(executor).where('cases.id', '=', id).executeTakeFirstOrThrow();
}

/** Open cases, the most urgent first: by due time, those without one after, the oldest first. */
export async function urgentCaseRows(executor: Executor, limit: number): Promise<CaseRowData[]> {
  return selectRows(executor)
    .where('cases.open', '=', 1)
    .orderBy('due_at', (order) => order.asc().nullsLast())
    .orderBy('cases.requested_at')
    .orderBy('cases.id')
    .limit(limit)
    .execute();
}

export interface BoardCounts {
  overdue: number;
  dueToday: number;
  open: number;
  waitingForSignature: number;
}

/** What the board counts; times are UTC ms, `endOfToday` in the store's zone. */
export async function boardCounts(
  executor: Executor,
  now: number,
  endOfToday: number,
  signatureStages: readonly string[],
): Promise<BoardCounts> {
  const due = await executor
    .selectFrom('deadlines')
    .select(({ fn, eb }) => [
      fn
        .coalesce(
          fn.sum<number>(eb.case().when('due_at', '<', now).then(1).else(0).end()),
          eb.lit(0),
        )
        .as('overdue'),
      fn.countAll<number>().as('all'),
    ])
    .where('open', '=', 1)
    .where('due_at', '<=', endOfToday)
    .executeTakeFirstOrThrow();
  const cases = await executor
    .selectFrom('cases')
    .select(({ fn, eb }) => [
      fn.countAll<number>().as('open'),
      fn
        .coalesce(
          fn.sum<number>(eb.case().when('stage', 'in', signatureStages).then(1).else(0).end()),
          eb.lit(0),
        )
        .as('waitingForSignature'),
    ])
    .where('open', '=', 1)
    .executeTakeFirstOrThrow();
  return {
    overdue: due.overdue,
    dueToday: due.all - due.overdue,
    open: cases.open,
    waitingForSignature: cases.waitingForSignature,
  };
}

/**
 * Cases whose own number, order or customer has one of the words: a union, because SQLite looks each
 * part up in its index, and would walk all cases for an OR.
 */
function casesFound(executor: Executor, ranges: readonly TokenRange[]) {
  const casesWith = (column: 'order_id' | 'customer_id', kind: 'order' | 'customer') =>
    executor
      .selectFrom('cases as found')
      .select('found.id as target_id')
      .where(`found.${column}`, 'in', targetsIn(executor, kind, ranges));
  return targetsIn(executor, 'case', ranges)
    .unionAll(casesWith('order_id', 'order'))
    .unionAll(casesWith('customer_id', 'customer'));
}

function selectRows(executor: Executor) {
  return executor
    .selectFrom('cases')
    .innerJoin('orders', 'orders.id', 'cases.order_id')
    .innerJoin('customers', 'customers.id', 'cases.customer_id')
    .select([
      'cases.id',
      'cases.procedure',
      'cases.number',
      'cases.order_id',
      'cases.customer_id',
      'cases.stage',
      'cases.exception',
      'cases.opened_at',
      'cases.requested_at',
      'cases.frozen',
      'cases.refund_fen',
      'cases.due_fen',
      'orders.order_number',
      'customers.name as customer_name',
      'customers.phone as customer_phone',
    ])
    .select((eb) =>
      eb
        .selectFrom('deadlines')
        .select(({ fn }) => fn.min('due_at').as('due_at'))
        .whereRef('deadlines.case_id', '=', 'cases.id')
        .where('deadlines.open', '=', 1)
        .as('due_at'),
    );
}
