import type { PlacedOrder } from './placed-order.ts';
import type { TestBackend } from './test-backend.ts';

/** Every piece of an order that cases hold, as often as one does: line and place within it. */
export async function heldPieces(backend: TestBackend, order: PlacedOrder): Promise<string[]> {
  const rows = await backend
    .database()
    .read((executor) =>
      executor
        .selectFrom('case_pieces')
        .innerJoin('cases', 'cases.id', 'case_pieces.case_id')
        .selectAll('case_pieces')
        .where('cases.order_id', '=', order.orderId)
        .where('held', '=', 1)
        .execute(),
    );
  return rows.flatMap(({ line_id, from_piece, to_piece }) =>
    Array.from({ length: to_piece - from_piece }, (_, index) => `${line_id} ${from_piece + index}`),
  );
}

/** Every piece that was sold, named likewise. */
export function soldPieces(order: PlacedOrder, lines: readonly { quantity: number }[]): string[] {
  return order.lineIds.flatMap((id, line) =>
    Array.from({ length: lines[line]?.quantity ?? 0 }, (_, index) => `${id} ${index}`),
  );
}
