import type { Database } from '../database/database.ts';

/** The same database; each unit that was saved is told of, once it is acknowledged. */
export function noticingDatabase<S>(database: Database<S>, onSaved: () => void): Database<S> {
  return {
    read: (work) => database.read(work),
    unit: async (work) => {
      const result = await database.unit(work);
      onSaved();
      return result;
    },
    putContent: (bytes) => database.putContent(bytes),
    getContent: (sha256) => database.getContent(sha256),
    snapshot: () => database.snapshot(),
    state: () => database.state(),
    close: () => database.close(),
  };
}
