import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';

import type { CaseView } from '../../../shared/ipc/schemas/cases.ts';
import { text } from '../../../shared/text/text.ts';
import { channelsToReadAgain } from '../../ipc/topics.ts';
import { useWrite } from '../../ipc/use-write.ts';

export interface Paper {
  /** The form that can be printed now; null when there is none. */
  form: CaseView['forms'][number] | null;
  print: () => void;
  saveAs: () => void;
  busy: boolean;
}

/** Printing and saving the paper of a case; both are logged as prints. */
export function usePaper(view: CaseView): Paper {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const form = view.forms.find((each) => each.printable) ?? null;

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
  function input() {
    return { caseId: view.id, form: form?.form ?? '', requestId: crypto.randomUUID() };
  }
  return {
    form,
    print: () => {
      if (form !== null && !busy) print.mutate(input());
    },
    saveAs: () => {
      if (form !== null && !busy) saveAs.mutate(input());
    },
    busy,
  };
}
