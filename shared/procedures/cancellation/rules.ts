import { z } from 'zod';

import { checkShape } from '../../domain/check-shape.ts';
import { instantText } from '../../domain/instant.ts';
import { checkOrderFacts } from '../../domain/order-facts-check.ts';
import { orderFactsSchema } from '../../domain/order-facts-schema.ts';
import type { OrderFacts, OrderLineFacts } from '../../domain/order-facts.ts';
import { RuleInputError } from '../../domain/rule-input-error.ts';
import { ruleSettingsSchema } from '../../domain/rule-settings-schema.ts';
import type { RuleSettings } from '../../domain/rule-settings.ts';
import type { Decision } from '../decision.ts';
import { decisionOf } from '../money-per-line.ts';
import { paidSharesOf } from '../paid-shares.ts';
import { countPieces } from '../pieces.ts';
import type { PieceRange } from '../pieces.ts';
import { decideLine } from './decide-line.ts';

export { RuleInputError } from '../../domain/rule-input-error.ts';
export { defaultRuleSettings } from '../../domain/rule-settings.ts';
export type { GoodsKind } from '../../domain/goods-kind.ts';
export type { OrderFacts, OrderLineFacts } from '../../domain/order-facts.ts';
export type { RuleSettings } from '../../domain/rule-settings.ts';
export type { Decision, LineDecision } from '../decision.ts';

interface Asked<Line> {
  /** ISO 8601 with offset: the moment the customer asked (TIME-8). */
  now: string;
  settings: RuleSettings;
  order: OrderFacts;
  /** `exception`: the general manager is asked to approve what CAN-5 / CAN-6 refuse (CAN-15). */
  request: { lines: Line[]; exception?: boolean };
}

export type CancellationInput = Asked<{ id: string; quantity: number }>;
export type CancellationOfPiecesInput = Asked<{ id: string; pieces: PieceRange[] }>;

/**
 * Decides a cancellation line by line (CAN-3 to CAN-8, CAN-15) with the pieces that follow those
 * taken back before. Amounts in fen. Throws RuleInputError; everything given is checked.
 */
export function decideCancellation(input: CancellationInput): Decision {
  checkShape(inputWith(z.object({ id: lineId, quantity: pieceCount }, wrongLine)), input);
  return decide(input, ({ quantity }, line) => {
    const from = line.takenBack ?? 0;
    return [{ from, to: from + quantity }];
  });
}

/**
 * The same for pieces claimed by position (CASE-2): amount and paid share are the sums over the
 * ranges of a line, the fee is taken once on the summed amount.
 */
export function decideCancellationOfPieces(input: CancellationOfPiecesInput): Decision {
  checkShape(
    inputWith(
      z.object(
        { id: lineId, pieces: z.array(pieceRange, wrongPieces).min(1, wrongPieces) },
        wrongLine,
      ),
    ),
    input,
  );
  return decide(input, ({ pieces }, line, path) => {
    checkPieces(pieces, line, path);
    return pieces;
  });
}

const lineId = z.string({ error: '申请的商品行编号必须是文字。' });
const pieceCount = z
  .int({ error: '取消的件数必须是整数。' })
  .min(1, { error: '取消的件数至少是 1。' });
const wrongPieces = { error: '取消的件次必须写明从第几件到第几件。' };
const pieceRange = z.object({ from: z.int(wrongPieces), to: z.int(wrongPieces) }, wrongPieces);
const wrongLine = { error: '申请的商品行不完整。' };

function inputWith(line: z.ZodType) {
  const request = z.object(
    {
      lines: z
        .array(line, { error: '申请没有商品行。' })
        .min(1, { error: '还没有选要取消的商品。' }),
      exception: z.boolean({ error: '是否特批必须写明是或否。' }).optional(),
    },
    { error: '缺少申请。' },
  );
  return z.object(
    {
      now: instantText('申请时间'),
      settings: ruleSettingsSchema,
      order: orderFactsSchema,
      request,
    },
    { error: '缺少判定所需的内容。' },
  );
}

function decide<Line extends { id: string }>(
  { now, settings, order, request }: Asked<Line>,
  piecesOf: (asked: Line, line: OrderLineFacts, path: string) => PieceRange[],
): Decision {
  checkOrderFacts(order, now, settings.timeZone);
  const context = {
    now,
    settings,
    order,
    sharesFen: paidSharesOf(order),
    exception: request.exception ?? false,
  };
  const seen = new Set<string>();
  const chosen = request.lines.map((asked, index) => {
    const path = `request.lines[${index}]`;
    const line = order.lines.find((each) => each.id === asked.id);
    if (!line) throw new RuleInputError(`${path}.id`, `订单里没有商品行“${asked.id}”。`);
    if (seen.has(line.id)) {
      throw new RuleInputError(`${path}.id`, `商品行“${line.id}”选了两次。`);
    }
    seen.add(line.id);
    const pieces = piecesOf(asked, line, path);
    checkCount(countPieces(pieces), line, path);
    return { line, pieces };
  });
  return decisionOf(chosen.map(({ line, pieces }) => decideLine(line, pieces, context)));
}

function checkCount(count: number, line: OrderLineFacts, path: string): void {
  const left = line.quantity - (line.takenBack ?? 0);
  if (count <= left) return;
  throw new RuleInputError(
    `${path}.quantity`,
    `商品行“${line.id}”只剩 ${left} 件可以取消，不能取消 ${count} 件。`,
  );
}

/** Ranges lie in the line, none is empty, none overlaps the one before. */
function checkPieces(pieces: readonly PieceRange[], line: OrderLineFacts, path: string): void {
  let next = 0;
  pieces.forEach(({ from, to }, index) => {
    if (from < next || to <= from || to > line.quantity) {
      throw new RuleInputError(`${path}.pieces[${index}]`, `商品行“${line.id}”的件次不对。`);
    }
    next = to;
  });
}
