import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';

import type { CaseView } from '../../../shared/ipc/schemas/cases.ts';
import { useWrite } from '../../ipc/use-write.ts';

export interface Act {
  /** `revision` is awaited first: what is typed may have to be saved before. */
  run: (action: string, input: unknown, revision?: () => Promise<number>) => void;
  busy: boolean;
}

/** Takes one step of the case; the answer is the case as it stands then. */
export function useAct(view: CaseView, onDone: (view: CaseView) => void = () => undefined): Act {
  const queries = useQueryClient();
  const getting = useRef(false);
  const key = ['cases.get', { caseId: view.id }];
  const write = useWrite('cases.act', {
    onDone: (next) => {
      queries.setQueryData(key, next);
      onDone(next);
    },
    onFailure: ({ code }) => {
      // Somebody was faster: show what stands there now.
      if (code === 'conflict') void queries.invalidateQueries({ queryKey: key });
    },
  });
  return {
    run(action, input, revision = () => Promise.resolve(view.revision)) {
      if (getting.current) return;
      getting.current = true;
      revision()
        .then(
          (at) => write.mutate({ caseId: view.id, revision: at, action, input }),
          // The draft says itself that it is not saved.
          () => undefined,
        )
        .finally(() => {
          getting.current = false;
        });
    },
    busy: write.isPending,
  };
}
