import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Handler, RequestContext } from '../../main/backend/application/handler.ts';
import { identityCodec } from '../../main/backend/database/engine/codec.ts';
import type { FileSystem } from '../../main/backend/database/engine/file-system.ts';
import { createNodeFileSystem } from '../../main/backend/database/engine/node-file-system.ts';
import { migrations } from '../../main/backend/database/migrations/index.ts';
import { openDatabase } from '../../main/backend/database/open-database.ts';
import { saveStaff } from '../../main/backend/database/repositories/staff.ts';
import type { Database, Schema } from '../../main/backend/database/schema.ts';
import { contract, type Channel } from '../../shared/ipc/contract.ts';
import type { AnswerOf, InputOf, ParsedInputOf } from '../../shared/ipc/contract.ts';
import type { ChangeTopic } from '../../shared/ipc/envelope.ts';
import type { StaffMember } from '../../shared/ipc/schemas/store.ts';
import { dumpTables } from './dump-tables.ts';
import { readingClock } from './order-file.ts';

const wasm = readFileSync(createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm'));

/** A store with the real storage engine in a folder of its own, and handlers run as the program does. */
export interface TestStore {
  database: Database;
  manager: StaffMember;
  /** What the pages were told to read again. */
  changed: ChangeTopic[];
  /** Runs a handler as a read; input and answer are held against the contract. */
  read<C extends Channel>(channel: C, handler: Handler<C>, input: InputOf<C>): Promise<AnswerOf<C>>;
  /** Runs a handler in a unit of work. */
  write<C extends Channel>(
    channel: C,
    handler: Handler<C>,
    input: InputOf<C>,
  ): Promise<AnswerOf<C>>;
  /** Every row of every table, sorted: equal dumps are equal databases. */
  dump(): Promise<string>;
  close(): Promise<void>;
}

/** The time is that of `readingClock`: 2026-11-21 20:00 in Shanghai. */
export async function openTestStore(
  wrap: (disk: FileSystem) => FileSystem = (disk) => disk,
): Promise<TestStore> {
  const folder = mkdtempSync(path.join(tmpdir(), 'guitai-store-'));
  const database = await openDatabase<Schema>({
    fileSystem: wrap(createNodeFileSystem()),
    folder: path.join(folder, 'data'),
    codec: identityCodec,
    migrations,
    clock: () => readingClock.now,
    wasm,
    snapshotBuilder: null,
  });
  const manager: StaffMember = {
    id: randomUUID(),
    name: '陈静',
    roles: ['storeManager'],
    active: true,
  };
  await database.unit((executor) => saveStaff(executor, manager));
  const changed: ChangeTopic[] = [];
  const contextOf = (executor: RequestContext['executor']): RequestContext => ({
    executor,
    now: readingClock.now,
    actor: manager,
    newId: randomUUID,
    newSalt: () => randomUUID().replaceAll('-', ''),
    changed: (topic) => changed.push(topic),
    viewed: () => undefined,
    whenOver: () => undefined,
  });

  return {
    database,
    manager,
    changed,
    read: (channel, handler, input) =>
      database.read((executor) => runHandler(channel, handler, input, contextOf(executor))),
    write: (channel, handler, input) =>
      database.unit((executor) => runHandler(channel, handler, input, contextOf(executor))),
    dump: () => database.read(dumpTables),
    close: async () => {
      await database.close();
      rmSync(folder, { recursive: true });
    },
  };
}

async function runHandler<C extends Channel>(
  channel: C,
  handler: Handler<C>,
  input: InputOf<C>,
  context: RequestContext,
): Promise<AnswerOf<C>> {
  const { input: inputSchema, answer: answerSchema } = contract[channel];
  const answer = await handler(inputSchema.parse(input) as ParsedInputOf<C>, context);
  answerSchema.parse(answer);
  return answer;
}
