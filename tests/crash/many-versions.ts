import { sql } from 'kysely';
import type { Migration } from '../../main/backend/database/engine/migrate.ts';
import { firstMigration } from '../main/backend/database/support/counter.ts';

/** The migrations of a program that was changed so many times: each adds a column. */
export function migrationsUpTo(version: number): Migration[] {
  const later = Array.from({ length: version }, (_, index): Migration => {
    const number = 20 + index * 10;
    const column = sql.id(`note_${number}`);
    return {
      id: `${String(number).padStart(4, '0')}-note`,
      version: number,
      up: async (executor) => {
        await sql`alter table cases add column ${column} text`.execute(executor);
      },
    };
  });
  return [firstMigration, ...later];
}
