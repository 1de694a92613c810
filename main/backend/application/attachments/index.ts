import type { AnswerOf, Channel, ParsedInputOf } from '../../../../shared/ipc/contract.ts';
import { attachmentsOf, markAttachmentRemoved } from '../../database/repositories/attachments.ts';
import { actorOf } from '../actor.ts';
import { ApplicationError } from '../application-error.ts';
import { staffNames } from '../cases/staff-names.ts';
import type { Handler, HandlersOf, RequestContext } from '../handler.ts';
import { addAttachment } from './add-attachment.ts';
import { recordAttachment } from './attachment-event.ts';
import { attachmentView } from './attachment-view.ts';
import type { AttachmentContent } from './content.ts';
import { openAttachment } from './open-attachment.ts';
import { presentAttachment } from './present-attachment.ts';
import { thingOf } from './thing.ts';

/** What the backend answers about photos, scans and PDFs of a case, an order or a customer. */
export function attachmentsHandlers(content: AttachmentContent) {
  return {
    'attachments.add': addAttachment(content),
    'attachments.list': list,
    'attachments.thumbnail': thumbnail(content),
    'attachments.open': openAttachment(content),
    'attachments.remove': remove,
  } satisfies Partial<HandlersOf<Channel>>;
}

async function list(
  about: ParsedInputOf<'attachments.list'>,
  { executor, viewed }: RequestContext,
): Promise<AnswerOf<'attachments.list'>> {
  const { place, customerId } = await thingOf(executor, about);
  const rows = await attachmentsOf(executor, place);
  // Titles may name people.
  if (rows.length > 0) viewed(customerId);
  const nameOf = await staffNames(executor);
  return rows.map((row) => attachmentView(row, nameOf));
}

function thumbnail(content: AttachmentContent): Handler<'attachments.thumbnail'> {
  return async ({ attachmentId }, context) => {
    const { row, thing } = await presentAttachment(context, attachmentId);
    if (row.thumbnail_sha256 === null) {
      throw new ApplicationError('notFound', '这个附件没有缩略图，附件本身还在，可以打开来看。');
    }
    context.viewed(thing.customerId);
    return { bytes: new Uint8Array(await content.getContent(row.thumbnail_sha256)) };
  };
}

/** It is shown no more; its row, its bytes and the reason stay. */
async function remove(
  { attachmentId, reason }: ParsedInputOf<'attachments.remove'>,
  context: RequestContext,
): Promise<AnswerOf<'attachments.remove'>> {
  const { row, thing } = await presentAttachment(context, attachmentId);
  const removed = { at: context.now, by: actorOf(context).id, reason };
  await markAttachmentRemoved(context.executor, attachmentId, removed);
  await recordAttachment(context, row, thing, { kind: 'attachment.removed', reason });
  context.changed('attachments');
  return {};
}
