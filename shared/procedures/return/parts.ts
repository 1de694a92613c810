import type { OrderFacts } from '../../domain/order-facts.ts';
import { isDelivered } from '../decided-line.ts';
import type { PieceRange } from '../pieces.ts';
import type { ReturnLineDecision } from './decision.ts';
import type { InspectedLine, ReturnRecord } from './record.ts';
import type { ReturnRequest } from './request.ts';
import type { ReturnPart } from './rules.ts';

/** A part of a request as the rules decide it, with what the decision tells besides. */
export interface AskedPart extends ReturnPart {
  condition: ReturnLineDecision['condition'];
  delivered: boolean;
}

interface LinePieces {
  id: string;
  pieces: PieceRange[];
}

/**
 * The parts that are decided: lines as asked for, and once they were inspected (RET-14) the whole
 * and the damaged pieces of a line apart. Pieces that were not there are in no part. `now` is the
 * moment of the request, ISO 8601.
 */
export function partsOf(
  lines: readonly LinePieces[],
  request: ReturnRequest,
  { inspection }: ReturnRecord,
  { order, now }: { order: OrderFacts; now: string },
): AskedPart[] {
  return lines.flatMap((line): AskedPart[] => {
    const sold = order.lines.find(({ id }) => id === line.id);
    const delivered = sold !== undefined && isDelivered(sold, now);
    const inspected = inspection?.lines.find(({ id }) => id === line.id);
    if (inspected) return inspectedParts(line, inspected).map((part) => ({ ...part, delivered }));
    const { packagingUnopened, goodsIntact } = request;
    return [{ ...line, packagingUnopened, goodsIntact, condition: 'asked', delivered }];
  });
}

function inspectedParts(
  { id, pieces }: LinePieces,
  { good, damaged, packagingUnopened, fault }: InspectedLine,
): Omit<AskedPart, 'delivered'>[] {
  const found = { id, packagingUnopened, ...(fault === null ? {} : { fault }) };
  const whole = piecesBetween(pieces, 0, good);
  const broken = piecesBetween(pieces, good, good + damaged);
  return [
    { ...found, pieces: whole, goodsIntact: true, condition: 'good' as const },
    { ...found, pieces: broken, goodsIntact: false, condition: 'damaged' as const },
  ].filter((part) => part.pieces.length > 0);
}

/** Of some pieces, counted from 0 in their order, those from `from` to before `to`. */
function piecesBetween(pieces: readonly PieceRange[], from: number, to: number): PieceRange[] {
  let before = 0;
  return pieces.flatMap((range) => {
    const start = range.from + Math.max(0, from - before);
    const end = range.from + Math.min(range.to - range.from, to - before);
    before += range.to - range.from;
    return start < end ? [{ from: start, to: end }] : [];
  });
}
