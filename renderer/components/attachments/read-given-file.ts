import { checkAttachment } from '../../../shared/attachments/check-attachment.ts';
import { mostAttachmentBytes } from '../../../shared/attachments/limits.ts';
import { contradictsItsName } from '../../../shared/attachments/name-and-content.ts';
import { contradictionWords, refusalWords } from '../../../shared/attachments/refusal-words.ts';
import { text } from '../../../shared/text/text.ts';
import type { DraftState } from './attachment-draft.ts';
import type { GivenFile } from './given-file.ts';
import { makeThumbnail } from './make-thumbnail.ts';

/**
 * Looks at a file as the backend will (which decides), so that a person is told before typing a
 * title; and makes its thumbnail, without which nobody could look at it later.
 */
export async function readGivenFile({ name, content }: GivenFile): Promise<DraftState> {
  if (content.size > mostAttachmentBytes) return refused(refusalWords.tooBig);
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await content.arrayBuffer());
  } catch {
    // A folder, or a file that went away since.
    return refused(refusalWords.unknown);
  }
  const verdict = await checkAttachment(bytes, breathe);
  if (verdict.kind === 'refused') return refused(refusalWords[verdict.why]);
  const { type } = verdict;
  if (name !== null && contradictsItsName(name, type)) return refused(contradictionWords);
  try {
    return { kind: 'ready', file: { type, thumbnail: await makeThumbnail(content, type) } };
  } catch {
    return refused(text.attachments.cannotShow);
  }
}

function refused(message: string): DraftState {
  return { kind: 'refused', message };
}

/** Lets the page draw and listen. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
