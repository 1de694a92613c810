import { sql, type Expression, type SqlBool } from 'kysely';

import type { Cases, Deadlines, Executor } from '../schema.ts';

/** Which deadlines stand on a board. */
export type BoardDeadlines =
  | { of: 'all' }
  /** Taken by that person. */
  | { of: 'taken'; by: string }
  /** Taken by that person, or of these kinds; `escalated` ones only once they are late (`now`, UTC ms). */
  | { of: 'own'; by: string; kinds: KindsByProcedure; escalated: KindsByProcedure; now: number };

/** Names of deadlines, or of stages, for each procedure. */
export type KindsByProcedure = ReadonlyMap<string, readonly string[]>;

/** A case as the board shows it; the customer as frozen, or as known now (CASE-1). */
export type BoardCase = Pick<
  Cases,
  'procedure' | 'number' | 'stage' | 'exception' | 'opened_at' | 'requested_at'
> & { case_id: string; customer_name: string; customer_phone: string };

export type BoardDeadline = BoardCase &
  Pick<
    Deadlines,
    | 'id'
    | 'deadline'
    | 'rule'
    | 'kind'
    | 'started_at'
    | 'due_at'
    | 'planned_due_at'
    | 'warn_at'
    | 'paused_at'
    | 'late'
    | 'late_reason'
    | 'taken_by'
  > & { pause_reason: string | null; taken_by_name: string | null };

/** Open deadlines by due time. */
export async function boardDeadlines(
  executor: Executor,
  which: BoardDeadlines,
  limit: number,
): Promise<BoardDeadline[]> {
  return openDeadlines(executor, which)
    .innerJoin('customers', 'customers.id', 'cases.customer_id')
    .leftJoin('deadline_pauses as pauses', (join) =>
      join.onRef('pauses.deadline_id', '=', 'deadlines.id').on('pauses.to_at', 'is', null),
    )
    .leftJoin('staff as taker', 'taker.id', 'deadlines.taken_by')
    .select(['deadlines.id', 'deadlines.deadline', 'deadlines.rule', 'deadlines.kind'])
    .select(['deadlines.started_at', 'deadlines.due_at', 'deadlines.planned_due_at'])
    .select(['deadlines.warn_at', 'deadlines.paused_at', 'deadlines.late', 'deadlines.late_reason'])
    .select(['deadlines.taken_by', 'taker.name as taken_by_name', 'pauses.reason as pause_reason'])
    .select(caseColumns)
    .select([customerName, customerPhone])
    .orderBy('deadlines.due_at')
    .limit(limit)
    .execute();
}

export async function countBoardDeadlines(
  executor: Executor,
  which: BoardDeadlines,
): Promise<number> {
  const { count } = await openDeadlines(executor, which)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** Which stages wait for a signature, and (null: all) whose stages stand on the board. */
export interface BoardStages {
  signature: KindsByProcedure;
  own: KindsByProcedure | null;
}

/**
 * Open cases, the oldest first, that have nothing on the board to show for themselves: no deadline
 * is open, or they wait for a signature and no deadline says so.
 */
export async function boardCases(
  executor: Executor,
  stages: BoardStages,
  limit: number,
): Promise<BoardCase[]> {
  return bareCases(executor, stages)
    .innerJoin('customers', 'customers.id', 'cases.customer_id')
    .select(caseColumns)
    .select([customerName, customerPhone])
    .orderBy('cases.opened_at')
    .limit(limit)
    .execute();
}

export async function countBoardCases(executor: Executor, stages: BoardStages): Promise<number> {
  const { count } = await bareCases(executor, stages)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

export async function countOpenCases(executor: Executor): Promise<number> {
  const { count } = await executor
    .selectFrom('cases')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('open', '=', sql.lit(1))
    .executeTakeFirstOrThrow();
  return count;
}

/** The latest due time that is open, UTC ms; null when nothing is. */
export async function lastDueAt(executor: Executor): Promise<number | null> {
  const last = await executor
    .selectFrom('deadlines')
    .select('due_at')
    .where('open', '=', sql.lit(1))
    .orderBy('due_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.due_at ?? null;
}

const caseColumns = [
  'cases.id as case_id',
  'cases.procedure',
  'cases.number',
  'cases.stage',
  'cases.exception',
  'cases.opened_at',
  'cases.requested_at',
] as const;

// Read out of the frozen basis by the database: parsing all of it for each row takes too long.
const customerName = sql<string>`coalesce(cases.frozen ->> '$.customer.name', customers.name)`.as(
  'customer_name',
);
const customerPhone =
  sql<string>`coalesce(cases.frozen ->> '$.customer.phone', customers.phone)`.as('customer_phone');

/** A literal `open = 1`: SQLite takes the indexes of what is open only where it can see that. */
function openDeadlines(executor: Executor, which: BoardDeadlines) {
  const all = executor
    .selectFrom('deadlines')
    .innerJoin('cases', 'cases.id', 'deadlines.case_id')
    .where('deadlines.open', '=', sql.lit(1));
  switch (which.of) {
    case 'all':
      return all;
    case 'taken':
      return all.where('deadlines.taken_by', '=', which.by);
    case 'own': {
      const { by, kinds, escalated, now } = which;
      return all.where((eb) =>
        eb.or([
          eb('deadlines.taken_by', '=', by),
          isOneOf('deadlines.deadline', kinds),
          eb.and([
            isOneOf('deadlines.deadline', escalated),
            eb.or([eb('deadlines.due_at', '<', now), eb('deadlines.late', '=', 1)]),
            eb('deadlines.paused_at', 'is', null),
          ]),
        ]),
      );
    }
  }
}

function bareCases(executor: Executor, { signature, own }: BoardStages) {
  const bare = executor
    .selectFrom('cases')
    .where('cases.open', '=', sql.lit(1))
    .where((eb) => {
      const openOfCase = eb
        .selectFrom('deadlines')
        .select('deadlines.id')
        .whereRef('deadlines.case_id', '=', 'cases.id')
        .where('deadlines.open', '=', sql.lit(1));
      const signatureOfCase = openOfCase.where('deadlines.kind', '=', 'signature');
      return eb.or([
        // Also empty while all of them wait for the customer.
        eb.and([eb('cases.next_due_at', 'is', null), eb.not(eb.exists(openOfCase))]),
        eb.and([isOneOf('cases.stage', signature), eb.not(eb.exists(signatureOfCase))]),
      ]);
    });
  return own === null ? bare : bare.where(isOneOf('cases.stage', own));
}

/** Two procedures may give the same name to different things. */
function isOneOf(
  column: 'deadlines.deadline' | 'cases.stage',
  kinds: KindsByProcedure,
): Expression<SqlBool> {
  const each = [...kinds].flatMap(([procedure, names]) =>
    names.length === 0
      ? []
      : [
          sql<SqlBool>`(cases.procedure = ${procedure} and ${sql.ref(column)} in (${sql.join(names)}))`,
        ],
  );
  return each.length === 0 ? sql<SqlBool>`0` : sql<SqlBool>`(${sql.join(each, sql` or `)})`;
}
