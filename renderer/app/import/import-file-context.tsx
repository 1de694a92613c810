import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { createContext, use, useState } from 'react';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';

import type { InputOf } from '../../../shared/ipc/contract.ts';
import type { ImportState } from '../../../shared/ipc/schemas/imports.ts';
import type { StaffMember } from '../../../shared/ipc/schemas/store.ts';
import { text } from '../../../shared/text/text.ts';
import { request } from '../../ipc/client.ts';
import { useWrite } from '../../ipc/use-write.ts';
import { useCounter } from '../counter/counter-context.tsx';
import { importStateKey } from './import-notice.ts';

/** A file that lies in the backend's memory; the page keeps only its name. */
export interface OpenFile {
  kind: 'open';
  importId: string;
  name: string;
  /** Only this person goes on with it. */
  openedBy: StaffMember | null;
}

export type FileInHand = { kind: 'none' } | { kind: 'sending'; name: string } | OpenFile;

interface ImportFile {
  hand: FileInHand;
  /** Gives a file to the backend, once, and shows it. */
  take: (content: InputOf<'imports.open'>) => void;
  /** Forgets the file, here and in the backend. */
  putAway: () => void;
}

const ImportFileContext = createContext<ImportFile>({
  hand: { kind: 'none' },
  take: () => undefined,
  putAway: () => undefined,
});

/** The one file in hand: it can come from anywhere in the window, and stays when the screen is left. */
export function ImportFileProvider({ children }: { children: ReactNode }) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { notification } = App.useApp();
  const { person } = useCounter();
  const [hand, setHand] = useState<FileInHand>({ kind: 'none' });
  const open = useWrite('imports.open', {
    onDone: ({ importId }, { name }) => setHand({ kind: 'open', importId, name, openedBy: person }),
    onFailure: () => setHand({ kind: 'none' }),
  });
  function take(content: InputOf<'imports.open'>) {
    if (isBusy()) {
      const { busyTitle, busyHint } = text.importing;
      notification.warning({ title: busyTitle, description: busyHint, role: 'alert' });
      return;
    }
    release();
    // What was said of the file before no longer matters.
    notification.destroy();
    setHand({ kind: 'sending', name: content.name });
    open.mutate(content);
    void navigate('/orders/import');
  }
  function isBusy(): boolean {
    if (hand.kind !== 'open') return hand.kind === 'sending';
    const state = queries.getQueryData<ImportState>(importStateKey(hand.importId));
    return state?.kind === 'storing' && person?.id === hand.openedBy?.id;
  }
  function release() {
    // It may be gone already, or belong to somebody else: nothing has to be said.
    if (hand.kind === 'open') {
      request('imports.cancel', { importId: hand.importId }).catch(() => undefined);
    }
  }
  function putAway() {
    release();
    setHand({ kind: 'none' });
  }
  return <ImportFileContext value={{ hand, take, putAway }}>{children}</ImportFileContext>;
}

export function useImportFile(): ImportFile {
  return use(ImportFileContext);
}
