import { useState } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';

import type { AnswerOf } from '../../../shared/ipc/contract.ts';
import type { VaultState } from '../../../shared/ipc/schemas/trust.ts';
import type { RequestError } from '../../ipc/request-error.ts';
import { useRead } from '../../ipc/use-read.ts';
import { type BackendNotice, useNotices } from '../use-notices.ts';
import { startView, type StartView } from './start-view.ts';

interface Start {
  view: StartView;
  /** Undefined until it has been read. */
  vault: VaultState | undefined;
  store: UseQueryResult<AnswerOf<'store.state'>, RequestError>;
  backend: BackendNotice | null;
}

/** How the data stand, followed by notices, and what the window shows for it. */
export function useStartView(guideGoesOn: boolean): Start {
  const backend = useNotices();
  const vault = useRead('vault.state', {});
  const store = useRead('store.state', {}, { enabled: vault.data?.state === 'open' });
  const [before, setBefore] = useState<StartView>({ kind: 'opening' });
  const view = startView({ vault, store, backend, guideGoesOn, before });
  if (view.kind !== before.kind) setBefore(view);
  return { view, vault: vault.data, store, backend };
}
