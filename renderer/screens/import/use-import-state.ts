import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';

import type { ImportState } from '../../../shared/ipc/schemas/imports.ts';
import { importStateKey } from '../../app/import/import-notice.ts';
import { request } from '../../ipc/client.ts';
import type { RequestError } from '../../ipc/request-error.ts';

/** How it stands with the file: read when the screen is entered, then followed by the notices. */
export function useImportState(importId: string): UseQueryResult<ImportState, RequestError> {
  const queries = useQueryClient();
  const state = useQuery<ImportState, RequestError>({
    queryKey: importStateKey(importId),
    queryFn: () => request('imports.state', { importId }),
    refetchOnMount: 'always',
  });
  useEffect(() => {
    // Only now: while the file is read again, the list of before stays in sight.
    if (state.data?.kind !== 'ready') return;
    void queries.invalidateQueries({ queryKey: ['imports.problems', { importId }] });
  }, [state.data, queries, importId]);
  return state;
}
