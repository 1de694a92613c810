import {
  isNamedLikeAttachment,
  isNamedLikeOrderFile,
} from '../../../shared/attachments/name-and-content.ts';
import { seenKind } from '../../../shared/attachments/seen-kind.ts';

/** Where a dropped file belongs. */
export type DropKind =
  /** A picture or a PDF, or something that is called so: the page's attachments say what becomes of it. */
  | 'attachment'
  /** Anything that may be a table: the import says what it is if it is not. */
  | 'orderFile'
  /** A film, a program: nothing here takes it. */
  | 'foreign';

/** @param head the first bytes of the file; some thousand tell. */
export async function dropKind(name: string, head: Uint8Array): Promise<DropKind> {
  if (isNamedLikeAttachment(name)) return 'attachment';
  if (isNamedLikeOrderFile(name)) return 'orderFile';
  const seen = await seenKind(head);
  if (seen.kind === 'attachment') return 'attachment';
  switch (seen.what) {
    case 'heic':
    case 'otherPicture':
      return 'attachment';
    case 'film':
    case 'program':
      return 'foreign';
    case 'office':
    case 'archive':
    case 'webPage':
    case 'unknown':
      return 'orderFile';
  }
}
