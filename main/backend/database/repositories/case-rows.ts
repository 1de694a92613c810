import { sql, type Expression } from 'kysely';

import { assertNever } from '../../../../shared/domain/assert-never.ts';
import type { CaseQuery } from '../../../../shared/ipc/schemas/lists.ts';
import type { Cases, Executor } from '../schema.ts';
import type { ListPlace, Period } from './keyset.ts';
import { nextPlaces } from './keyset.ts';
import type { TokenRange } from './search-tokens.ts';
import { findsMany, isAmongTargets, targetsIn } from './search-tokens.ts';

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
  /** Null for goods that no order knows. */
  order_number: string | null;
  customer_name: string;
  customer_phone: string;
  /** The earliest open deadline that does not wait for the customer. */
  due_at: number | null;
};

export interface CaseListQuery {
  filter: CaseQuery['filter'];
  /** Where the words lie that are searched for; null without a search. */
  ranges: readonly TokenRange[] | null;
  requestedAt: Period;
  sort: CaseQuery['sort'];
  after: ListPlace | null;
  limit: number;
}

/** The next places of the list; a case without an open deadline stands last either way. */
export async function casePlaces(
  executor: Executor,
  { filter, ranges, requestedAt, sort, after, limit }: CaseListQuery,
): Promise<ListPlace[]> {
  let list = filtered(executor, filter);
  if (requestedAt.from !== null) list = list.where('cases.requested_at', '>=', requestedAt.from);
  if (requestedAt.to !== null) list = list.where('cases.requested_at', '<=', requestedAt.to);
  if (ranges) {
    list = (await findsMany(executor, ['case', 'order', 'customer'], ranges))
      ? list.where(isAmongTargets(executor, searchedColumns, ranges))
      : list.where('cases.id', 'in', casesFound(executor, ranges));
  }
  return nextPlaces(list, 'cases.id', {
    key: sortKeyOf(sort),
    direction: sort.direction,
    after,
    limit,
  });
}

const searchedColumns = {
  case: 'cases.id',
  order: 'cases.order_id',
  customer: 'cases.customer_id',
};

function filtered(executor: Executor, filter: CaseQuery['filter']) {
  const all = executor.selectFrom('cases');
  switch (filter) {
    case 'all':
      return all;
    // Literals, for SQLite takes an index of open cases only where it can see which are meant.
    case 'open':
      return all.where('cases.open', '=', sql.lit(1));
    case 'ended':
      return all.where('cases.open', '=', sql.lit(0));
    case 'exception':
      return all.where('cases.exception', '=', sql.lit(1));
    default:
      return assertNever(filter);
  }
}

/** As the indexes have them. */
function sortKeyOf({ by, direction }: CaseQuery['sort']): Expression<number> {
  switch (by) {
    case 'openedAt':
      return sql<number>`cases.opened_at`;
    case 'refund':
      return sql<number>`cases.refund_fen`;
    case 'dueAt':
      return direction === 'ascending'
        ? sql<number>`coalesce(cases.next_due_at, 9007199254740991)`
        : sql<number>`coalesce(cases.next_due_at, -1)`;
    default:
      return assertNever(by);
  }
}

/** In no particular order. */
export async function caseRowsByIds(
  executor: Executor,
  ids: readonly string[],
): Promise<CaseRowData[]> {
  return selectRows(executor).where('cases.id', 'in', ids).execute();
}

export async function caseRowById(executor: Executor, id: string): Promise<CaseRowData> {
  return selectRows(executor).where('cases.id', '=', id).executeTakeFirstOrThrow();
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
    .leftJoin('orders', 'orders.id', 'cases.order_id')
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
      'cases.next_due_at as due_at',
    ]);
}
