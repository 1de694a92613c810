/** A line of the order and how many of its pieces are asked for. */
export interface AskedLine {
  id: string;
  quantity: number;
}

/**
 * The chosen lines after one of them got another number of pieces: 0 takes it out. They stay in the
 * order of the order, which is the order on the paper.
 */
export function withPieces(
  lines: readonly AskedLine[],
  id: string,
  quantity: number,
  orderOfLines: readonly string[],
): AskedLine[] {
  const others = lines.filter((line) => line.id !== id);
  const all = quantity > 0 ? [...others, { id, quantity }] : others;
  return orderOfLines.flatMap((wanted) => all.filter((line) => line.id === wanted));
}
