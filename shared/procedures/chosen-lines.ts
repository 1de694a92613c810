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
    const line = lineOf(order, asked.id, path);
    if (seen.has(line.id)) throw new RuleInputError(`${path}.id`, `商品行“${line.id}”选了两次。`);
    seen.add(line.id);
    const pieces = piecesOf(asked, line);
    checkCount(countPieces(pieces), line, path);
    checkPositions(pieces, line, path);
    return { line, pieces };
  });
}

/**
 * The same where a line may come again with others of its pieces, to be decided apart. Throws
 * RuleInputError also on pieces that an earlier part of the request has.
 */
export function chooseParts<Part extends ClaimedLine>(
  order: OrderFacts,
  parts: readonly Part[],
): (ChosenLine & { part: Part })[] {
  const before = new Map<string, PieceRange[]>();
  return parts.map((part, index) => {
    const { id, pieces } = part;
    const path = `request.parts[${index}]`;
    const line = lineOf(order, id, path);
    const earlier = before.get(id) ?? [];
    checkPositions(pieces, line, path);
    checkApart(pieces, earlier, line, path);
    const all = [...earlier, ...pieces];
    checkCount(countPieces(all), line, path);
    before.set(id, all);
    return { line, pieces, part };
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

function lineOf(order: OrderFacts, id: string, path: string): OrderLineFacts {
  const line = order.lines.find((each) => each.id === id);
  if (!line) throw new RuleInputError(`${path}.id`, `订单里没有商品行“${id}”。`);
  return line;
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

function checkApart(
  pieces: readonly PieceRange[],
  earlier: readonly PieceRange[],
  line: OrderLineFacts,
  path: string,
): void {
  pieces.forEach(({ from, to }, index) => {
    if (!earlier.some((each) => from < each.to && each.from < to)) return;
    throw new RuleInputError(`${path}.pieces[${index}]`, `商品行“${line.id}”的同一件选了两次。`);
  });
}
