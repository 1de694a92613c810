import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';

import { text } from '../../../shared/text/text.ts';
import { useImportFile } from '../../app/import/import-file-context.tsx';
import type { OpenFile } from '../../app/import/import-file-context.tsx';
import { importStateKey, putImportState } from '../../app/import/import-notice.ts';
import { useWrite } from '../../ipc/use-write.ts';

/** What the person can do with a file that is being read or stored. */
export function useFileSteps({ importId }: OpenFile) {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const { putAway } = useImportFile();
  const readState = () => void queries.invalidateQueries({ queryKey: importStateKey(importId) });
  const store = useWrite('imports.store', {
    onDone: (result) => putImportState(queries, importId, { kind: 'done', result }),
    onFailure: ({ code }) => {
      if (code === 'cancelled') void message.info(text.importing.progress.storingCancelled, 5);
      readState();
    },
  });
  const cancel = useWrite('imports.cancel', { onDone: readState });
  return {
    store: () => store.mutate({ importId }),
    stopReading: () => {
      putAway();
      void message.info(text.importing.progress.readingCancelled, 5);
    },
    /** Undoes what is being stored; the file stays in hand. */
    stopStoring: () => cancel.mutate({ importId }),
  };
}
