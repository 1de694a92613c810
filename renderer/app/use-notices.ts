import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';

import { assertNever } from '../../shared/domain/assert-never.ts';
import type { Notice } from '../../shared/ipc/envelope.ts';
import { readAgain } from '../ipc/read-again.ts';
import { channelsToReadAgain } from '../ipc/topics.ts';
import { takeImportNotice } from './import/import-notice.ts';
import { takePacketNotice } from './packets/packet-notice.ts';
import type { SignedOutReason } from './use-signed-out.ts';

export type BackendNotice = Extract<Notice, { kind: 'backend' }>;

/** Reads again what changed, and says how the backend is; null while it simply works. */
export function useNotices(): BackendNotice | null {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [backend, setBackend] = useState<BackendNotice | null>(null);
  useEffect(
    () =>
      window.guitai.onNotice((notice) => {
        switch (notice.kind) {
          case 'changed': {
            const channels = channelsToReadAgain(notice.topics);
            void readAgain(queries, {
              predicate: ({ queryKey }) => channels.has(String(queryKey[0])),
            });
            return;
          }
          case 'import':
            takeImportNotice(queries, notice);
            return;
          case 'packet':
            takePacketNotice(queries, notice);
            return;
          case 'backend':
            setBackend(notice.state === 'ready' ? null : notice);
            if (notice.state === 'ready') void readAgain(queries);
            return;
          case 'vault':
            // What could not be read while the data were closed can be now, and the other way round.
            void readAgain(queries);
            return;
          case 'showCase':
            // Behind the lock where nobody is signed in: it is there once somebody is.
            void navigate(`/cases/${notice.caseId}`);
            return;
          case 'clock':
            // The page counts from what the backend's clock said.
            void readAgain(queries);
            return;
          case 'signedOut':
            takeSignedOut(queries, notice.because);
            return;
          default:
            assertNever(notice);
        }
      }),
    [queries, navigate],
  );
  return backend;
}

/** Nobody stands at the counter any more; after a restore nothing read before is true any more. */
export function takeSignedOut(queries: QueryClient, because: SignedOutReason): void {
  queries.setQueryData(['session.current', {}], null);
  if (because === 'restored') void queries.resetQueries();
}
