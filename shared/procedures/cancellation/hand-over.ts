import type { HandOverSource } from '../hand-over.ts';
import { repairRequestSchema } from '../repair/request.ts';
import { emptyCancellationRequest } from './request.ts';
import type { CancellationRequest } from './request.ts';

/** The draft of a cancellation that goes on from another case; what it does not say stays open. */
export function cancellationFrom({ procedure, request }: HandOverSource): CancellationRequest {
  const empty = emptyCancellationRequest();
  if (procedure !== 'repair') return empty;
  const { goods, problem } = repairRequestSchema.parse(request);
  return {
    ...empty,
    lines:
      goods.from === 'order' && goods.lineId !== null
        ? [{ id: goods.lineId, quantity: goods.pieces }]
        : [],
    reason: 'quality',
    reasonText: problem,
  };
}
