import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';

import type { AnswerOf } from '../../../shared/ipc/contract.ts';
import { useFailureNotice } from '../../components/failure-notice.tsx';
import { request } from '../../ipc/client.ts';
import type { RequestError } from '../../ipc/request-error.ts';
import { setUpInput, type GuideDraft } from './guide-draft.ts';

/**
 * Makes the key of the new data, then the store and its first store manager. Killed in between, the
 * next start finds the data open and no store in them, and asks for the store again.
 */
export async function setUpStore(
  draft: GuideDraft,
  passphrase: string | null,
): Promise<AnswerOf<'store.setUp'>> {
  const vault = await request('vault.state', {});
  // A try before this one may have come so far.
  if (vault.state === 'new') await request('vault.create', { passphrase });
  return request('store.setUp', setUpInput(draft));
}

interface SetUp {
  setUp: (draft: GuideDraft, passphrase: string | null) => void;
  isPending: boolean;
}

export function useSetUp(onDone: () => void): SetUp {
  const queries = useQueryClient();
  const showFailure = useFailureNotice();
  const onItsWay = useRef(false);
  const mutation = useMutation<
    AnswerOf<'store.setUp'>,
    RequestError,
    { draft: GuideDraft; passphrase: string | null }
  >({
    mutationFn: ({ draft, passphrase }) => setUpStore(draft, passphrase),
    onSuccess: ({ person }) => {
      queries.setQueryData(['session.current', {}], person);
      onDone();
    },
    onError: showFailure,
    onSettled: () => {
      onItsWay.current = false;
      return queries.invalidateQueries();
    },
  });
  return {
    setUp(draft, passphrase) {
      if (onItsWay.current) return;
      onItsWay.current = true;
      mutation.mutate({ draft, passphrase });
    },
    isPending: mutation.isPending,
  };
}
