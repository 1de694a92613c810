import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

import { assertNever } from '../../shared/domain/assert-never.ts';
import type { BackendMessage, MainMessage } from '../../shared/ipc/envelope.ts';
import { backendStartFrom } from '../backend-start.ts';
import { fileLog } from '../log/file-log.ts';
import { stackOf } from '../log/log.ts';
import { createWorkerAside } from './backup/backup-aside.ts';
import { createNodeBackupDisk } from './backup/backup-disk.ts';
import type { BackupsPort } from './backup/backups-port.ts';
import { createBackups } from './backup/backups.ts';
import { followClockFile } from './clock-file.ts';
import { createBackend, type Backend } from './create-backend.ts';
import { encryptingCodec } from './database/engine/codec.ts';
import { createFolderLock } from './database/engine/folder-lock.ts';
import { createWorkerBuilder } from './database/engine/snapshot-builder.ts';
import { systemTimers } from './database/engine/timers.ts';
import { migrations } from './database/migrations/index.ts';
import { convertFolder } from './keys/convert-folder.ts';
import type { DataKey } from './keys/data-key.ts';
import { passphraseCost, recoveryCost } from './keys/wrapping.ts';
import { folderGuard } from './opening/folder-guard.ts';
import { keychainOfMain } from './opening/keychain-of-main.ts';
import { restorePort } from './opening/restore-port.ts';
import type { OpenedWith } from './opening/vault-parts.ts';
import { createVault, type Vault } from './opening/vault.ts';
import { createPacketFolders } from './packets/packet-folders.ts';
import { packetOwner } from './packets/packet-owner.ts';
import { fontFilesIn, loadFonts } from './pdf/fonts.ts';
import { programSecretCost } from './secrets/secret-hash.ts';
import { createWorkerReader } from './sheets/order-file-reader.ts';
import { createWorkerWriter } from './sheets/sheet-writer.ts';
import { startClock } from './start-clock.ts';

// The utility process: listens, is told how to open the data, and answers what main passes on.
const given = backendStartFrom(process.argv);
const { dataFolder, assetsFolder, logFolder, holdImportAt } = given;
const log = fileLog({ folder: logFolder, name: 'backend', now: Date.now });
const clock = startClock(given.clockStart);
const fileSystem = createNodeBackupDisk();
const lock = createFolderLock(fileSystem, systemTimers);
const keychain = keychainOfMain((question) => {
  send(question);
});
/** From then on nothing is answered: main asks again after the restart. */
let ending = false;
let vault: Promise<Vault> | null = null;
/** Those of the data that were open last: their folder is that of the data restored after them. */
let lastBackups: BackupsPort | null = null;
/** The data that were opened last. */
let opened: Backend | null = null;
if (given.clockFile !== null) {
  const { start } = followClockFile(given.clockFile, (to) => {
    clock.jump(to);
    opened?.clockSet();
    send({ kind: 'notice', notice: { kind: 'clock' } });
  });
  if (start !== null) clock.jump(start);
}

process.parentPort.on('message', ({ data }: { data: MainMessage }) => {
  void handle(data);
});
process.on('uncaughtException', (error) => {
  log.write('error', 'backend.uncaught', { stack: stackOf(error) });
  void endProcess(1);
});
send({ kind: 'up' });

async function handle(message: MainMessage): Promise<void> {
  switch (message.kind) {
    case 'start':
      vault = begin(message);
      return;
    case 'keychainAnswer':
      keychain.answered(message.id, message.bytes);
      return;
    case 'request': {
      const answer = await (await vault)?.answer(message);
      if (answer && !ending) send({ kind: 'answer', id: message.id, answer });
      return;
    }
    case 'close':
      await (await vault)?.close();
      send({ kind: 'closed' });
      return;
    default:
      assertNever(message);
  }
}

type Start = Extract<MainMessage, { kind: 'start' }>;

async function begin(start: Start): Promise<Vault> {
  const wasm = await readFile(join(assetsFolder, 'sql-wasm.wasm'));
  const openData = async ({ key, keys, notice, restored }: OpenedWith) => {
    const backend = await createBackend({
      dataFolder,
      codec: encryptingCodec(key),
      vault: keys,
      backups: backupsOf(start, key),
      secretCost: programSecretCost,
      wasm,
      snapshotBuilder: createWorkerBuilder(join(__dirname, 'snapshot-worker.cjs'), wasm),
      loadFonts: () => loadFonts(assetsFolder),
      clock: clock.now,
      startReader: createWorkerReader(join(__dirname, 'order-file-worker.cjs')),
      writeSheet: createWorkerWriter(join(__dirname, 'sheet-writer-worker.cjs')),
      packetFolders: createPacketFolders({
        entry: join(__dirname, 'packet-worker.cjs'),
        fonts: fontFilesIn(assetsFolder),
        owner: packetOwner(dataFolder),
        log,
      }),
      holdImportAt,
      announce: (topics) => send({ kind: 'notice', notice: { kind: 'changed', topics } }),
      attend: send,
      timers: systemTimers,
      notify: (notice) => send({ kind: 'notice', notice }),
      // Main starts it again and repeats what was not answered: a save then either is there or not.
      onReadOnly: () => void endProcess(1),
      log,
      openingNotice: notice,
      restored,
    });
    await clock.catchUp(backend.database);
    backend.clockSet();
    opened = backend;
    return backend;
  };
  const newVault = createVault({
    fileSystem,
    dataFolder,
    keychain: start.keychain ? keychain : null,
    heldKey: start.heldKey,
    holdKey: (key) => send({ kind: 'holdKey', key }),
    costs: { passphrase: passphraseCost, recovery: recoveryCost },
    openData,
    convert: (key, keyFile) =>
      convertFolder({
        ...{ fileSystem, folder: dataFolder, key, keyFile, migrations, wasm },
        clock: clock.now,
      }),
    locked: folderGuard(fileSystem, dataFolder, lock),
    restore: restorePort({ disk: fileSystem, dataFolder, migrations, wasm, clock: clock.now }),
    tell: send,
    clock: clock.now,
    newSalt: () => randomBytes(16).toString('hex'),
    monotonic: () => performance.now(),
    log,
  });
  // Meanwhile it answers how the data stand.
  void newVault.begin();
  return newVault;
}

function backupsOf({ backupFolder, pcSettings }: Start, key: DataKey): BackupsPort {
  const folder = lastBackups === null ? backupFolder : lastBackups.state().folder;
  lastBackups = createBackups({
    aside: createWorkerAside(join(__dirname, 'backup-worker.cjs'), { key, dataFolder }),
    folder,
    pcSettings,
    programVersion: given.programVersion,
    clock: clock.now,
    timers: systemTimers,
    changed: () => send({ kind: 'notice', notice: { kind: 'changed', topics: ['backups'] } }),
    log,
  });
  return lastBackups;
}

function send(message: BackendMessage): void {
  process.parentPort.postMessage(message);
}

async function endProcess(code: number): Promise<void> {
  ending = true;
  await log.flush();
  process.exit(code);
}
