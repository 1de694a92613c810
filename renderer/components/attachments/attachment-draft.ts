import { titleFromName } from '../../../shared/attachments/name-and-content.ts';
import type { AttachmentType } from '../../../shared/ipc/schemas/trust.ts';
import { text } from '../../../shared/text/text.ts';
import type { GivenFile } from './given-file.ts';

/** What was read of a file and is good to be saved. */
export interface ReadyFile {
  type: AttachmentType;
  thumbnail: Uint8Array<ArrayBuffer> | null;
}

export type DraftState =
  | { kind: 'reading' }
  /** It cannot become an attachment; the message says why and what to do. */
  | { kind: 'refused'; message: string }
  | { kind: 'ready'; file: ReadyFile }
  | { kind: 'saving'; file: ReadyFile }
  | { kind: 'saved' }
  /** May be tried again. */
  | { kind: 'failed'; file: ReadyFile; message: string };

/** A file before it is saved, with the title that can be changed. */
export interface AttachmentDraft {
  id: string;
  given: GivenFile;
  title: string;
  state: DraftState;
}

/** @param title what the page suggests; else the name of the file without its ending. */
export function newDraft(id: string, given: GivenFile, title: string | null): AttachmentDraft {
  const { pastedTitle, defaultTitle } = text.attachments;
  const named = given.name === null ? pastedTitle : titleFromName(given.name, defaultTitle);
  return { id, given, title: title ?? named, state: { kind: 'reading' } };
}

/** Those that saving would send, in their order. */
export function draftsToSave(drafts: readonly AttachmentDraft[]): AttachmentDraft[] {
  return drafts.filter(({ state }) => state.kind === 'ready' || state.kind === 'failed');
}

/** How many of those being saved are done; null while nothing is being saved. */
export function progressOf(
  drafts: readonly AttachmentDraft[],
): { done: number; total: number } | null {
  if (!drafts.some(({ state }) => state.kind === 'saving')) return null;
  const done = drafts.filter(({ state }) => state.kind === 'saved').length;
  const total = drafts.filter(({ state }) => state.kind !== 'refused').length;
  return { done, total };
}

/** Something would be lost if the page went now. */
export function holdsUnsaved(drafts: readonly AttachmentDraft[]): boolean {
  return drafts.some(({ state }) => state.kind !== 'refused' && state.kind !== 'saved');
}

/** What can be seen of it while it is prepared. */
export function thumbnailOf({ state }: AttachmentDraft): Uint8Array<ArrayBuffer> | null {
  return 'file' in state ? state.file.thumbnail : null;
}
