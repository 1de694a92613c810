import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';

import type { AnswerOf, Channel, InputOf } from '../../shared/ipc/contract.ts';
import { permissions } from '../../shared/ipc/permissions.ts';
import { request } from './client.ts';
import type { RequestError } from './request-error.ts';

interface ReadOptions {
  enabled?: boolean;
  /** Shows the last answer until the next one is there, so that nothing jumps. */
  keepLast?: boolean;
}

/** Reads a channel; read again when a notice says that its data changed. */
export function useRead<C extends Channel>(
  channel: C,
  input: InputOf<C>,
  { enabled = true, keepLast = false }: ReadOptions = {},
): UseQueryResult<AnswerOf<C>, RequestError> {
  return useQuery<AnswerOf<C>, RequestError>({
    queryKey: [channel, input],
    queryFn: () => request(channel, input),
    enabled,
    // What a person reads waits while nobody is signed in; what anybody may read does not.
    networkMode: permissions[channel] === 'anyone' ? 'always' : 'online',
    ...(keepLast ? { placeholderData: keepPreviousData } : {}),
  });
}
