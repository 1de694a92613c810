import { useQueryClient } from '@tanstack/react-query';

import type { CaseView } from '../../../shared/ipc/schemas/cases.ts';
import { useWrite } from '../../ipc/use-write.ts';

export interface Act {
  run: (action: string, input: unknown, revision?: number) => void;
  busy: boolean;
}

/** Takes one step of the case; the answer is the case as it stands then. */
export function useAct(view: CaseView, onDone: (view: CaseView) => void = () => undefined): Act {
  const queries = useQueryClient();
  const write = useWrite('cases.act', {
    onDone: (next) => {
      queries.setQueryData(['cases.get', { caseId: view.id }], next);
      onDone(next);
    },
  });
  return {
    run(action, input, revision = view.revision) {
      if (write.isPending) return;
      write.mutate({ caseId: view.id, revision, action, input });
    },
    busy: write.isPending,
  };
}
