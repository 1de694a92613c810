import { beforeAll, describe, expect, test } from 'vitest';
import type { StorageNotice } from '../../../../main/backend/database/database.ts';
import { StorageError } from '../../../../main/backend/database/storage-error.ts';
import { caseIds, dataFolder, kill, openCounter, submitCase } from './support/counter.ts';
import { damageRecord, recordPlaces } from './support/damage.ts';
import { RecordingDisk } from './support/recording-disk.ts';

const journal = `${dataFolder}/journal-000001.gtj`;
const saved = ['a1', 'a2', 'a3', 'a4'];

/** A store with four saves in the journal, none of them in a snapshot. */
async function diskWithSaves(): Promise<RecordingDisk> {
  const disk = new RecordingDisk();
  disk.makeFolder('/home');
  disk.makeFolder('/home/店');
  const database = await openCounter({ fileSystem: disk });
  for (const id of saved) await submitCase(database, id);
  await kill(database, disk);
  return disk;
}

interface Opened {
  ids: string[];
  notice: StorageNotice | null;
}

/** What the next start finds. */
async function open(disk: RecordingDisk): Promise<Opened> {
  const database = await openCounter({ fileSystem: disk });
  const ids = await caseIds(database);
  const state = database.state();
  await kill(database, disk);
  return { ids, notice: state.kind === 'ready' ? state.notice : null };
}

/** The same; and that start must be able to save, and the one after it to see that. */
async function openTwice(disk: RecordingDisk): Promise<Opened> {
  const found = await open(disk.copy());
  const database = await openCounter({ fileSystem: disk });
  await submitCase(database, 'z1');
  await kill(database, disk);
  const next = await openCounter({ fileSystem: disk });
  const again = await caseIds(next);
  const nextState = next.state();
  await kill(next, disk);
  if (again.join() !== [...found.ids, 'z1'].join()) throw new Error(`later: ${again.join()}`);
  if (nextState.kind !== 'ready' || nextState.notice !== null) throw new Error('told twice');
  return found;
}

let whole: RecordingDisk;
let places: Array<{ start: number; end: number }>;
let bytes: Buffer;

beforeAll(async () => {
  whole = await diskWithSaves();
  bytes = whole.bytesOf(journal);
  places = recordPlaces(bytes);
});

function placeOf(record: number): { start: number; end: number } {
  const place = places[record - 1];
  if (place === undefined) throw new Error('no such record');
  return place;
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}

/** Which of the saves a start finds after each change, told together so that a loop stays short. */
async function afterEach(
  positions: number[],
  change: (file: Buffer, at: number) => Buffer,
): Promise<Map<string, number>> {
  const outcomes = new Map<string, number>();
  for (const at of positions) {
    const disk = whole.copy();
    disk.damage(journal, (file) => change(file, at));
    const { ids, notice } = await (at % 16 === 0 ? openTwice(disk) : open(disk));
    const lost = notice?.kind === 'damageSetAside' ? ` lost ${String(notice.lostRecords)}` : '';
    const outcome = `${ids.join()} ${notice?.kind ?? 'nothing'}${lost}`;
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  return outcomes;
}

const cut = (file: Buffer, at: number): Buffer => file.subarray(0, at);
const flip = (file: Buffer, at: number): Buffer => {
  file.writeUInt8(file.readUInt8(at) ^ (1 << (at % 8)), at);
  return file;
};

describe('the journal', () => {
  test('cut anywhere in its last record loses that record only', async () => {
    const { start, end } = placeOf(4);
    const outcomes = await afterEach(range(start + 1, end), cut);
    expect([...outcomes.keys()]).toEqual(['a1,a2,a3 tornTailCut']);
  }, 120_000);

  test('cut anywhere in the record before keeps all that comes before', async () => {
    const { start, end } = placeOf(3);
    const outcomes = await afterEach(range(start + 1, end), cut);
    expect([...outcomes.keys()]).toEqual(['a1,a2 tornTailCut']);
  }, 120_000);

  test('cut between two records is whole', async () => {
    const outcomes = await afterEach([placeOf(4).start], cut);
    expect([...outcomes.keys()]).toEqual(['a1,a2,a3 nothing']);
  });

  test('with any bit of its last record wrong keeps the others', async () => {
    const { start, end } = placeOf(4);
    const outcomes = await afterEach(range(start, end), flip);
    expect([...outcomes.keys()]).toEqual(['a1,a2,a3 tornTailCut']);
  }, 120_000);

  test('with any bit of the record before wrong is damaged: told, with the number lost', async () => {
    const { start, end } = placeOf(3);
    const outcomes = await afterEach(range(start, end), flip);
    expect([...outcomes.keys()]).toEqual(['a1,a2 damageSetAside lost 2']);
  }, 120_000);

  test('with any bit of its header wrong loses nothing', async () => {
    const outcomes = await afterEach(range(0, placeOf(1).start), flip);
    expect([...outcomes.keys()]).toEqual(['a1,a2,a3,a4 damageSetAside lost 0']);
  }, 120_000);
});

test('a damaged file keeps lying in the folder under another name', async () => {
  const disk = whole.copy();
  damageRecord(disk, journal, 2);
  await openTwice(disk);
  expect(disk.readFolder(dataFolder)).toContain('journal-000001.gtj.damaged');
});

test('a damaged newest snapshot is replaced from the older one and the journal without loss', async () => {
  const disk = whole.copy();
  const database = await openCounter({ fileSystem: disk });
  await database.snapshot();
  await submitCase(database, 'a5');
  await kill(database, disk);
  disk.damage(`${dataFolder}/snapshot-000002.gts`, (file) => flip(file, file.byteLength - 100));
  const { ids, notice } = await openTwice(disk);
  expect({ ids, notice }).toEqual({
    ids: [...saved, 'a5'],
    notice: { kind: 'damageSetAside', files: ['snapshot-000002.gts'], lostRecords: 0 },
  });
});

test('damage in records that the newest snapshot covers loses nothing', async () => {
  const disk = whole.copy();
  const database = await openCounter({ fileSystem: disk });
  await database.snapshot();
  await submitCase(database, 'a5');
  await kill(database, disk);
  damageRecord(disk, journal, 2);
  const { ids, notice } = await openTwice(disk);
  expect({ ids, lost: notice }).toEqual({
    ids: [...saved, 'a5'],
    lost: { kind: 'damageSetAside', files: ['journal-000001.gtj'], lostRecords: 0 },
  });
});

test('a folder whose snapshots are all damaged is not opened as an empty store', async () => {
  const disk = whole.copy();
  const database = await openCounter({ fileSystem: disk });
  await database.snapshot();
  await kill(database, disk);
  for (const name of ['snapshot-000001.gts', 'snapshot-000002.gts']) {
    disk.damage(`${dataFolder}/${name}`, (file) => flip(file, file.byteLength - 100));
  }
  disk.unlink(journal);
  await expect(openCounter({ fileSystem: disk })).rejects.toMatchObject({
    problem: { kind: 'damaged' },
  });
});

test('a folder with papers but without a database is not opened as an empty store', async () => {
  const disk = new RecordingDisk();
  disk.makeFolder('/home');
  disk.makeFolder('/home/店');
  disk.makeFolder(dataFolder);
  disk.makeFolder(`${dataFolder}/content`);
  await expect(openCounter({ fileSystem: disk })).rejects.toBeInstanceOf(StorageError);
});
