import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';

import type { AnswerOf, Channel, InputOf } from '../../shared/ipc/contract.ts';
import { useFailureNotice } from '../components/failure-notice.tsx';
import { request } from './client.ts';
import type { RequestError } from './request-error.ts';

interface WriteOptions<C extends Channel> {
  onDone?: (answer: AnswerOf<C>, input: InputOf<C>) => void;
  /** Besides the notice that every failure gets. */
  onFailure?: (error: RequestError) => void;
}

interface Write<C extends Channel> {
  /** Sends it, unless the one before is still on its way: a key pressed twice writes once. */
  mutate: (input: InputOf<C>) => void;
  isPending: boolean;
}

/** Writes through a channel; a failure becomes a notice. */
export function useWrite<C extends Channel>(
  channel: C,
  { onDone, onFailure }: WriteOptions<C> = {},
): Write<C> {
  const showFailure = useFailureNotice();
  const onItsWay = useRef(false);
  const mutation = useMutation<AnswerOf<C>, RequestError, InputOf<C>>({
    mutationFn: (input) => request(channel, input),
    onSuccess: (answer, input) => onDone?.(answer, input),
    onError: (error) => {
      showFailure(error);
      onFailure?.(error);
    },
    onSettled: () => {
      onItsWay.current = false;
    },
  });
  return {
    mutate(input) {
      if (onItsWay.current) return;
      onItsWay.current = true;
      mutation.mutate(input);
    },
    isPending: mutation.isPending,
  };
}
