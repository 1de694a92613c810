import type { Executor } from '../schema.ts';

export type StoreValueName = 'profile' | 'ruleSettings' | 'settingsReview' | 'watchedFolder';

/** The value under a name, as stored JSON; undefined when it was never set. */
export async function readStoreValue(
  executor: Executor,
  name: StoreValueName,
): Promise<string | undefined> {
  const row = await executor
    .selectFrom('store_values')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirst();
  return row?.value;
}

export async function writeStoreValue(
  executor: Executor,
  name: StoreValueName,
  value: string,
): Promise<void> {
  await executor
    .insertInto('store_values')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
}
