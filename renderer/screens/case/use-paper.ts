import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';

import type { InputOf } from '../../../shared/ipc/contract.ts';
import type { CaseView } from '../../../shared/ipc/schemas/cases.ts';
import { text } from '../../../shared/text/text.ts';
import { channelsToReadAgain } from '../../ipc/topics.ts';
import { useRead } from '../../ipc/use-read.ts';
import { useWrite } from '../../ipc/use-write.ts';
import { countPhotos } from './count-photos.ts';

type Form = CaseView['forms'][number];

export interface Paper {
  /** What can be printed now, in the order in which it is needed. */
  forms: readonly Form[];
  /** The chosen one; null when there is none. */
  form: Form | null;
  choose: (form: string) => void;
  /** Photos of the case that can follow as an appendix. */
  photos: number;
  withPhotos: boolean;
  setWithPhotos: (withPhotos: boolean) => void;
  print: () => void;
  /** The form that has to be signed first, whichever is chosen. */
  printFirst: () => void;
  saveAs: () => void;
  busy: boolean;
}

/**
 * Printing and saving the papers of a case; both are logged as prints. `toPrint` is the form that has
 * to be printed before the next step, where it is not the first one.
 */
export function usePaper(view: CaseView, toPrint: string | null): Paper {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [chosen, setChosen] = useState<string | null>(null);
  const [wanted, setWanted] = useState(false);
  const attachments = useRead('attachments.list', { kind: 'case', id: view.id });
  const photos = countPhotos(attachments.data ?? []);
  const withPhotos = wanted && photos > 0;
  const forms = view.forms.filter(({ printable }) => printable);
  const first = forms.find((each) => each.form === toPrint) ?? forms[0] ?? null;
  const form = forms.find((each) => each.form === chosen) ?? first;

  function done(words: string) {
    message.success(words);
    const channels = channelsToReadAgain(['cases']);
    void queries.invalidateQueries({
      predicate: ({ queryKey }) => channels.has(String(queryKey[0])),
    });
  }
  const print = useWrite('forms.print', {
    onDone: ({ printNumber }) => done(text.caseScreen.printed(printNumber)),
  });
  const saveAs = useWrite('forms.saveAs', {
    onDone: ({ printNumber }) => done(text.caseScreen.savedAs(printNumber)),
  });
  const busy = print.isPending || saveAs.isPending;
  function send(write: (input: InputOf<'forms.print'>) => void, which: Form | null) {
    if (which === null || busy) return;
    write({
      caseId: view.id,
      form: which.form,
      withPhotos,
      requestId: crypto.randomUUID(),
    });
  }
  return {
    forms,
    form,
    choose: setChosen,
    photos,
    withPhotos,
    setWithPhotos: setWanted,
    print: () => send(print.mutate, form),
    printFirst: () => send(print.mutate, first),
    saveAs: () => send(saveAs.mutate, form),
    busy,
  };
}
