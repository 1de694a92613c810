import { createHash } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';

import { checkAttachment } from '../../../../shared/attachments/check-attachment.ts';
import { isThumbnail } from '../../../../shared/attachments/check-thumbnail.ts';
import { mostAttachments } from '../../../../shared/attachments/limits.ts';
import { fullWords, refusalWords } from '../../../../shared/attachments/refusal-words.ts';
import type { ParsedInputOf } from '../../../../shared/ipc/contract.ts';
import type { AttachmentType, AttachmentView } from '../../../../shared/ipc/schemas/trust.ts';
import { attachmentsOf, insertAttachment } from '../../database/repositories/attachments.ts';
import type { Attachments } from '../../database/schema.ts';
import { actorOf } from '../actor.ts';
import { ApplicationError } from '../application-error.ts';
import { staffNames } from '../cases/staff-names.ts';
import type { LongHandler, RequestContext } from '../handler.ts';
import { recordAttachment } from './attachment-event.ts';
import { attachmentView } from './attachment-view.ts';
import type { AttachmentContent } from './content.ts';
import { thingOf } from './thing.ts';

type Input = ParsedInputOf<'attachments.add'>;

/**
 * Looks at the bytes, stores them, then names them in a record: never the other way round. Bytes
 * whose record did not come about (a power cut in between) lie unused and harm nobody. The same
 * bytes at the same place are one attachment, so that it is safe to repeat.
 */
export function addAttachment(content: AttachmentContent): LongHandler<'attachments.add'> {
  return async (input, context) => {
    const type = await typeOf(input.bytes);
    await checkThumbnail(input.thumbnail);
    const sha256 = await hashOf(input.bytes);
    const there = await context.read((reading) => lookFor(input, sha256, reading));
    if (there) return there;

    await content.putContent(input.bytes);
    const thumbnail = input.thumbnail && (await content.putContent(input.thumbnail));
    return context.unit(
      // Somebody may have been faster.
      async (unit) =>
        (await lookFor(input, sha256, unit)) ?? add(input, { type, sha256, thumbnail }, unit),
    );
  };
}

async function typeOf(bytes: Uint8Array): Promise<AttachmentType> {
  const verdict = await checkAttachment(bytes, breathe);
  if (verdict.kind === 'accepted') return verdict.type;
  throw new ApplicationError('badFile', refusalWords[verdict.why]);
}

const hashedAtOnce = 1_000_000;

/** SHA-256 of much, without holding up others for long. */
async function hashOf(bytes: Uint8Array): Promise<string> {
  const hash = createHash('sha256');
  for (let from = 0; from < bytes.length; from += hashedAtOnce) {
    hash.update(bytes.subarray(from, from + hashedAtOnce));
    await breathe();
  }
  return hash.digest('hex');
}

/** The page made it: a wrong one is the program's mistake, or somebody tampers. */
async function checkThumbnail(thumbnail: Uint8Array | null): Promise<void> {
  if (thumbnail === null || (await isThumbnail(thumbnail))) return;
  throw new ApplicationError(
    'invalidInput',
    '附件的缩略图不对，附件没有保存，以前的内容都在。请再放一次；如果还这样，请告诉管理员。',
  );
}

/** What lies there already; null when it may be added. Throws where no more fit. */
async function lookFor(
  { about }: Input,
  sha256: string,
  { executor }: RequestContext,
): Promise<AttachmentView | null> {
  const { place } = await thingOf(executor, about);
  const present = (await attachmentsOf(executor, place)).filter((row) => row.removed_at === null);
  const same = present.find((row) => row.sha256 === sha256);
  if (same) return attachmentView(same, await staffNames(executor));
  if (present.length >= mostAttachments) throw new ApplicationError('conflict', fullWords);
  return null;
}

interface Stored {
  type: AttachmentType;
  sha256: string;
  thumbnail: string | null;
}

async function add(
  { about, title, bytes }: Input,
  { type, sha256, thumbnail }: Stored,
  context: RequestContext,
): Promise<AttachmentView> {
  const { executor, now } = context;
  const thing = await thingOf(executor, about);
  const row: Attachments = {
    id: context.newId(),
    ...thing.place,
    sha256,
    thumbnail_sha256: thumbnail,
    type,
    title,
    bytes: bytes.length,
    added_at: now,
    added_by: actorOf(context).id,
    removed_at: null,
    removed_by: null,
    removal_reason: null,
  };
  await insertAttachment(executor, row);
  await recordAttachment(context, row, thing, { kind: 'attachment.added' });
  context.changed('attachments');
  return attachmentView(row, await staffNames(executor));
}
