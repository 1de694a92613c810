import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Database, Executor } from '../../../../main/backend/database/database.ts';
import { nested } from '../../../../main/backend/database/nested.ts';
import { caseIds, openCounter, submitCase, submittedAt } from './support/counter.ts';
import type { Tables } from './support/counter.ts';
import { RecordingDisk } from './support/recording-disk.ts';

let database: Database<Tables>;
let disk: RecordingDisk;

beforeEach(async () => {
  disk = new RecordingDisk();
  disk.makeFolder('/home');
  disk.makeFolder('/home/店');
  database = await openCounter({ fileSystem: disk });
});

function insertCase(executor: Executor<Tables>, id: string): Promise<unknown> {
  return executor
    .insertInto('cases')
    .values({ id, submitted_at: submittedAt, paper: null })
    .execute();
}

describe('a unit', () => {
  test('that throws leaves nothing behind', async () => {
    const unit = database.unit(async (executor) => {
      await insertCase(executor, 'a1');
      throw new Error('changed my mind');
    });
    await expect(unit).rejects.toThrow('changed my mind');
    expect(await caseIds(database)).toEqual([]);
  });

  test('answers what its work returns', async () => {
    expect(await database.unit(() => Promise.resolve(7))).toBe(7);
  });

  test('that writes nothing costs no record', async () => {
    await database.unit((executor) => executor.selectFrom('cases').selectAll().execute());
    expect(database.state()).toMatchObject({ sequence: 0 });
  });

  test('waits for those before it, so that they see each other in order', async () => {
    const seen: string[][] = [];
    const units = ['a1', 'a2', 'a3'].map((id) =>
      database.unit(async (executor) => {
        const found = await executor.selectFrom('cases').select('id').orderBy('id').execute();
        seen.push(found.map((row) => row.id));
        await insertCase(executor, id);
      }),
    );
    await Promise.all(units);
    expect(seen).toEqual([[], ['a1'], ['a1', 'a2']]);
  });

  test('is not disturbed by the failure of the one before', async () => {
    const failing = database.unit(() => Promise.reject(new Error('no')));
    const next = submitCase(database, 'a1');
    await Promise.allSettled([failing, next]);
    expect(await caseIds(database)).toEqual(['a1']);
  });

  test('inside another is refused instead of waiting for ever', async () => {
    const outer = database.unit(() => database.unit(() => Promise.resolve()));
    await expect(outer).rejects.toMatchObject({ kind: 'misuse' });
  });

  test('may be asked for again once the first is over', async () => {
    const later = await database.unit(() =>
      Promise.resolve(() => database.unit((executor) => insertCase(executor, 'a1'))),
    );
    await later();
    expect(await caseIds(database)).toEqual(['a1']);
  });

  test('tells a broken constraint by kind', async () => {
    await submitCase(database, 'a1');
    await expect(submitCase(database, 'a1')).rejects.toMatchObject({
      problem: { kind: 'constraint', constraint: 'unique' },
    });
  });

  test('cannot refer to what is not there, and is told at once', async () => {
    const orphan = database.unit((executor) =>
      executor.insertInto('pieces').values({ case_id: 'nobody', number: 1 }).execute(),
    );
    await expect(orphan).rejects.toMatchObject({
      problem: { kind: 'constraint', constraint: 'foreignKey' },
    });
  });

  test('cannot be written through after its end', async () => {
    const kept = await database.unit((executor) => Promise.resolve([executor] as const));
    await expect(insertCase(kept[0], 'a1')).rejects.toMatchObject({ kind: 'misuse' });
  });

  test('cannot begin a transaction of its own', async () => {
    const unit = database.unit((executor) =>
      executor.transaction().execute((inner) => insertCase(inner, 'a1')),
    );
    await expect(unit).rejects.toMatchObject({ kind: 'misuse' });
  });
});

