import { useMutation } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';

import type { AnswerOf, Channel, InputOf } from '../../shared/ipc/contract.ts';
import { useFailureNotice } from '../components/failure-notice.tsx';
import { request } from './client.ts';
import type { RequestError } from './request-error.ts';

interface WriteOptions<C extends Channel> {
  onDone?: (answer: AnswerOf<C>, input: InputOf<C>) => void;
  /** Instead of the notice every failure gets. */
  onFailure?: (error: RequestError) => void;
}

/** Writes through a channel; a failure becomes a notice unless the caller shows it itself. */
export function useWrite<C extends Channel>(
  channel: C,
  { onDone, onFailure }: WriteOptions<C> = {},
): UseMutationResult<AnswerOf<C>, RequestError, InputOf<C>> {
  const showFailure = useFailureNotice();
  return useMutation<AnswerOf<C>, RequestError, InputOf<C>>({
    mutationFn: (input) => request(channel, input),
    ...(onDone === undefined ? {} : { onSuccess: onDone }),
    onError: onFailure ?? showFailure,
  });
}
