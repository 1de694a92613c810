import type { Executor } from '../schema.ts';

/**
 * Counts one on, per prefix and day; the first is 1. In the unit of the submission, so that a
 * refused save gives its number back and none is left out (CASE-3).
 */
export async function nextCaseCount(
  executor: Executor,
  prefix: string,
  day: string,
): Promise<number> {
  const row = await executor
    .insertInto('case_numbers')
    .values({ prefix, day, last: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['prefix', 'day'])
        .doUpdateSet((set) => ({ last: set('case_numbers.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return row.last;
}
