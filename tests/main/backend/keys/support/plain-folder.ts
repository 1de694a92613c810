import { identityCodec } from '../../../../../main/backend/database/engine/codec.ts';
import {
  kill,
  openCounter,
  firstMigration,
  secondMigration,
  submitCase,
  dataFolder,
} from '../../database/support/counter.ts';
import { RecordingDisk } from '../../database/support/recording-disk.ts';

export const migrations = [firstMigration, secondMigration];

/** A word in everything that the folder holds: where it can be read, something is plain. */
export const word = 'WANGWEI19912345678';

export interface PlainFolder {
  disk: RecordingDisk;
  saved: string[];
  papers: string[];
}

/**
 * A folder as version 0.2.0 left it: three generations, a backup from before a migration, papers, a
 * damaged file set aside, a temporary file, saves that are in the journal only.
 */
export async function plainFolder(): Promise<PlainFolder> {
  const disk = new RecordingDisk();
  disk.makeFolder('/home');
  disk.makeFolder('/home/店');
  disk.syncFolder('/');
  disk.syncFolder('/home');
  const saved: string[] = [];
  const papers: string[] = [];
  const plain = { fileSystem: disk, codec: identityCodec };
  const old = await openCounter(plain);
  for (const n of [1, 2]) {
    const paper = await old.putContent(Buffer.from(`paper ${n} of ${word}`));
    papers.push(paper);
    await submitCase(old, `${word}-a${n}`, paper);
    saved.push(`${word}-a${n}`);
    await old.snapshot();
  }
  await old.close();
  const database = await openCounter({ ...plain, migrations });
  for (const n of [1, 2, 3]) {
    await submitCase(database, `${word}-b${n}`);
    saved.push(`${word}-b${n}`);
    if (n < 3) await database.snapshot();
  }
  await kill(database, disk);
  for (const name of ['journal-000000.gtj.damaged', 'copy.tmp']) {
    const handle = disk.open(`${dataFolder}/${name}`, 'createNew');
    handle.write(Buffer.from(`rest of ${word}`), 0);
    handle.sync();
  }
  disk.syncFolder(dataFolder);
  return { disk, saved, papers };
}

/** The files, within a folder and below, in which the word can be read. */
export function plainFilesIn(disk: RecordingDisk, folder: string): string[] {
  return disk.readFolder(folder).flatMap((name) => {
    const file = `${folder}/${name}`;
    if (disk.stat(file)?.kind === 'folder') return plainFilesIn(disk, file);
    return disk.bytesOf(file).includes(word) ? [file] : [];
  });
}
