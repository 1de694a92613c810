import type { Cases, Executor } from '../schema.ts';

/** A case that an approver's word carries: an exception, or another amount than the decided one. */
export type GrantedCase = Pick<
  Cases,
  | 'id'
  | 'procedure'
  | 'number'
  | 'stage'
  | 'exception'
  | 'approved_at'
  | 'frozen'
  | 'request'
  | 'record'
  | 'decision'
  | 'approval'
  | 'agreed'
  | 'refund_fen'
  | 'due_fen'
>;

/**
 * Approved not after `to` (UTC ms) and, where nothing else was agreed later, not before `from`; by
 * number. When an amount was agreed stands in `agreed`.
 */
export async function grantedCases(
  executor: Executor,
  { from, to }: { from: number; to: number },
): Promise<GrantedCase[]> {
  return executor
    .selectFrom('cases')
    .select([
      'id',
      'procedure',
      'number',
      'stage',
      'exception',
      'approved_at',
      'frozen',
      'request',
      'record',
      'decision',
      'approval',
      'agreed',
      'refund_fen',
      'due_fen',
    ])
    .where('approved_at', '<=', to)
    .where((eb) =>
      eb.or([
        eb.and([eb('exception', '=', eb.lit(1)), eb('approved_at', '>=', from)]),
        eb('agreed', 'is not', null),
      ]),
    )
    .orderBy('number')
    .execute();
}
