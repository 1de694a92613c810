import type { Missing } from '../../../../shared/procedures/evaluation.ts';
import type { PieceClaim } from '../../../../shared/procedures/piece-claim.ts';
import { linesOfOrder } from '../../database/repositories/order-lines.ts';
import type { Executor } from '../../database/schema.ts';

/**
 * A correction is decided on the facts of the submission (CASE-1); the order may have changed since.
 * Pieces that it no longer has cannot be taken any more (CASE-2).
 */
export async function claimsGone(
  executor: Executor,
  orderId: string,
  claims: readonly PieceClaim[],
): Promise<Missing[]> {
  const lines = new Map((await linesOfOrder(executor, orderId)).map((line) => [line.id, line]));
  const gone = claims.filter(({ lineId, to }) => to > (lines.get(lineId)?.quantity ?? 0));
  return [...new Set(gone.map(({ lineId }) => lineId))].map((lineId) => {
    const line = lines.get(lineId);
    const message = line
      ? `订单后来改过，“${line.name}”现在只有 ${line.quantity} 件。`
      : '订单后来改过，有一行选中的商品现在已经没有了。';
    return { path: 'lines', message, rule: 'CASE-2' };
  });
}
