import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

import { assertNever } from '../../shared/domain/assert-never.ts';
import type { Notice } from '../../shared/ipc/envelope.ts';
import { channelsToReadAgain } from '../ipc/topics.ts';
import { takeImportNotice } from './import/import-notice.ts';

export type BackendNotice = Extract<Notice, { kind: 'backend' }>;

/** Reads again what changed, and says how the backend is; null while it simply works. */
export function useNotices(): BackendNotice | null {
  const queries = useQueryClient();
  const [backend, setBackend] = useState<BackendNotice | null>(null);
  useEffect(
    () =>
      window.guitai.onNotice((notice) => {
        switch (notice.kind) {
          case 'changed': {
            const channels = channelsToReadAgain(notice.topics);
            void queries.invalidateQueries({
              predicate: ({ queryKey }) => channels.has(String(queryKey[0])),
            });
            return;
          }
          case 'import':
            takeImportNotice(queries, notice);
            return;
          case 'backend':
            setBackend(notice.state === 'ready' ? null : notice);
            if (notice.state === 'ready') void queries.invalidateQueries();
            return;
          default:
            assertNever(notice);
        }
      }),
    [queries],
  );
  return backend;
}
