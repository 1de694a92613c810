import { CompiledQuery } from 'kysely';
import type { Executor } from './database.ts';
import { nesting } from './engine/statement-guard.ts';

/**
 * A part of a unit that is undone by itself when it throws; the error goes on to the caller, who
 * may catch it and continue the unit.
 */
export async function nested<S, T>(executor: Executor<S>, work: () => Promise<T>): Promise<T> {
  await executor.executeQuery(CompiledQuery.raw(nesting.begin));
  try {
    return await work();
  } catch (error) {
    await executor.executeQuery(CompiledQuery.raw(nesting.undo));
    throw error;
  } finally {
    await executor.executeQuery(CompiledQuery.raw(nesting.keep));
  }
}
