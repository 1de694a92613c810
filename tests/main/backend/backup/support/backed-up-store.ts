import type { BackupJob, BackupReport } from '../../../../../main/backend/backup/backup-work.ts';
import { BackupWork } from '../../../../../main/backend/backup/backup-work.ts';
import type { Restored } from '../../../../../main/backend/backup/restored.ts';
import { restoreBackup } from '../../../../../main/backend/backup/restore.ts';
import type { Database } from '../../../../../main/backend/database/database.ts';
import { encryptingCodec } from '../../../../../main/backend/database/engine/codec.ts';
import type { FileSystem } from '../../../../../main/backend/database/engine/file-system.ts';
import { makeFolderSynced } from '../../../../../main/backend/database/engine/whole-file.ts';
import {
  confirmRecovery,
  newKeyFile,
  readKeyFile,
  withKeychain,
  withPendingRecovery,
  writeKeyFile,
} from '../../../../../main/backend/keys/key-file.ts';
import { lastGroupOf, newRecoveryCode } from '../../../../../main/backend/keys/recovery-code.ts';
import { wrapKey } from '../../../../../main/backend/keys/wrapping.ts';
import { defaultRetention } from '../../../../../shared/backup/retention.ts';
import { storeKey } from '../../database/support/codec.ts';
import {
  caseIds,
  dataFolder,
  firstMigration,
  openCounter,
  submitCase,
} from '../../database/support/counter.ts';
import type { Tables } from '../../database/support/counter.ts';
import { RecordingDisk } from '../../database/support/recording-disk.ts';
import { sqlWasm } from '../../database/support/wasm.ts';
import { DiskWithStick, stick } from './stick.ts';

export const cheapWrapping = { cost: 2, blockSize: 1, parallelization: 1 };
export const noLock = () => Promise.resolve({ release: () => Promise.resolve() });

/** 2026-11-21 14:32 in Shanghai. */
export const noon = Date.UTC(2026, 10, 21, 6, 32);

/** A store whose data are encrypted, on a disk of the test, with a stick for its backups. */
export class BackedUpStore {
  readonly disk: DiskWithStick;
  now = noon;
  work: BackupWork;
  readonly #lineages = { count: 0 };
  #database: Database<Tables> | null = null;

  readonly #key: Uint8Array;

  constructor(disk: RecordingDisk = new RecordingDisk(), key = storeKey) {
    this.#key = key;
    this.disk = new DiskWithStick(disk);
    this.work = this.newWork();
  }

  /** With the data open and the stick chosen. */
  static async open(key = storeKey): Promise<BackedUpStore> {
    const store = new BackedUpStore(new RecordingDisk(), key);
    makeFolderSynced(store.disk.disk, dataFolder);
    const file = withKeychain(newKeyFile(key), Buffer.from('of this PC'));
    writeKeyFile(store.disk.disk, dataFolder, file);
    await store.openData();
    store.run({ kind: 'adopt', folder: stick });
    return store;
  }

  get database(): Database<Tables> {
    if (this.#database === null) throw new Error('the data are not open');
    return this.#database;
  }

  /** Number of the last acknowledged save. */
  get saved(): number {
    const state = this.database.state();
    return state.kind === 'ready' ? state.sequence : 0;
  }

  newWork(rollBytes?: number): BackupWork {
    return new BackupWork(this.disk.port(), this.#key, dataFolder, rollBytes);
  }

  async openData(tuning = { snapshotEvery: 1e9, idleRecords: 1e9 }): Promise<void> {
    this.#database = await openCounter({
      ...{ fileSystem: this.disk.disk, tuning, codec: encryptingCodec(this.#key) },
    });
  }

  async closeData(): Promise<void> {
    await this.#database?.close();
    this.#database = null;
  }

  /** A save with a paper of its own. */
  async save(id: string): Promise<void> {
    const paper = await this.database.putContent(Buffer.from(`paper of ${id}`));
    await submitCase(this.database, id, paper);
  }

  async saveAll(...ids: string[]): Promise<void> {
    for (const id of ids) await this.save(id);
  }

  run(job: BackupJob, work = this.work): BackupReport {
    return finish(work.run(job));
  }

  shipJob(): BackupJob {
    this.#lineages.count += 1;
    const random = this.#lineages.count.toString(16).padStart(8, '0');
    return { kind: 'ship', folder: stick, upTo: this.saved, now: this.now, random };
  }

  /** Answers whether all can be restored now. */
  ship(): boolean {
    const report = this.run(this.shipJob());
    return report.kind === 'shipped' && report.covered;
  }

  fullJob(upTo = this.saved): BackupJob {
    return {
      kind: 'full',
      folder: stick,
      upTo,
      now: this.now,
      programVersion: '0.4.0',
      pcSettings: '{"language":"zh-CN"}',
      timeZone: 'Asia/Shanghai',
      policy: defaultRetention,
    };
  }

  /** Answers the id by which it is restored. */
  full(): string {
    const report = this.run(this.fullJob());
    if (report.kind !== 'made') throw new Error('no full backup was made');
    return `${nameOfStore(this.#key)}/${report.made.id}`;
  }

  /** A new recovery sheet, confirmed; answers its code. */
  async printRecovery(): Promise<string> {
    const { disk } = this.disk;
    const code = newRecoveryCode();
    const before = readKeyFile(disk, dataFolder) ?? newKeyFile(this.#key);
    const wrapping = await wrapKey(this.#key, code, cheapWrapping);
    const pending = withPendingRecovery(before, wrapping, { key: this.#key, code });
    const confirmed = confirmRecovery(pending, this.#key, lastGroupOf(code));
    writeKeyFile(disk, dataFolder, confirmed ?? pending);
    return code;
  }

  /** On this PC: the data are closed for it, and open afterwards. */
  async restore(backupId: string, recoveryCode: string): Promise<Restored> {
    await this.closeData();
    try {
      return await restoreBackup(this.restoreRequest(backupId, recoveryCode));
    } finally {
      await this.openData();
      this.work = this.newWork();
    }
  }

  restoreRequest(backupId: string, recoveryCode: string, folder = dataFolder) {
    return {
      disk: this.disk.port(),
      backupFolder: stick,
      backupId,
      recoveryCode,
      dataFolder: folder,
      migrations: [firstMigration],
      wasm: sqlWasm,
      clock: () => this.now,
      lock: noLock,
    };
  }

  cases(): Promise<string[]> {
    return caseIds(this.database);
  }
}

function nameOfStore(key: Uint8Array): string {
  return `guitai-${encryptingCodec(key).id.split(':')[1]?.slice(0, 8) ?? ''}`;
}

export const storeName = nameOfStore(storeKey);
export const storeFolderOnStick = `${stick}/${storeName}`;

/** What the data in a folder say, opened as the program would. */
export async function casesIn(
  fileSystem: FileSystem,
  folder: string,
): Promise<{ ids: string[]; papersThere: boolean }> {
  const database = await openCounter({ fileSystem, folder });
  const rows = await database.read((executor) =>
    executor.selectFrom('cases').select(['id', 'paper']).orderBy('id').execute(),
  );
  const papers = rows.flatMap(({ paper }) => (paper === null ? [] : [paper]));
  const found = await Promise.allSettled(papers.map((hash) => database.getContent(hash)));
  await database.close();
  return {
    ids: rows.map(({ id }) => id),
    papersThere: found.every(({ status }) => status === 'fulfilled'),
  };
}

export function finish<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
