import type { Cases, Executor, Prints, Settlements } from '../schema.ts';

/** What papers for finance say of a case. */
export type FiledCase = Pick<
  Cases,
  | 'id'
  | 'procedure'
  | 'number'
  | 'stage'
  | 'revision'
  | 'data_version'
  | 'exception'
  | 'frozen'
  | 'decision'
  | 'approval'
  | 'agreed'
  | 'fee_fen'
  | 'refund_fen'
  | 'due_fen'
>;

/** In no particular order. */
export async function filedCases(executor: Executor, ids: readonly string[]): Promise<FiledCase[]> {
  return executor
    .selectFrom('cases')
    .select([
      'id',
      'procedure',
      'number',
      'stage',
      'revision',
      'data_version',
      'exception',
      'frozen',
      'decision',
      'approval',
      'agreed',
      'fee_fen',
      'refund_fen',
      'due_fen',
    ])
    .where('id', 'in', ids)
    .execute();
}

/** Every print of some cases, the oldest first. */
export async function printsOfCases(executor: Executor, ids: readonly string[]): Promise<Prints[]> {
  return executor
    .selectFrom('prints')
    .selectAll()
    .where('case_id', 'in', ids)
    .orderBy('case_id')
    .orderBy('printed_at')
    .orderBy('print_number')
    .execute();
}

/** Every payment of some cases, the earliest of each first. */
export async function settlementsOfCases(
  executor: Executor,
  ids: readonly string[],
): Promise<Settlements[]> {
  return executor
    .selectFrom('settlements')
    .selectAll()
    .where('case_id', 'in', ids)
    .orderBy('case_id')
    .orderBy('position')
    .execute();
}
