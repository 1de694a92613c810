import { createExecutor } from '../../main/backend/database/engine/executor.ts';
import { migrate, newestVersion } from '../../main/backend/database/engine/migrate.ts';
import { loadSqlite } from '../../main/backend/database/engine/sqlite-engine.ts';
import { migrations } from '../../main/backend/database/migrations/index.ts';
import type { Executor, Schema } from '../../main/backend/database/schema.ts';
import { wasm } from './test-backend.ts';

export interface QueryPlans {
  /** Runs the work on empty tables and says how SQLite goes about each query of it. */
  plansOf(work: (executor: Executor) => Promise<unknown>): Promise<string[][]>;
}

export async function queryPlans(): Promise<QueryPlans> {
  const sqlite = (await loadSqlite(wasm)).create();
  await migrate(sqlite, migrations, newestVersion(migrations));
  return {
    plansOf: async (work) => {
      const asked: string[] = [];
      const prepare = sqlite.prepare.bind(sqlite);
      sqlite.prepare = (sql) => {
        asked.push(sql);
        return prepare(sql);
      };
      const { executor, close } = createExecutor<Schema>(sqlite, { kind: 'read' });
      await work(executor);
      close();
      sqlite.prepare = prepare;
      return asked.map((sql) =>
        sqlite.rows(`explain query plan ${sql}`).map(({ detail }) => String(detail)),
      );
    },
  };
}
