import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { VaultPort } from '../../main/backend/application/data-key/vault-port.ts';
import type { Backend } from '../../main/backend/create-backend.ts';
import { createBackend } from '../../main/backend/create-backend.ts';
import type { Codec } from '../../main/backend/database/engine/codec.ts';
import { encryptingCodec } from '../../main/backend/database/engine/codec.ts';
import type { FileSystem } from '../../main/backend/database/engine/file-system.ts';
import type { Timers } from '../../main/backend/database/engine/timers.ts';
import type { Database } from '../../main/backend/database/schema.ts';
import { newDataKey } from '../../main/backend/keys/data-key.ts';
import type { FormFonts } from '../../main/backend/pdf/fonts.ts';
import type { PacketFolders } from '../../main/backend/packets/packet-content.ts';
import { loadFontFiles } from '../../main/backend/pdf/fonts.ts';
import { writeSheet } from '../../main/backend/sheets/write-sheet.ts';
import type { SecretCost } from '../../main/backend/secrets/secret-hash.ts';
import type { LogFields } from '../../main/log/log.ts';
import type { Role } from '../../shared/domain/role.ts';
import { roles } from '../../shared/domain/role.ts';
import type { AnswerOf, Channel, InputOf } from '../../shared/ipc/contract.ts';
import type { Answer, Attention, ChangeTopic, Notice } from '../../shared/ipc/envelope.ts';
import type { StaffMember } from '../../shared/ipc/schemas/store.ts';
import type { SignedIn } from '../../shared/ipc/schemas/trust.ts';
import { backupsInMemory } from './backups-in-memory.ts';
import { dumpTables } from './dump-tables.ts';
import { packetsInProcess } from './packets-in-process.ts';
import { readerInProcess } from './reader-in-process.ts';

const { resolve } = createRequire(import.meta.url);
export const wasm = readFileSync(resolve('sql.js/dist/sql-wasm.wasm'));
const fontPackage = '@expo-google-fonts/noto-sans-sc';
let fonts: Promise<FormFonts> | null = null;

/** The fonts of the program, parsed once for each test file. */
export function programFonts(): Promise<FormFonts> {
  fonts ??= loadFontFiles({
    regular: resolve(`${fontPackage}/400Regular/NotoSansSC_400Regular.ttf`),
    bold: resolve(`${fontPackage}/700Bold/NotoSansSC_700Bold.ttf`),
    fallback: resolve('@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf'),
  });
  return fonts;
}

/** Names of the people at the counter: one for each role. */
export const peopleNames: Readonly<Record<Role, string>> = {
  receptionist: '陈静',
  storeManager: '周敏',
  generalManager: '王建国',
  divisionHead: '孙立',
  serviceAgent: '刘洋',
  technician: '马超',
  finance: '赵会计',
  archivist: '钱芳',
  informationSupervisor: '吴磊',
  customerServiceManager: '郑洁',
};

/** Cheap, so that tests that sign many people in are quick; the program's own cost has its own test. */
export const cheapSecretCost: SecretCost = { cost: 2, blockSize: 1, parallelization: 1 };

/** The recovery code of every test backend. */
export const testRecoveryCode = 'TEST-RECO-VERY-CODE';

/** The secret of each person after `secretOf`; the store manager has it from the first start. */
export const testSecrets: Readonly<Record<Role, string>> = {
  receptionist: '274915',
  storeManager: '830261',
  generalManager: '591738',
  divisionHead: '406829',
  serviceAgent: '718253',
  technician: '362947',
  finance: '945172',
  archivist: '127584',
  informationSupervisor: '683019',
  customerServiceManager: '509436',
};

export interface AskOptions {
  /** Null for nobody. */
  by?: StaffMember | null;
  requestId?: string;
}

/** The whole backend on the real engine and the real file system, in a folder of its own. */
export interface TestBackend {
  /** One person for each role. */
  people: Record<Role, StaffMember>;
  /** UTC ms, set by hand. */
  clock: { now: number };
  /** What the pages were told to read again. */
  announced: ChangeTopic[];
  /** What the pages were told about files in hand and packets in making. */
  notices: Notice[];
  /** What was to be noticed outside of the window. */
  attentions: Attention[];
  logged: { event: string; fields: LogFields }[];
  folder: string;
  database: () => Database;
  /** Encrypts with the key of these data. */
  codec: Codec;
  /** Every row of every table, sorted: equal dumps are equal databases. */
  dump: () => Promise<string>;
  /** As the page would; by the receptionist unless said otherwise. */
  ask<C extends Channel>(
    channel: C,
    input: InputOf<C>,
    options?: AskOptions,
  ): Promise<Answer<AnswerOf<C>>>;
  /** What cannot be written in TypeScript, but sent. */
  askAnything(channel: string, input: unknown, options?: AskOptions): Promise<Answer<unknown>>;
  /** The same, and it has to succeed. */
  get<C extends Channel>(channel: C, input: InputOf<C>, options?: AskOptions): Promise<AnswerOf<C>>;
  /** The person's own secret, given to them as their manager would when they have none yet. */
  secretOf(role: Role): Promise<string>;
  /** Closes the data and opens them again from the disk, after something was done to the files. */
  reopen(between?: () => void): Promise<void>;
  close(): Promise<void>;
}

