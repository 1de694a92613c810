import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { createBackend } from '../../../../main/backend/create-backend.ts';
import { encryptingCodec, identityCodec } from '../../../../main/backend/database/engine/codec.ts';
import { createFolderLock } from '../../../../main/backend/database/engine/folder-lock.ts';
import { createNodeFileSystem } from '../../../../main/backend/database/engine/node-file-system.ts';
import { systemTimers } from '../../../../main/backend/database/engine/timers.ts';
import { migrations } from '../../../../main/backend/database/migrations/index.ts';
import { openDatabase } from '../../../../main/backend/database/open-database.ts';
import type { Database, Schema } from '../../../../main/backend/database/schema.ts';
import { convertFolder } from '../../../../main/backend/keys/convert-folder.ts';
import { readKeyFile } from '../../../../main/backend/keys/key-file.ts';
import { keyBySecret } from '../../../../main/backend/opening/find-key.ts';
import { folderGuard } from '../../../../main/backend/opening/folder-guard.ts';
import type { KeychainPort } from '../../../../main/backend/opening/keychain-of-main.ts';
import type { OpenKeys } from '../../../../main/backend/opening/open-keys.ts';
import type {
  OpenedWith,
  RestorePort,
  StandingMessage,
} from '../../../../main/backend/opening/vault-parts.ts';
import { createVault, type Vault } from '../../../../main/backend/opening/vault.ts';
import { writeSheet } from '../../../../main/backend/sheets/write-sheet.ts';
import {
  contract,
  type AnswerOf,
  type Channel,
  type InputOf,
} from '../../../../shared/ipc/contract.ts';
import type { Answer } from '../../../../shared/ipc/envelope.ts';
import { backupsInMemory } from '../../../support/backups-in-memory.ts';
import { packetsInProcess } from '../../../support/packets-in-process.ts';
import { readerInProcess } from '../../../support/reader-in-process.ts';
import { openingHour, programFonts, wasm } from '../../../support/test-backend.ts';

/** Cheap: these tests are about who gets in, not about what a guess costs. */
export const cheap = { cost: 2, blockSize: 1, parallelization: 1 } as const;
export const passphrase = 'hai bian de jiu deng ta';

/** A PC with a data folder; the program on it is started and closed by the test. */
export interface Pc {
  folder: string;
  dataFolder: string;
  /** Monotonic milliseconds, set by hand. */
  time: { now: number };
  /** What main was told, in order. */
  told: StandingMessage[];
  held: () => Uint8Array | null;
  keychain: PlayedKeychain | null;
  /** The key of the data that were opened last. */
  keys: () => OpenKeys;
  /** Kinds of all events in the history, oldest first. */
  eventKinds: () => Promise<string[]>;
  /** Whether this secret would open the folder as it lies there. */
  opensWith: (secret: string) => Promise<boolean>;
  /** The same folder on another PC. */
  movedTo: (keychain: PlayedKeychain | null) => Pc;
  /** Starts the backend's vault; it has looked at the folder then. */
  start: (options?: {
    heldKey?: Uint8Array | null;
    restore?: Partial<RestorePort>;
  }) => Promise<Started>;
}

export interface Started {
  ask: <C extends Channel>(
    channel: C,
    input: InputOf<C>,
    by?: string,
  ) => Promise<Answer<AnswerOf<C>>>;
  state: () => Promise<AnswerOf<'vault.state'>>;
  close: () => Promise<void>;
}

/** Stands in for the keychain of the system. */
export interface PlayedKeychain extends KeychainPort {
  /** From now on it refuses, as after a reset of the person's profile. */
  refuse: () => void;
}

export function playedKeychain(): PlayedKeychain {
  const mask = randomBytes(32);
  let refuses = false;
  const masked = (bytes: Uint8Array): Promise<Uint8Array | null> =>
    Promise.resolve(refuses ? null : bytes.map((byte, index) => byte ^ (mask[index] ?? 0)));
  return {
    wrap: masked,
    unwrap: masked,
    refuse: () => {
      refuses = true;
    },
  };
}

export function pc(keychain: PlayedKeychain | null = playedKeychain()): Pc {
  const folder = mkdtempSync(path.join(tmpdir(), 'guitai-vault-'));
  cleanUps.push(() => {
    rmSync(folder, { recursive: true });
    return Promise.resolve();
  });
  return pcWith(folder, keychain);
}

