import type { Events, Executor } from '../schema.ts';

export async function lastEvent(
  executor: Executor,
): Promise<Pick<Events, 'sequence' | 'at' | 'hash'> | undefined> {
  return executor
    .selectFrom('events')
    .select(['sequence', 'at', 'hash'])
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function appendEvent(executor: Executor, event: Events): Promise<void> {
  await executor.insertInto('events').values(event).execute();
}

/** Events in order, from the one after `sequence`. */
export async function eventsAfter(
  executor: Executor,
  sequence: number,
  limit: number,
): Promise<Events[]> {
  return executor
    .selectFrom('events')
    .selectAll()
    .where('sequence', '>', sequence)
    .orderBy('sequence')
    .limit(limit)
    .execute();
}

/** Everything that happened to a case, oldest first. */
export async function eventsOfCase(executor: Executor, caseId: string): Promise<Events[]> {
  return executor
    .selectFrom('events')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('sequence')
    .execute();
}
