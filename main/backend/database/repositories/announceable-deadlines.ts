import { sql } from 'kysely';

import type { Cases, Deadlines, Executor } from '../schema.ts';

/** A running deadline whose warning time has come and that nobody has taken, with its case. */
export type AnnounceableDeadline = Pick<
  Deadlines,
  'id' | 'case_id' | 'deadline' | 'rule' | 'due_at'
> &
  Pick<Cases, 'procedure' | 'number'>;

/** In the order of their warning times, as their index has them; `now` in UTC ms. */
export async function announceableDeadlines(
  executor: Executor,
  now: number,
  limit: number,
): Promise<AnnounceableDeadline[]> {
  return (
    executor
      .selectFrom('deadlines')
      .innerJoin('cases', 'cases.id', 'deadlines.case_id')
      .select(['deadlines.id', 'deadlines.case_id', 'deadlines.deadline', 'deadlines.rule'])
      .select(['deadlines.due_at', 'cases.procedure', 'cases.number'])
      // A literal, for SQLite takes the index of those that run only where it can see which are meant.
      .where('deadlines.open', '=', sql.lit(1))
      .where('deadlines.paused_at', 'is', null)
      .where('deadlines.taken_by', 'is', null)
      .where('deadlines.warn_at', '<=', now)
      .orderBy('deadlines.warn_at')
      .limit(limit)
      .execute()
  );
}
