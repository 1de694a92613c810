import type { PieceClaim, TakenPieces } from '../../../../shared/procedures/piece-claim.ts';
import type { Executor } from '../schema.ts';

/** Pieces of an order that other cases hold, with the numbers of those cases (CASE-2). */
export async function piecesTakenByOthers(
  executor: Executor,
  orderId: string,
  caseId: string,
): Promise<TakenPieces[]> {
  const rows = await executor
    .selectFrom('case_pieces')
    .innerJoin('cases', 'cases.id', 'case_pieces.case_id')
    .select(['line_id', 'from_piece', 'to_piece', 'cases.number'])
    .where('cases.order_id', '=', orderId)
    .where('case_pieces.case_id', '!=', caseId)
    .where('held', '=', 1)
    .orderBy('line_id')
    .orderBy('from_piece')
    .execute();
  return rows.map((row) => ({
    lineId: row.line_id,
    from: row.from_piece,
    to: row.to_piece,
    caseNumber: row.number ?? '',
  }));
}

/** Replaces what the case has claimed. */
export async function claimPieces(
  executor: Executor,
  caseId: string,
  claims: readonly PieceClaim[],
): Promise<void> {
  await executor.deleteFrom('case_pieces').where('case_id', '=', caseId).execute();
  if (claims.length === 0) return;
  await executor
    .insertInto('case_pieces')
    .values(
      claims.map(({ lineId, from, to }) => ({
        case_id: caseId,
        line_id: lineId,
        from_piece: from,
        to_piece: to,
        held: 1 as const,
      })),
    )
    .execute();
}

export async function freePieces(executor: Executor, caseId: string): Promise<void> {
  await executor
    .updateTable('case_pieces')
    .set({ held: 0 })
    .where('case_id', '=', caseId)
    .execute();
}