function pcWith(folder: string, keychain: PlayedKeychain | null): Pc {
  const dataFolder = path.join(folder, 'data');
  const time = { now: 0 };
  const told: StandingMessage[] = [];
  let held: Uint8Array | null = null;
  let opened: OpenKeys | null = null;
  let database: Database | null = null;
  const running = new Set<Vault>();
  const fileSystem = createNodeFileSystem();
  const clock = () => openingHour;

  const openData = async ({ key, keys, notice, restored }: OpenedWith) => {
    opened = keys;
    const backend = await createBackend({
      dataFolder,
      codec: encryptingCodec(key),
      vault: keys,
      backups: backupsInMemory(),
      secretCost: cheap,
      wasm,
      snapshotBuilder: null,
      loadFonts: programFonts,
      clock,
      announce: () => undefined,
      startReader: readerInProcess,
      writeSheet: (spec) => Promise.resolve(writeSheet(spec)),
      packetFolders: packetsInProcess(),
      notify: () => undefined,
      attend: () => undefined,
      timers: { after: () => () => undefined },
      holdImportAt: null,
      onReadOnly: () => undefined,
      log: silent,
      openingNotice: notice,
      restored,
    });
    database = backend.database;
    return backend;
  };

  const start: Pc['start'] = async ({ heldKey = null, restore = {} } = {}) => {
    const vault = createVault({
      fileSystem,
      dataFolder,
      keychain,
      heldKey,
      holdKey: (key) => {
        held = key;
      },
      costs: { passphrase: cheap, recovery: cheap },
      openData,
      convert: (key, keyFile) =>
        convertFolder({ fileSystem, folder: dataFolder, key, keyFile, migrations, clock, wasm }),
      locked: folderGuard(fileSystem, dataFolder, createFolderLock(fileSystem, systemTimers)),
      restore: { ...noBackups, ...restore },
      tell: (message) => told.push(message),
      clock,
      newSalt: () => randomBytes(16).toString('hex'),
      monotonic: () => time.now,
      log: silent,
    });
    running.add(vault);
    await vault.begin();
    const ask: Started['ask'] = async (channel, input, by) => {
      const answer = await vault.answer({
        ...{ channel, input, requestId: randomUUID(), staffId: by ?? null },
      });
      return answer as Answer<AnswerOf<typeof channel>>;
    };
    return {
      ask,
      state: async () =>
        contract['vault.state'].answer.parse(valueOf(await ask('vault.state', {}))),
      close: async () => {
        running.delete(vault);
        await vault.close();
      },
    };
  };
  // Before the folder goes.
  cleanUps.unshift(async () => {
    for (const vault of running) await vault.close();
  });
  return {
    folder,
    dataFolder,
    time,
    told,
    keychain,
    start,
    held: () => held,
    keys: () => {
      if (opened === null) throw new Error('The data were never open.');
      return opened;
    },
    eventKinds: async () => {
      if (database === null) throw new Error('The data were never open.');
      const rows = await database.read((executor) =>
        executor.selectFrom('events').select('kind').orderBy('sequence').execute(),
      );
      return rows.map(({ kind }) => kind);
    },
    opensWith: async (secret) => {
      const file = readKeyFile(fileSystem, dataFolder);
      return file !== null && (await keyBySecret(file, secret)) !== null;
    },
    movedTo: (other) => pcWith(folder, other),
  };
}

const cleanUps: (() => Promise<void>)[] = [];

/** Closes what a test left open, and removes its folders. */
export async function cleanUp(): Promise<void> {
  for (const each of cleanUps.splice(0)) await each();
}

const silent = { write: () => undefined, flush: () => Promise.resolve() };

const noBackups: RestorePort = {
  look: () => Promise.resolve([]),
  run: () => Promise.reject(new Error('No backup.')),
  finish: () => Promise.resolve(),
  unrecorded: () => null,
  noteRecorded: () => undefined,
};

/** Data of an earlier version, not encrypted, with a store in them. */
export async function plainData(dataFolder: string): Promise<void> {
  const database = await openDatabase<Schema>({
    fileSystem: createNodeFileSystem(),
    folder: dataFolder,
    codec: identityCodec,
    migrations,
    clock: () => openingHour,
    wasm,
    snapshotBuilder: null,
  });
  await database.unit((executor) =>
    executor
      .insertInto('staff')
      .values({ id: randomUUID(), name: '李明老店长', active: 1 })
      .execute(),
  );
  await database.close();
}

export function isThere(file: string): boolean {
  return existsSync(file);
}

export function valueOf<T>(answer: Answer<T>): T {
  if (answer.ok) return answer.value;
  throw new Error(`${answer.code}: ${answer.message}`);
}
