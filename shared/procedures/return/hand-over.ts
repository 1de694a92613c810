import { assertNever } from '../../domain/assert-never.ts';
import { cancellationRequestSchema } from '../cancellation/request.ts';
import { isDeliveredLine } from '../delivered-line.ts';
import type { HandOver, HandOverSource } from '../hand-over.ts';
import { repairRecordSchema } from '../repair/record.ts';
import { repairRequestSchema } from '../repair/request.ts';
import { emptyReturnRequest, returnDocuments, returnRequestSchema } from './request.ts';
import type { ReturnRequest } from './request.ts';
import { misusedLines, recordOf } from './state.ts';

/** Where a return goes on: a repair, or the cancellation of what was not delivered yet. */
export const returnHandOvers: readonly HandOver[] = [
  {
    to: 'repair',
    title: '改办维修',
    rule: 'RET-2',
    from: ['draft'],
    when: ({ request }) => returnRequestSchema.parse(request).proposalAnswer === 'repair',
    needsOrder: true,
  },
  {
    to: 'repair',
    title: '改办收费维修',
    rule: 'RET-4',
    from: ['verdict', 'refused', 'rejected', 'withdrawn'],
    when: (source) => misusedLines(recordOf(source)).length > 0,
    needsOrder: true,
  },
  {
    to: 'cancellation',
    title: '转办取消订单',
    rule: 'RET-8',
    from: ['draft'],
    when: isBeforeDelivery,
    needsOrder: true,
  },
];

/** RET-8: in an exchange what was not delivered stays, and is decided as a cancellation there. */
function isBeforeDelivery({ request, goods }: HandOverSource, now: number): boolean {
  const { kind, lines } = returnRequestSchema.parse(request);
  return kind === 'return' && lines.some(({ id }) => !isDeliveredLine(id, goods, now));
}

/** The draft of a return that goes on from another case: what of it was delivered, and the words. */
export function returnFrom(source: HandOverSource, now: number): ReturnRequest {
  const empty = emptyReturnRequest();
  switch (source.procedure) {
    case 'repair':
      return { ...empty, ...askedByRepair(source, now) };
    case 'cancellation': {
      const { lines, reason, reasonText, documents } = cancellationRequestSchema.parse(
        source.request,
      );
      return {
        ...empty,
        lines: lines.filter(({ id }) => isDeliveredLine(id, source.goods, now)),
        reason: reason === null ? null : reason === 'quality' ? 'quality' : 'other',
        reasonText,
        documents: returnDocuments.filter((each) => documents.some((seen) => seen === each)),
      };
    }
    case 'return':
      return returnRequestSchema.parse(source.request);
    default:
      return assertNever(source.procedure);
  }
}

/** RET-2: what a repair found out already. */
function askedByRepair({ request, record, goods }: HandOverSource, now: number) {
  const { goods: wanted, problem } = repairRequestSchema.parse(request);
  const { diagnosis } = repairRecordSchema.parse(record ?? {});
  const found = diagnosis === null ? [] : [`维修诊断：${diagnosis.finding}`];
  const lines =
    wanted.from === 'order' && wanted.lineId !== null && isDeliveredLine(wanted.lineId, goods, now)
      ? [{ id: wanted.lineId, quantity: wanted.pieces }]
      : [];
  const reasonText = [problem, ...found].join('\n').slice(0, 2000);
  return { lines, reason: 'quality' as const, reasonText };
}
