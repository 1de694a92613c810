import { App } from 'antd';
import { createContext, use, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { ReactNode } from 'react';

import { mostAtOnce } from '../../../shared/attachments/limits.ts';
import type { AttachmentAbout } from '../../../shared/ipc/schemas/trust.ts';
import { text } from '../../../shared/text/text.ts';
import { useCounter } from '../../app/counter/counter-context.tsx';
import { useWhyNot } from '../../app/counter/use-why-not.ts';
import { useWrite } from '../../ipc/use-write.ts';
import { AddDialog } from './add-dialog.tsx';
import { addTarget } from './attach-targets.ts';
import type { GivenFile } from './given-file.ts';
import { useDrafts } from './use-drafts.ts';
import { usePastedPictures } from './use-pasted-pictures.ts';

interface Attach {
  /** What attachments of this page belong to; null on a page without any. */
  about: AttachmentAbout | null;
  /** Lets the person choose files, and opens the dialog with them. `title` is suggested for each. */
  pick: (title?: string) => void;
  picking: boolean;
  /** How often attachments were added since the page is there. */
  added: number;
}

const AttachContext = createContext<Attach>({
  about: null,
  pick: () => undefined,
  picking: false,
  added: 0,
});

/**
 * Around a page about one case, order or customer: files dropped or pasted anywhere on it become its
 * attachments, once the person has looked at them and their titles.
 */
export function AttachmentsFor({
  about,
  children,
}: {
  about: AttachmentAbout;
  children: ReactNode;
}) {
  const { message } = App.useApp();
  const { person } = useCounter();
  const whyNot = useWhyNot('attachments.add');
  const drafts = useDrafts(about);
  const [added, setAdded] = useState(0);

  function take(files: readonly GivenFile[], title: string | null = null) {
    const words = text.attachments;
    if (person === null) void message.warning(words.nobody, 6);
    else if (whyNot !== null) void message.warning(whyNot, 6);
    else if (!drafts.take(files, title)) void message.warning(words.tooMany(mostAtOnce), 8);
  }
  const takeDropped = useEffectEvent((files: readonly GivenFile[]) => take(files));
  useEffect(() => addTarget({ take: (files) => takeDropped(files) }), []);
  usePastedPictures((files) => take(files));

  const { pick, picking } = usePick(take);
  return (
    <AttachContext value={{ about, pick, picking, added }}>
      {children}
      {drafts.all.length > 0 && (
        <AddDialog drafts={drafts} onAdded={() => setAdded((times) => times + 1)} />
      )}
    </AttachContext>
  );
}

function usePick(take: (files: readonly GivenFile[], title: string | null) => void) {
  const suggested = useRef<string | null>(null);
  const chosen = useWrite('files.pickAttachments', {
    onDone: (files) =>
      take(
        files.map(({ name, bytes }) => ({ name, content: new Blob([bytes]) })),
        suggested.current,
      ),
  });
  return {
    picking: chosen.isPending,
    pick: (title?: string) => {
      suggested.current = title ?? null;
      chosen.mutate({});
    },
  };
}

/** Adding attachments to what the page around is about. */
export function useAttach(): Attach {
  return use(AttachContext);
}

/** Calls back whenever attachments were added: whatever the page shows, they are to be seen then. */
export function useAfterAdding(show: () => void): void {
  const { added } = useAttach();
  /** What was there before this part of the page came is nothing new. */
  const known = useRef(added);
  const showNow = useEffectEvent(show);
  useEffect(() => {
    if (added > known.current) showNow();
    known.current = added;
  }, [added]);
}
