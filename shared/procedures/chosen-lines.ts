import type { OrderFacts, OrderLineFacts } from '../domain/order-facts.ts';
import { RuleInputError } from '../domain/rule-input-error.ts';
import { countPieces } from './pieces.ts';
import type { PieceRange } from './pieces.ts';
import type { ClaimedLine, CountedLine } from './rule-input.ts';

/** An order line with the pieces of it that a request takes. */
export interface ChosenLine {
  line: OrderLineFacts;
  pieces: PieceRange[];
}

/**
 * The order lines of a request whose shape is right, in the order of the request, each with the
 * pieces that `piecesOf` (nextPieces or claimedPieces) names. Throws RuleInputError on an unknown
 * or repeated id, and on pieces that the line does not have left.
 */
export function chooseLines<Line extends { id: string }>(
  order: OrderFacts,
  request: readonly Line[],
  piecesOf: (asked: Line, line: OrderLineFacts) => PieceRange[],
): ChosenLine[] {
  const seen = new Set<string>();
  return request.map((asked, index) => {
    const path = `request.lines[${index}]`;
    const line = order.lines.find((each) => each.id === asked.id);
    if (!line) throw new RuleInputError(`${path}.id`, `订单里没有商品行“${asked.id}”。`);
    if (seen.has(line.id)) throw new RuleInputError(`${path}.id`, `商品行“${line.id}”选了两次。`);
    seen.add(line.id);
    const pieces = piecesOf(asked, line);
    checkCount(countPieces(pieces), line, path);
    checkPositions(pieces, line, path);
    return { line, pieces };
  });
}

/** The pieces after those taken back before. */
export function nextPieces({ quantity }: CountedLine, { takenBack = 0 }: OrderLineFacts) {
  return [{ from: takenBack, to: takenBack + quantity }];
}

/** CASE-2: just the pieces the request names. */
export function claimedPieces({ pieces }: ClaimedLine) {
  return pieces;
}

function checkCount(count: number, line: OrderLineFacts, path: string): void {
  const left = line.quantity - (line.takenBack ?? 0);
  if (count <= left) return;
  throw new RuleInputError(
    `${path}.quantity`,
    `商品行“${line.id}”只剩 ${left} 件，不能办 ${count} 件。`,
  );
}

/** Ranges lie in the line, none is empty, none overlaps the one before. */
function checkPositions(pieces: readonly PieceRange[], line: OrderLineFacts, path: string): void {
  let next = 0;
  pieces.forEach(({ from, to }, index) => {
    if (from < next || to <= from || to > line.quantity) {
      throw new RuleInputError(`${path}.pieces[${index}]`, `商品行“${line.id}”的件次不对。`);
    }
    next = to;
  });
}
