import { assertNever } from '../../domain/assert-never.ts';
import type { HandOver, HandOverSource } from '../hand-over.ts';
import { isDeliveredLine } from '../delivered-line.ts';
import { repairRequestSchema } from '../repair/request.ts';
import { returnRequestSchema } from '../return/request.ts';
import {
  cancellationDocuments,
  cancellationRequestSchema,
  emptyCancellationRequest,
} from './request.ts';
import type { CancellationRequest } from './request.ts';

/** CAN-7: what was delivered meanwhile is returned, with the same data. */
export const cancellationHandOvers: readonly HandOver[] = [
  {
    to: 'return',
    title: '转办退货',
    rule: 'CAN-7',
    from: ['draft', 'withdrawn', 'rejected'],
    when: ({ request, goods }, now) =>
      cancellationRequestSchema
        .parse(request)
        .lines.some(({ id }) => isDeliveredLine(id, goods, now)),
    needsOrder: true,
  },
];

/**
 * The draft of a cancellation that goes on from another case, asked for at `now` (UTC ms); what that
 * does not say stays open.
 */
export function cancellationFrom(source: HandOverSource, now: number): CancellationRequest {
  const empty = emptyCancellationRequest();
  switch (source.procedure) {
    case 'repair': {
      const { goods, problem } = repairRequestSchema.parse(source.request);
      const lines =
        goods.from === 'order' && goods.lineId !== null
          ? [{ id: goods.lineId, quantity: goods.pieces }]
          : [];
      return { ...empty, lines, reason: 'quality', reasonText: problem };
    }
    case 'return': {
      // RET-8: just what was not delivered yet.
      const { lines, reason, reasonText, documents } = returnRequestSchema.parse(source.request);
      return {
        ...empty,
        lines: lines.filter(({ id }) => !isDeliveredLine(id, source.goods, now)),
        reason: reason === 'quality' ? 'quality' : null,
        reasonText,
        documents: cancellationDocuments.filter((each) => documents.includes(each)),
      };
    }
    case 'cancellation':
      return cancellationRequestSchema.parse(source.request);
    default:
      return assertNever(source.procedure);
  }
}
