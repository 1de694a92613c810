import type { Database } from '../../../../../main/backend/database/database.ts';
import type { Migration } from '../../../../../main/backend/database/engine/migrate.ts';
import { StorageError } from '../../../../../main/backend/database/storage-error.ts';
import {
  dataFolder,
  firstMigration,
  kill,
  openCounter,
  secondMigration,
  submitCase,
} from './counter.ts';
import type { Tables } from './counter.ts';
import { damageRecord } from './damage.ts';
import { RecordingDisk, systemError } from './recording-disk.ts';

/** What the people at the counter were told. */
export interface Promised {
  saved: string[];
  refused: string[];
  papers: string[];
  backups: string[];
}

/** The people and the disk of one day. */
export class Day {
  readonly disk: RecordingDisk;
  readonly promised: Promised = { saved: [], refused: [], papers: [], backups: [] };
  /** The next sync of a file whose path contains this fails once. */
  failingSync: string | null = null;

  constructor(disk: RecordingDisk) {
    this.disk = disk;
  }

  async save(database: Database<Tables>, id: string, paper: string | null = null): Promise<void> {
    const hash = paper === null ? null : await database.putContent(Buffer.from(paper));
    await submitCase(database, id, hash);
    this.promised.saved.push(id);
    if (hash !== null) this.promised.papers.push(hash);
  }

  async saveRefused(database: Database<Tables>, id: string): Promise<void> {
    this.failingSync = 'journal';
    try {
      await submitCase(database, id);
    } catch (error) {
      if (!(error instanceof StorageError) || error.kind !== 'ioFailed') throw error;
      this.promised.refused.push(id);
      return;
    }
    throw new Error('the save was not refused');
  }

  checkFailure(path: string): void {
    if (this.failingSync === null || !path.includes(this.failingSync)) return;
    this.failingSync = null;
    throw systemError('EIO');
  }
}

export interface Script {
  name: string;
  /** Those of the program that is started after the cut. */
  migrations: Migration[];
  /** Damage may be told until it was told once. */
  damaged: boolean;
  /** Happens before anything is watched. */
  before(disk: RecordingDisk): Promise<void>;
  run(day: Day): Promise<void>;
}

/** First start, saves, papers, a refused save, snapshots both ways until old generations go. */
const ordinary: Script = {
  name: 'an ordinary day',
  migrations: [firstMigration],
  damaged: false,
  before: () => Promise.resolve(),
  run: async (day) => {
    const morning = await openCounter({ fileSystem: day.disk });
    await day.save(morning, 'a1');
    await day.save(morning, 'a2', 'paper');
    await day.saveRefused(morning, 'a3');
    await day.save(morning, 'a4', 'another paper');
    await morning.snapshot();
    await day.save(morning, 'a5', 'paper');
    await morning.close();

    const noon = await openCounter({ fileSystem: day.disk, tuning: { copyUpToBytes: 0 } });
    await day.save(noon, 'b1');
    const running = noon.snapshot();
    await day.save(noon, 'b2');
    await running;
    await day.save(noon, 'b3');
    await noon.snapshot();
    await day.save(noon, 'b4');
    await kill(noon, day.disk);
    const evening = await openCounter({ fileSystem: day.disk });
    await day.save(evening, 'c1');
    await evening.close();
  },
};

/** The program comes in a new version. */
const migration: Script = {
  name: 'a day with a migration',
  migrations: [firstMigration, secondMigration],
  damaged: false,
  before: async (disk) => {
    const old = await openCounter({ fileSystem: disk });
    await submitCase(old, 'a1');
    await submitCase(old, 'a2');
    await kill(old, disk);
  },
  run: async (day) => {
    day.promised.saved.push('a1', 'a2');
    const migrations = [firstMigration, secondMigration];
    const database = await openCounter({ fileSystem: day.disk, migrations });
    const backups = `${dataFolder}/backups`;
    day.promised.backups.push(...day.disk.readFolder(backups).map((name) => `${backups}/${name}`));
    await day.save(database, 'b1');
    await database.close();
  },
};

/** A record in the middle of the journal has gone bad overnight. */
const damage: Script = {
  name: 'a day that begins with damage',
  migrations: [firstMigration],
  damaged: true,
  before: async (disk) => {
    const yesterday = await openCounter({ fileSystem: disk });
    for (const id of ['a1', 'a2', 'a3', 'a4']) await submitCase(yesterday, id);
    await kill(yesterday, disk);
    damageRecord(disk, `${dataFolder}/journal-000001.gtj`, 3);
  },
  run: async (day) => {
    day.promised.saved.push('a1', 'a2');
    const database = await openCounter({ fileSystem: day.disk });
    await day.save(database, 'b1');
    await day.save(database, 'b2');
    await database.close();
  },
};

export const scripts: Script[] = [ordinary, migration, damage];

/** A disk with the folder that the operating system gives the program. */
export async function diskBefore(script: Script): Promise<RecordingDisk> {
  const disk = new RecordingDisk();
  disk.makeFolder('/home');
  disk.makeFolder('/home/店');
  disk.syncFolder('/');
  disk.syncFolder('/home');
  await script.before(disk);
  return disk;
}
