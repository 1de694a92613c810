import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';

import type { AnswerOf, Channel, InputOf } from '../../shared/ipc/contract.ts';
import { request } from './client.ts';
import type { RequestError } from './request-error.ts';

interface AskOptions<C extends Channel> {
  onDone?: (answer: AnswerOf<C>, input: InputOf<C>) => void;
  onFailure?: (error: RequestError) => void;
}

interface Ask<C extends Channel> {
  /** Sends it, unless the one before is still on its way. */
  mutate: (input: InputOf<C>) => void;
  isPending: boolean;
  /** Why the last one was refused; null once something else is typed (`forget`) or sent. */
  error: RequestError | null;
  forget: () => void;
}

/** A request whose refusal is told beside the field it is about, not as a notice (see useWrite). */
export function useAsk<C extends Channel>(
  channel: C,
  { onDone, onFailure }: AskOptions<C> = {},
): Ask<C> {
  const onItsWay = useRef(false);
  const mutation = useMutation<AnswerOf<C>, RequestError, InputOf<C>>({
    mutationFn: (input) => request(channel, input),
    onSuccess: (answer, input) => onDone?.(answer, input),
    onError: (error) => onFailure?.(error),
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
    error: mutation.error,
    forget: () => {
      if (!onItsWay.current) mutation.reset();
    },
  };
}