export interface TestBackendOptions {
  /** False: the first start is still to be done, and there are no people. */
  setUp?: boolean;
  fileSystem?: FileSystem;
  /** Percent at which storing a file waits until it is cancelled. */
  holdImportAt?: number;
  newId?: () => string;
  secretCost?: SecretCost;
  /** Those of the reminders; without them no time passes. */
  timers?: Timers;
  packetFolders?: PacketFolders;
}

const noTimers: Timers = { after: () => () => undefined };

/** 2026-11-21 14:32 in Shanghai. */
export const openingHour = Date.UTC(2026, 10, 21, 6, 32);

export async function testBackend(options: TestBackendOptions = {}): Promise<TestBackend> {
  const folder = mkdtempSync(path.join(tmpdir(), 'guitai-backend-'));
  const clock = { now: openingHour };
  const announced: ChangeTopic[] = [];
  const notices: Notice[] = [];
  const attentions: Attention[] = [];
  const logged: TestBackend['logged'] = [];
  const codec = encryptingCodec(newDataKey());
  const open = (): Promise<Backend> =>
    createBackend({
      dataFolder: path.join(folder, 'data'),
      codec,
      vault: testVault,
      backups: backupsInMemory(),
      secretCost: options.secretCost ?? cheapSecretCost,
      wasm,
      snapshotBuilder: null,
      loadFonts: programFonts,
      clock: () => clock.now,
      announce: (topics) => announced.push(...topics),
      attend: (attention) => attentions.push(attention),
      timers: options.timers ?? noTimers,
      startReader: readerInProcess,
      writeSheet: (spec) => Promise.resolve(writeSheet(spec)),
      packetFolders: options.packetFolders ?? packetsInProcess(),
      notify: (notice) => notices.push(notice),
      holdImportAt: options.holdImportAt ?? null,
      onReadOnly: () => undefined,
      log: {
        write: (_level, event, fields = {}) => logged.push({ event, fields }),
        flush: () => Promise.resolve(),
      },
      ...(options.fileSystem ? { fileSystem: options.fileSystem } : {}),
      ...(options.newId ? { newId: options.newId } : {}),
    });
  let backend = await open();
  const people = await (options.setUp === false ? noPeople() : hire(() => backend));

  const askAnything: TestBackend['askAnything'] = (channel, input, how = {}) => {
    const by = how.by === undefined ? people.receptionist : how.by;
    const requestId = how.requestId ?? randomUUID();
    return backend.answer({ channel, input, requestId, staffId: by?.id ?? null });
  };
  const ask = askAnything as TestBackend['ask'];
  const get: TestBackend['get'] = async (channel, input, how) =>
    valueOf(await ask(channel, input, how));
  const giveSecret = async (role: Role): Promise<string> => {
    const { id: staffId } = people[role];
    const given = `given-${staffId}`;
    await get('staff.setSecret', { staffId, secret: given }, { by: people.storeManager });
    const next = testSecrets[role];
    await get('session.signIn', { staffId, secret: given, next }, { by: null });
    return next;
  };
  const secrets = new Map<Role, Promise<string>>([
    ['storeManager', Promise.resolve(testSecrets.storeManager)],
  ]);
  return {
    people,
    clock,
    announced,
    notices,
    attentions,
    logged,
    folder,
    database: () => backend.database,
    codec,
    dump: () => backend.database.read(dumpTables),
    ask,
    askAnything,
    get,
    secretOf: (role) => {
      const known = secrets.get(role) ?? giveSecret(role);
      secrets.set(role, known);
      return known;
    },
    reopen: async (between = () => undefined) => {
      await backend.close();
      between();
      backend = await open();
    },
    close: async () => {
      await backend.close();
      rmSync(folder, { recursive: true });
    },
  };
}

export function valueOf<T>(answer: Answer<T>): T {
  if (answer.ok) return answer.value;
  throw new Error(`${answer.code}: ${answer.message} ${JSON.stringify(answer.details)}`);
}

const testVault: VaultPort = {
  makeRecovery: () => Promise.resolve({ code: testRecoveryCode, keyId: '0'.repeat(16) }),
  confirmRecovery: () => Promise.resolve(true),
  changePassphrase: () => Promise.resolve(),
  unlockWithRecovery: (code) => Promise.resolve(code === testRecoveryCode),
  recoveryState: () => 'confirmed',
};

const nobody: StaffMember = { id: randomUUID(), name: '', roles: [], active: false };

function noPeople(): Promise<Record<Role, StaffMember>> {
  return Promise.resolve(byRole(() => nobody));
}

/** Sets the store up and puts one person for each role on the list, as its manager would. */
async function hire(backend: () => Backend): Promise<Record<Role, StaffMember>> {
  const send = async (channel: Channel, input: unknown, by: StaffMember | null) =>
    valueOf(
      await backend().answer({
        channel,
        input,
        requestId: randomUUID(),
        staffId: by?.id ?? null,
      }),
    );
  const profile = { name: '某某家居', branch: '香港中路店', code: '' };
  const { storeManager: managerName } = peopleNames;
  const setUp = { profile, managerName, secret: testSecrets.storeManager };
  const { person: manager } = (await send('store.setUp', setUp, null)) as SignedIn;
  const people = byRole(() => manager);
  for (const role of roles.filter((each) => each !== 'storeManager')) {
    const person = { id: null, name: peopleNames[role], roles: [role], active: true };
    people[role] = (await send('staff.save', person, manager)) as StaffMember;
  }
  return people;
}

function byRole<T>(make: (role: Role) => T): Record<Role, T> {
  return Object.fromEntries(roles.map((role) => [role, make(role)])) as Record<Role, T>;
}