describe('a nested part', () => {
  test('that fails is undone alone', async () => {
    await database.unit(async (executor) => {
      await insertCase(executor, 'a1');
      await nested(executor, async () => {
        await insertCase(executor, 'a2');
        throw new Error('only this');
      }).catch(() => undefined);
      await insertCase(executor, 'a3');
    });
    expect(await caseIds(database)).toEqual(['a1', 'a3']);
  });

  test('inside a nested part keeps what the outer one had done before', async () => {
    await database.unit((executor) =>
      nested(executor, async () => {
        await insertCase(executor, 'a1');
        await nested(executor, async () => {
          await insertCase(executor, 'a2');
          throw new Error('only this');
        }).catch(() => undefined);
      }),
    );
    expect(await caseIds(await openCounter({ fileSystem: disk.copy() }))).toEqual(['a1']);
  });
});

describe('a read', () => {
  test('cannot write', async () => {
    const writing = database.read((executor) => insertCase(executor, 'a1'));
    await expect(writing).rejects.toMatchObject({ kind: 'misuse' });
  });

  test('does not see an unfinished unit', async () => {
    const unit = submitCase(database, 'a1');
    const ids = caseIds(database);
    await unit;
    expect(await ids).toEqual(['a1']);
  });
});

describe('what would not replay the same is refused', () => {
  test.each([
    ['random()', sql`insert into cases values ('a1', random(), null)`],
    ['the clock', sql`insert into cases values ('a1', unixepoch(), null)`],
    ['the clock as a word', sql`insert into cases values ('a1', 1, current_timestamp)`],
    ['a quoted function', sql`insert into cases values ('a1', "random"(), null)`],
    ['a function behind a comment', sql`insert into cases values ('a1', random /* */ (), null)`],
    ['the last row number', sql`insert into cases values ('a1', last_insert_rowid(), null)`],
    ['two statements', sql`insert into cases values ('a1', 1, null); delete from cases`],
    ['a change of the tables', sql`create table more (id text) strict`],
    ['a setting', sql`pragma defer_foreign_keys = on`],
    ['the end of the transaction', sql`commit`],
    ['undoing everything', sql`rollback`],
    ['another file', sql`attach 'other' as other`],
  ])('%s', async (_, statement) => {
    // The engine itself has begun and committed before.
    await submitCase(database, 'a0');
    const unit = database.unit((executor) => statement.execute(executor));
    await expect(unit).rejects.toMatchObject({ kind: 'misuse' });
  });
});

describe('a value that would be stored as something else is refused', () => {
  test.each([
    ['a Date', new Date(0)],
    ['undefined', undefined],
    ['a big integer', 1n],
    ['NaN', NaN],
    ['infinity', Infinity],
    ['an integer beyond 2^53', 2 ** 53],
    ['an object', { fen: 1 }],
  ])('%s', async (_, value) => {
    const unit = database.unit((executor) =>
      sql`insert into cases values ('a1', ${value}, null)`.execute(executor),
    );
    await expect(unit).rejects.toMatchObject({ kind: 'misuse' });
  });
});

test('times beyond 32 bits come back as the same integers', async () => {
  await submitCase(database, 'a1');
  const found = await database.read((executor) =>
    sql`select submitted_at as at, typeof(submitted_at) as type from cases
        where submitted_at = ${submittedAt}`.execute(executor),
  );
  expect(found.rows).toEqual([{ at: submittedAt, type: 'integer' }]);
});

test('words that only look like functions of the clock are allowed in texts and names', async () => {
  await database.unit((executor) =>
    sql`insert into cases ("id", submitted_at) values ('random() at time (now)', 1)`.execute(
      executor,
    ),
  );
  expect(await caseIds(database)).toEqual(['random() at time (now)']);
});

test('a full store refuses saves and tells its size', async () => {
  const small = await openCounter({
    fileSystem: disk.copy(),
    tuning: { warnBytes: 1, refuseBytes: 1 },
  });
  await expect(submitCase(small, 'a1')).rejects.toMatchObject({
    problem: { kind: 'tooLarge', limit: 1 },
  });
});

test('a large store warns', async () => {
  const large = await openCounter({ fileSystem: disk.copy(), tuning: { warnBytes: 1 } });
  expect(large.state()).toMatchObject({ warning: { kind: 'large' } });
});

test('a closed store refuses everything', async () => {
  await database.close();
  await expect(submitCase(database, 'a1')).rejects.toMatchObject({ kind: 'closed' });
});
