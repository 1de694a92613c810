import type { OrderFacts } from '../domain/order-facts.ts';
import { RuleInputError } from '../domain/rule-input-error.ts';
import type { Missing } from './evaluation.ts';
import type { TakenPieces } from './piece-claim.ts';
import { allocatePieces, countPieces } from './pieces.ts';
import type { PieceRange } from './pieces.ts';
import type { CountedLine } from './rule-input.ts';

/** A line of a request that gets its pieces, or what to tell about those that other cases have. */
export type AskedPieces =
  { kind: 'free'; id: string; pieces: PieceRange[] } | { kind: 'taken'; missing: Missing };

interface Asked {
  order: OrderFacts;
  taken: readonly TakenPieces[];
  /** What is done with them: 取消, 退换. */
  verb: string;
}

/**
 * CASE-2: the pieces that each line of a request gets among those no other case has, in the order
 * of the request. Throws RuleInputError on lines that the order does not have, more pieces than
 * were bought, and a line that comes twice.
 */
export function askedPieces(lines: readonly CountedLine[], asked: Asked): AskedPieces[] {
  refuseRepeated(lines);
  return lines.map((line, index) => piecesOf(line, index, asked));
}

/** Named by its place: the rules themselves would name it by its key. */
function refuseRepeated(lines: readonly CountedLine[]): void {
  const index = lines.findIndex(({ id }, place) => lines.findIndex((l) => l.id === id) < place);
  if (index === -1) return;
  const message = `第 ${index + 1} 项商品前面已经选过，请合在一项里写件数。`;
  throw new RuleInputError(`lines[${index}].id`, message);
}

function piecesOf({ id, quantity }: CountedLine, index: number, asked: Asked): AskedPieces {
  const path = `lines[${index}]`;
  const line = asked.order.lines.find((each) => each.id === id);
  if (!line) throw new RuleInputError(`${path}.id`, '订单里没有这一行商品。');
  if (quantity > line.quantity) {
    throw new RuleInputError(`${path}.quantity`, `这一行商品只买了 ${line.quantity} 件。`);
  }
  const held = asked.taken.filter((each) => each.lineId === id);
  const left = line.quantity - countPieces(held);
  if (quantity <= left) {
    return { kind: 'free', id, pieces: allocatePieces(line.quantity, held, quantity) };
  }
  const numbers = [...new Set(held.map((each) => each.caseNumber))].join('、');
  const rest = left === 0 ? `已经没有可以${asked.verb}的` : `只剩 ${left} 件可以${asked.verb}`;
  const message = `第 ${index + 1} 项商品在业务单 ${numbers} 中已占用，${rest}。`;
  return { kind: 'taken', missing: { path, message, rule: 'CASE-2' } };
}
