import type { Attachments } from '../../database/schema.ts';
import type { RequestContext } from '../handler.ts';
import { recordEvent } from '../history/record-event.ts';
import type { Thing } from './thing.ts';

type AttachmentEvent =
  | { kind: 'attachment.added' }
  | { kind: 'attachment.opened' }
  | { kind: 'attachment.removed'; reason: string };

/** Adds what happened to an attachment to the history; title and reason may name people. */
export async function recordAttachment(
  context: RequestContext,
  { id, sha256, type, bytes, title }: Attachments,
  { concerns }: Thing,
  event: AttachmentEvent,
): Promise<void> {
  const { kind } = event;
  await recordEvent(context, {
    kind,
    ...concerns,
    data: { attachmentId: id, sha256, type, bytes },
    personal: kind === 'attachment.removed' ? { title, reason: event.reason } : { title },
  });
  context.changed('history');
}
