import type { AnswerOf, Channel, InputOf } from '../../shared/ipc/contract.ts';
import { useFailureNotice } from '../components/failure-notice.tsx';
import type { RequestError } from './request-error.ts';
import { useAsk } from './use-ask.ts';

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
  return useAsk(channel, {
    ...(onDone ? { onDone } : {}),
    onFailure: (error) => {
      showFailure(error);
      onFailure?.(error);
    },
  });
}
