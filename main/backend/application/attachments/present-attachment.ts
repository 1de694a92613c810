import { findAttachment } from '../../database/repositories/attachments.ts';
import type { Attachments } from '../../database/schema.ts';
import { ApplicationError } from '../application-error.ts';
import type { RequestContext } from '../handler.ts';
import type { Thing } from './thing.ts';
import { aboutOf, thingOf } from './thing.ts';

/** An attachment that was not removed, and what it belongs to. Throws ApplicationError. */
export async function presentAttachment(
  { executor }: Pick<RequestContext, 'executor'>,
  id: string,
): Promise<{ row: Attachments; thing: Thing }> {
  const row = await findAttachment(executor, id);
  if (!row) {
    throw new ApplicationError(
      'notFound',
      '没有找到这个附件，内容没有改变。请刷新后从附件列表重新打开。',
    );
  }
  if (row.removed_at !== null) {
    throw new ApplicationError(
      'conflict',
      '这个附件已经移除了，这一步没有执行，别的内容没有改变。谁移除的、为什么，在附件列表下面可以看到。',
    );
  }
  return { row, thing: await thingOf(executor, aboutOf(row)) };
}
