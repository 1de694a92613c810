import type { Attachments, Executor } from '../schema.ts';

/** The case, order or customer that attachments belong to. */
export type AttachmentPlace = Pick<Attachments, 'case_id' | 'order_id' | 'customer_id'>;

export async function insertAttachment(executor: Executor, row: Attachments): Promise<void> {
  await executor.insertInto('attachments').values(row).execute();
}

export async function findAttachment(
  executor: Executor,
  id: string,
): Promise<Attachments | undefined> {
  return executor.selectFrom('attachments').selectAll().where('id', '=', id).executeTakeFirst();
}

/** With removed ones; oldest first. */
export async function attachmentsOf(
  executor: Executor,
  { case_id, order_id, customer_id }: AttachmentPlace,
): Promise<Attachments[]> {
  const all = executor.selectFrom('attachments').selectAll();
  const here =
    case_id !== null
      ? all.where('case_id', '=', case_id)
      : order_id !== null
        ? all.where('order_id', '=', order_id)
        : all.where('customer_id', '=', customer_id);
  return here.orderBy('added_at').orderBy('id').execute();
}

/** The row and its bytes stay. */
export async function markAttachmentRemoved(
  executor: Executor,
  id: string,
  removed: { at: number; by: string; reason: string },
): Promise<void> {
  await executor
    .updateTable('attachments')
    .set({ removed_at: removed.at, removed_by: removed.by, removal_reason: removed.reason })
    .where('id', '=', id)
    .execute();
}
