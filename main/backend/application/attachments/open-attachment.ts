import { StorageError } from '../../database/storage-error.ts';
import type { LongContext, LongHandler } from '../handler.ts';
import { recordAttachment } from './attachment-event.ts';
import type { AttachmentContent } from './content.ts';
import { presentAttachment } from './present-attachment.ts';

/** The bytes as they were put in, and the event that somebody saw them before they go out (ARC-15). */
export function openAttachment(content: AttachmentContent): LongHandler<'attachments.open'> {
  return async ({ attachmentId }, context) => {
    const { row } = await context.read(async (reading) => {
      const present = await presentAttachment(reading, attachmentId);
      reading.viewed(present.thing.customerId);
      return present;
    });
    const { title, type, sha256 } = row;
    const bytes = new Uint8Array(await content.getContent(sha256));
    await recordOpening(attachmentId, context);
    return { title, type, bytes };
  };
}

/** Where nothing can be saved reading goes on (ipc/views.ts, which logs it). */
async function recordOpening(attachmentId: string, context: LongContext): Promise<void> {
  try {
    await context.unit(async (unit) => {
      const { row, thing } = await presentAttachment(unit, attachmentId);
      await recordAttachment(unit, row, thing, { kind: 'attachment.opened' });
    });
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
  }
}
