import { sql } from 'kysely';

import type { Executor } from '../schema.ts';

/** How the deadlines of one kind came out for who fulfilled them; null for those nobody did. */
export interface OnTimeCount {
  procedure: string;
  deadline: string;
  rule: string;
  fulfilled_by: string | null;
  on_time: number;
  late: number;
  missed: number;
}

/**
 * Of the deadlines due within a span (UTC ms, both ends in it): fulfilled in time, fulfilled late,
 * and missed, which is open past the due time or given up after it. One that waits for the customer
 * is none of them, nor is one that is still to come or was not needed any more.
 */
export async function onTimeCounts(
  executor: Executor,
  { from, to }: { from: number; to: number },
  now: number,
): Promise<OnTimeCount[]> {
  const counted = (condition: ReturnType<typeof sql<boolean>>) =>
    sql<number>`sum(case when ${condition} then 1 else 0 end)`;
  const running = sql<boolean>`deadlines.open = 1 and paused_at is null and due_at < ${now}`;
  return executor
    .selectFrom('deadlines')
    .innerJoin('cases', 'cases.id', 'deadlines.case_id')
    .select([
      'cases.procedure',
      'deadlines.deadline',
      'deadlines.rule',
      'deadlines.fulfilled_by',
      counted(sql`fulfilled_at is not null and late = 0`).as('on_time'),
      counted(sql`fulfilled_at is not null and late = 1`).as('late'),
      counted(sql`fulfilled_at is null and (late = 1 or (${running}))`).as('missed'),
    ])
    .where('due_at', '>=', from)
    .where('due_at', '<=', to)
    .groupBy(['cases.procedure', 'deadlines.deadline', 'deadlines.rule', 'deadlines.fulfilled_by'])
    .execute();
}
