import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';

import type { AnswerOf } from '../../../../shared/ipc/contract.ts';
import { request } from '../../../ipc/client.ts';
import type { RequestError } from '../../../ipc/request-error.ts';

/** The attachment itself. Nothing of it is kept once it is left: each look is an event (ARC-15). */
export function useOpened(
  attachmentId: string,
): UseQueryResult<AnswerOf<'attachments.open'>, RequestError> {
  return useQuery<AnswerOf<'attachments.open'>, RequestError>({
    queryKey: ['attachments.open', { attachmentId }],
    queryFn: () => request('attachments.open', { attachmentId }),
    gcTime: 0,
  });
}
