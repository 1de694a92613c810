import { useRef, useState } from 'react';

import { mostAtOnce } from '../../../shared/attachments/limits.ts';
import type { AttachmentAbout } from '../../../shared/ipc/schemas/trust.ts';
import { request } from '../../ipc/client.ts';
import { RequestError } from '../../ipc/request-error.ts';
import { useSaving } from '../../app/saving/saving-context.tsx';
import type { AttachmentDraft, DraftState } from './attachment-draft.ts';
import { draftsToSave, newDraft } from './attachment-draft.ts';
import type { GivenFile } from './given-file.ts';
import { readGivenFile } from './read-given-file.ts';

export interface Drafts {
  all: readonly AttachmentDraft[];
  /** Answers false when not all fit into one go: the rest was left out. */
  take: (files: readonly GivenFile[], title: string | null) => boolean;
  rename: (id: string, title: string) => void;
  takeOut: (id: string) => void;
  clear: () => void;
  /** One after the other; answers how many were saved. Those that failed stay to be tried again. */
  save: () => Promise<number>;
}

/** The files that wait to become attachments; their order is that of their saving. */
export function useDrafts(about: AttachmentAbout): Drafts {
  const [all, setAll] = useState<readonly AttachmentDraft[]>([]);
  const saving = useSaving();
  /** Files are read one at a time: several photos at once would fill the memory. */
  const reading = useRef(Promise.resolve());

  function enter(id: string, state: DraftState) {
    setAll((now) => now.map((draft) => (draft.id === id ? { ...draft, state } : draft)));
  }
  function take(files: readonly GivenFile[], title: string | null): boolean {
    const fitting = files.slice(0, Math.max(0, mostAtOnce - all.length));
    const drafts = fitting.map((file) => newDraft(crypto.randomUUID(), file, title));
    setAll((now) => [...now, ...drafts]);
    for (const { id, given } of drafts) {
      reading.current = reading.current.then(async () => {
        enter(id, await readGivenFile(given));
      });
    }
    return fitting.length === files.length;
  }
  async function save() {
    const toSave = draftsToSave(all);
    let saved = 0;
    saving.report('saving');
    for (const draft of toSave) saved += (await saveOne(draft)) ? 1 : 0;
    saving.report(saved === toSave.length ? 'saved' : 'failed');
    setAll((now) => now.filter(({ state }) => state.kind !== 'saved'));
    return saved;
  }
  async function saveOne({ id, given, title, state }: AttachmentDraft): Promise<boolean> {
    if (!('file' in state)) return false;
    const { file } = state;
    enter(id, { kind: 'saving', file });
    try {
      const bytes = new Uint8Array(await given.content.arrayBuffer());
      await request('attachments.add', { about, title, bytes, thumbnail: file.thumbnail });
      enter(id, { kind: 'saved' });
      return true;
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      enter(id, { kind: 'failed', file, message: error.message });
      return false;
    }
  }
  return {
    all,
    take,
    rename: (id, title) =>
      setAll((now) => now.map((draft) => (draft.id === id ? { ...draft, title } : draft))),
    takeOut: (id) => setAll((now) => now.filter((draft) => draft.id !== id)),
    clear: () => setAll([]),
    save,
  };
}
