import type { Executor, SettingChanges } from '../schema.ts';

export async function findSettingChange(
  executor: Executor,
  id: string,
): Promise<SettingChanges | undefined> {
  return executor.selectFrom('setting_changes').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Proposals nobody has decided yet; one for each setting at most. */
export async function openSettingChanges(executor: Executor): Promise<SettingChanges[]> {
  return executor
    .selectFrom('setting_changes')
    .selectAll()
    .where('state', '=', 'proposed')
    .orderBy('proposed_at', 'desc')
    .orderBy('id')
    .execute();
}

/** What became of the newest proposals, the newest first. */
export async function decidedSettingChanges(
  executor: Executor,
  limit: number,
): Promise<SettingChanges[]> {
  return executor
    .selectFrom('setting_changes')
    .selectAll()
    .where('state', '<>', 'proposed')
    .orderBy('proposed_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
}

export async function insertSettingChange(
  executor: Executor,
  change: SettingChanges,
): Promise<void> {
  await executor.insertInto('setting_changes').values(change).execute();
}

/** What a proposal came to; everything else of it stays as it was proposed. */
export type Outcome = Pick<
  SettingChanges,
  'state' | 'decided_at' | 'decided_by' | 'approval' | 'decision_reason'
>;

export async function decideSettingChange(
  executor: Executor,
  id: string,
  outcome: Outcome,
): Promise<void> {
  await executor.updateTable('setting_changes').set(outcome).where('id', '=', id).execute();
}
