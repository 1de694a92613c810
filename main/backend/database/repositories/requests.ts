import type { Executor, Requests } from '../schema.ts';

export async function findRequest(executor: Executor, id: string): Promise<Requests | undefined> {
  return executor.selectFrom('requests').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function insertRequest(executor: Executor, request: Requests): Promise<void> {
  await executor.insertInto('requests').values(request).execute();
}

export async function hasRequestBefore(executor: Executor, before: number): Promise<boolean> {
  const row = await executor
    .selectFrom('requests')
    .select('id')
    .where('at', '<', before)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Forgets requests that nobody will repeat any more. */
export async function deleteRequestsBefore(executor: Executor, before: number): Promise<void> {
  await executor.deleteFrom('requests').where('at', '<', before).execute();
}
