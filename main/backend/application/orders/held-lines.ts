import type { OrderContent, OrderContentLine } from '../../../../shared/domain/order-content.ts';
import { lineKey } from '../../../../shared/orders/line-key.ts';
import type { HeldPieces, StoredOrder } from './stored-orders.ts';

/** A line whose pieces cases have taken, and that would not be what they took (CASE-2). */
export interface BrokenHold {
  line: OrderContentLine;
  held: HeldPieces;
  how: 'gone' | 'fewer' | 'price';
}

/** What `next` may not do to the order: a line of another kind or article is another line. */
export function brokenHolds(
  { content, held }: Pick<StoredOrder, 'content' | 'held'>,
  next: OrderContent,
): BrokenHold[] {
  const lines = new Map(next.lines.map((line) => [lineKey(line), line]));
  return content.lines.flatMap((line) => {
    const pieces = held.get(lineKey(line));
    if (pieces === undefined) return [];
    const how = howBroken(line, pieces, lines.get(lineKey(line)));
    return how === null ? [] : [{ line, held: pieces, how }];
  });
}

function howBroken(
  line: OrderContentLine,
  held: HeldPieces,
  next: OrderContentLine | undefined,
): BrokenHold['how'] | null {
  if (next === undefined) return 'gone';
  if (next.quantity < held.end) return 'fewer';
  return samePrice(line, next) ? null : 'price';
}

/** Also piece by piece, where the amount of a line is not its price times its pieces (CAN-8). */
function samePrice(line: OrderContentLine, next: OrderContentLine): boolean {
  return (
    line.unitPriceFen === next.unitPriceFen &&
    BigInt(line.amountFen) * BigInt(next.quantity) ===
      BigInt(next.amountFen) * BigInt(line.quantity)
  );
}
