import { assertNever } from '../../domain/assert-never.ts';
import type { HandOver, HandOverSource } from '../hand-over.ts';
import { isDeliveredLine } from '../delivered-line.ts';
import { cancellationRequestSchema } from '../cancellation/request.ts';
import { returnRequestSchema } from '../return/request.ts';
import { misusedLines, recordOf as returnRecordOf } from '../return/state.ts';
import { emptyRepairRequest, repairRequestSchema } from './request.ts';
import type { RepairRequest } from './request.ts';

/** As long as the repair runs, and when nobody wants it. */
const running = ['contact', 'arrival', 'diagnosis', 'signature', 'explanation'] as const;

/**
 * Where a repair goes on: another repair, the return of what was delivered, or the cancellation of
 * what was not.
 */
export const repairHandOvers: readonly HandOver[] = [
  {
    to: 'repair',
    title: '再次维修',
    rule: 'REP-1',
    from: ['closed', 'declined'],
    needsOrder: false,
  },
  {
    to: 'return',
    title: '改办退货换货',
    rule: 'RET-5',
    from: [...running, 'repair', 'goodsBack', 'closed', 'declined', 'withdrawn'],
    when: (source, now) => isDelivered(source, now) === true,
    needsOrder: true,
  },
  {
    to: 'cancellation',
    title: '改办取消订单',
    rule: 'RET-8',
    from: [...running, 'declined', 'withdrawn'],
    when: (source, now) => isDelivered(source, now) === false,
    needsOrder: true,
  },
];

/** RET-8, CAN-7: what was delivered is not cancelled any more. Null for goods of no order. */
function isDelivered({ request, goods }: HandOverSource, now: number): boolean | null {
  const wanted = repairRequestSchema.parse(request).goods;
  if (wanted.from !== 'order' || !goods.some(({ id }) => id === wanted.lineId)) return null;
  return isDeliveredLine(wanted.lineId, goods, now);
}

/** The goods, where they are and whom to call; what is wrong this time is asked anew. */
export function repairRequestFrom(source: HandOverSource): RepairRequest {
  const empty = emptyRepairRequest();
  switch (source.procedure) {
    case 'repair': {
      const before = repairRequestSchema.parse(source.request);
      return { ...before, problem: empty.problem, history: empty.history };
    }
    case 'cancellation': {
      const [first] = cancellationRequestSchema.parse(source.request).lines;
      if (!first) return empty;
      return { ...empty, goods: { from: 'order', lineId: first.id, pieces: first.quantity } };
    }
    case 'return':
      return { ...empty, ...askedByReturn(source) };
    default:
      return assertNever(source.procedure);
  }
}

/** RET-4, RET-2: the misused goods with what the inspection found, else the first ones asked for. */
function askedByReturn(source: HandOverSource): Partial<RepairRequest> {
  const { lines, reasonText } = returnRequestSchema.parse(source.request);
  const record = returnRecordOf(source);
  const [misused] = misusedLines(record);
  const [first] = lines;
  const pieces = misused ? misused.good + misused.damaged : first?.quantity;
  const lineId = misused?.id ?? first?.id;
  const found = record.inspection === null ? [] : [`检验情况：${record.inspection.finding}`];
  return {
    ...(lineId === undefined ? {} : { goods: { from: 'order', lineId, pieces: pieces ?? 1 } }),
    problem: [reasonText, ...found].join('\n').slice(0, 2000),
  };
}
