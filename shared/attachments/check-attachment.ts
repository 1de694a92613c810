import { assertNever } from '../domain/assert-never.ts';
import type { AttachmentType } from '../ipc/schemas/trust.ts';
import type { PartsCheck, PartsVerdict, PictureSize } from './file-parts.ts';
import { checkJpeg } from './jpeg.ts';
import { mostAttachmentBytes, mostPixels } from './limits.ts';
import { checkPdf } from './pdf.ts';
import { checkPng } from './png.ts';
import type { ForeignKind } from './seen-kind.ts';
import { seenKind } from './seen-kind.ts';
import { checkWebp } from './webp.ts';

/** Why a file cannot become an attachment (refusal-words.ts says it to the person). */
export type AttachmentRefusal =
  ForeignKind | 'empty' | 'tooBig' | 'truncated' | 'damaged' | 'tooManyPixels';

export type AttachmentVerdict =
  | { kind: 'accepted'; type: AttachmentType; size: PictureSize | null }
  | { kind: 'refused'; why: AttachmentRefusal };

/**
 * What a file is, found out from its bytes: a whole JPEG, PNG, WebP or PDF within the limits, or why
 * not. The page asks it before somebody types a title, the backend before it stores anything.
 * @param breathe called between pieces of work, so that everything else has its turn.
 */
export async function checkAttachment(
  bytes: Uint8Array,
  breathe: () => Promise<void>,
): Promise<AttachmentVerdict> {
  if (bytes.length === 0) return refused('empty');
  if (bytes.length > mostAttachmentBytes) return refused('tooBig');
  const seen = await seenKind(bytes);
  if (seen.kind === 'foreign') return refused(seen.what);
  const parts = await inPieces(partsOf(seen.type, bytes), breathe);
  if (parts.kind !== 'sound') return refused(parts.kind);
  const { size } = parts;
  if (size !== null && size.width * size.height > mostPixels) return refused('tooManyPixels');
  return { kind: 'accepted', type: seen.type, size };
}

/** Takes a check to its end, a piece at a time. */
export async function inPieces(
  check: PartsCheck,
  breathe: () => Promise<void>,
): Promise<PartsVerdict> {
  for (;;) {
    const step = check.next();
    if (step.done === true) return step.value;
    await breathe();
  }
}

function* partsOf(type: AttachmentType, bytes: Uint8Array): PartsCheck {
  switch (type) {
    case 'jpeg':
      return yield* checkJpeg(bytes);
    case 'png':
      return yield* checkPng(bytes);
    case 'webp':
      return checkWebp(bytes);
    case 'pdf':
      return checkPdf(bytes);
    default:
      return assertNever(type);
  }
}

function refused(why: AttachmentRefusal): AttachmentVerdict {
  return { kind: 'refused', why };
}
