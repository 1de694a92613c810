import { beforeAll, describe, expect, test } from 'vitest';
import type { StorageNotice } from '../../../../main/backend/database/database.ts';
import { checksum } from '../../../../main/backend/database/engine/checksum.ts';
import { encryptingCodec } from '../../../../main/backend/database/engine/codec.ts';
import { StorageError } from '../../../../main/backend/database/storage-error.ts';
import { newDataKey } from '../../../../main/backend/keys/data-key.ts';
import { loadSnapshot } from '../../../../main/backend/database/engine/snapshot-file.ts';
import { scanSegment } from '../../../../main/backend/database/engine/journal-segment.ts';
import { storeCodec } from './support/codec.ts';
import { caseIds, dataFolder, kill, openCounter, submitCase } from './support/counter.ts';
import { recordPlaces } from './support/damage.ts';
import { RecordingDisk } from './support/recording-disk.ts';
import { forge, pieceChecksummed, recordChecksummed } from './support/forgery.ts';

/**
 * Somebody has the folder and knows the format, but not the key: they change bytes and make new
 * checksums for them. What they change is found and said, never read as data; what they did not
 * touch opens.
 */
const journal = `${dataFolder}/journal-000001.gtj`;
const saved = ['a1', 'a2', 'a3', 'a4'];

/** A store with an empty snapshot and four saves in the journal. */
let whole: RecordingDisk;
/** The same after a second snapshot, with a fifth save behind it. */
let later: RecordingDisk;

beforeAll(async () => {
  whole = new RecordingDisk();
  whole.makeFolder('/home');
  whole.makeFolder('/home/店');
  const database = await openCounter({ fileSystem: whole });
  for (const id of saved) await submitCase(database, id);
  await kill(database, whole);
  later = whole.copy();
  const next = await openCounter({ fileSystem: later });
  await next.snapshot();
  await submitCase(next, 'a5');
  await kill(next, later);
});

/** What the next start finds, in words; a refusal leaves the folder as it is. */
async function outcome(disk: RecordingDisk): Promise<string> {
  const before = disk.fingerprint();
  try {
    const database = await openCounter({ fileSystem: disk });
    const ids = await caseIds(database);
    const state = database.state();
    await kill(database, disk);
    const notice = state.kind === 'ready' ? state.notice : null;
    return `${ids.join()} ${told(notice)}`;
  } catch (error) {
    if (!(error instanceof StorageError)) return 'crashed';
    return disk.fingerprint() === before ? error.kind : `${error.kind}, and touched something`;
  }
}

function told(notice: StorageNotice | null): string {
  if (notice?.kind !== 'damageSetAside') return notice?.kind ?? 'nothing';
  return `damageSetAside lost ${String(notice.lostRecords)}`;
}

/** All outcomes of changing each byte of a part, one after another. */
async function outcomes(
  disk: RecordingDisk,
  file: string,
  range: { start: number; end: number },
  change: (bytes: Buffer, at: number) => Buffer,
  every = 1,
): Promise<string[]> {
  const found = new Set<string>();
  for (let at = range.start; at < range.end; at += every) {
    const changed = disk.copy();
    changed.damage(file, (bytes) => change(bytes, at));
    found.add(await outcome(changed));
  }
  return [...found].sort();
}

function placeOf(record: number): { start: number; end: number } {
  const place = recordPlaces(whole.bytesOf(journal))[record - 1];
  if (place === undefined) throw new Error('no such record');
  return place;
}

const flip = (bytes: Buffer, at: number): Buffer => {
  bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << (at % 8)), at);
  return bytes;
};

/** A record without its checksum. */
function signed(record: number): { start: number; end: number } {
  const { start, end } = placeOf(record);
  return { start, end: end - 32 };
}

function range({ start, end }: { start: number; end: number }): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}

test('no record is read with any byte changed, whether or not its checksum is made anew', () => {
  const bytes = whole.bytesOf(journal);
  const changes = [flip, recordChecksummed(placeOf(3))];
  const read = changes.flatMap((change) =>
    range(signed(3)).filter((at) => {
      const { records } = scanSegment(change(Buffer.from(bytes), at), storeCodec);
      return records.map(({ sequence }) => sequence).join() !== '1,2,4';
    }),
  );
  expect(read).toEqual([]);
});

describe('a record in the journal, changed with a new checksum,', () => {
  test('is damage when it is the last one: nobody can tell how many are lost', async () => {
    // Behind the mark and the length: without these no record is found, as in a torn one.
    const { start, end } = signed(4);
    const change = recordChecksummed(placeOf(4));
    const found = await outcomes(whole, journal, { start: start + 8, end }, change, 3);
    expect(found).toEqual(['a1,a2,a3 damageSetAside lost null']);
  }, 120_000);

  test('is damage in the middle: told with the number of saves lost', async () => {
    const change = recordChecksummed(placeOf(3));
    const found = await outcomes(whole, journal, signed(3), change, 9);
    expect(found).toEqual(['a1,a2 damageSetAside lost 2']);
  }, 120_000);

  test('loses nothing when the newest snapshot covers it', async () => {
    const change = recordChecksummed(placeOf(3));
    const found = await outcomes(later, journal, signed(3), change, 31);
    expect(found).toEqual(['a1,a2,a3,a4,a5 damageSetAside lost 0']);
  }, 120_000);
});

describe('the header of the journal, changed at any byte with a new checksum,', () => {
  test('is damage that loses nothing, or another key or version: then nothing is opened', async () => {
    const range = { start: 0, end: placeOf(1).start - 32 };
    const found = await outcomes(whole, journal, range, (bytes, at) =>
      forge(flip(bytes, at), 0, range.end),
    );
    expect(found).toEqual(['a1,a2,a3,a4 damageSetAside lost 0', 'newerVersion', 'wrongCodec']);
  }, 120_000);
});

describe('a snapshot', () => {
  const snapshot = `${dataFolder}/snapshot-000002.gts`;
  const headerEnd = (): number => later.bytesOf(snapshot).readUInt32LE(4) + 8;

  test('is bad with any byte changed, whether or not its checksums are made anew', () => {
    const bytes = later.bytesOf(snapshot);
    const pieces = { start: headerEnd() + 36, end: bytes.byteLength - 32 };
    const changed: Array<[number[], (copy: Buffer, at: number) => Buffer]> = [
      [range({ start: 0, end: bytes.byteLength }), flip],
      [range(pieces), pieceChecksummed(headerEnd())],
    ];
    const disk = later.copy();
    const read = changed.flatMap(([positions, change]) =>
      positions.filter((at) => {
        disk.damage(snapshot, () => change(Buffer.from(bytes), at));
        return loadSnapshot(disk, snapshot, storeCodec).kind !== 'bad';
      }),
    );
    expect(read).toEqual([]);
  }, 120_000);

  test('with a bit wrong anywhere is replaced from the one before and the journal', async () => {
    const end = later.bytesOf(snapshot).byteLength;
    const found = await outcomes(later, snapshot, { start: 0, end }, flip, 501);
    expect(found).toEqual(['a1,a2,a3,a4,a5 damageSetAside lost 0']);
  }, 120_000);

  test('changed at any byte of its piece with a new checksum likewise', async () => {
    const start = headerEnd() + 32 + 4;
    const end = later.bytesOf(snapshot).byteLength - 32;
    const change = pieceChecksummed(headerEnd());
    const found = await outcomes(later, snapshot, { start, end }, change, 501);
    expect(found).toEqual(['a1,a2,a3,a4,a5 damageSetAside lost 0']);
  }, 120_000);

  test('changed at any byte of its header with new checksums likewise, or nothing is opened', async () => {
    const change = (bytes: Buffer, at: number): Buffer =>
      pieceChecksummed(headerEnd())(forge(flip(bytes, at), 0, headerEnd()), null);
    const found = await outcomes(later, snapshot, { start: 0, end: headerEnd() }, change);
    expect(found).toEqual(['a1,a2,a3,a4,a5 damageSetAside lost 0', 'newerVersion', 'wrongCodec']);
  }, 120_000);

  test('with the piece of another snapshot of the same store likewise', async () => {
    const disk = later.copy();
    const other = disk.bytesOf(`${dataFolder}/snapshot-000001.gts`);
    const otherEnd = other.readUInt32LE(4) + 8;
    disk.damage(snapshot, (bytes) =>
      pieceChecksummed(headerEnd())(
        Buffer.concat([bytes.subarray(0, headerEnd() + 32), other.subarray(otherEnd + 32)]),
        null,
      ),
    );
    expect(await outcome(disk)).toBe('a1,a2,a3,a4,a5 damageSetAside lost 0');
  });
});

describe('records that the store itself wrote', () => {
  const record = (bytes: Buffer, n: number): Buffer => {
    const { start, end } = placeOf(n);
    return bytes.subarray(start, end);
  };
  const body = (bytes: Buffer, n: number): Buffer => record(bytes, n).subarray(52, -32);

  test('say themselves where they belong: swapped, they are read in their order', async () => {
    const disk = whole.copy();
    disk.damage(journal, (bytes) =>
      Buffer.concat([
        bytes.subarray(0, placeOf(2).start),
        record(bytes, 3),
        record(bytes, 2),
        bytes.subarray(placeOf(4).start),
      ]),
    );
    expect(await outcome(disk)).toBe('a1,a2,a3,a4 nothing');
  });

  test('do not lend their body to another one', async () => {
    const disk = whole.copy();
    disk.damage(journal, (bytes) => {
      const { start } = placeOf(4);
      const head = Buffer.from(record(bytes, 4).subarray(0, 52));
      head.writeUInt32LE(body(bytes, 2).byteLength, 4);
      const made = Buffer.concat([head, body(bytes, 2)]);
      return Buffer.concat([bytes.subarray(0, start), made, checksum(made)]);
    });
    expect(await outcome(disk)).toBe('a1,a2,a3 damageSetAside lost null');
  });

  test('cannot be left out from the middle', async () => {
    const disk = whole.copy();
    disk.damage(journal, (bytes) =>
      Buffer.concat([bytes.subarray(0, placeOf(2).start), bytes.subarray(placeOf(3).start)]),
    );
    expect(await outcome(disk)).toBe('a1 damageSetAside lost 3');
  });

  test('cannot be renumbered to close a gap', async () => {
    const disk = whole.copy();
    disk.damage(journal, (bytes) => {
      const moved = Buffer.from(record(bytes, 3));
      moved.writeBigUInt64LE(2n, 8);
      record(bytes, 2).copy(moved, 20, 20, 52);
      const made = moved.subarray(0, -32);
      return Buffer.concat([bytes.subarray(0, placeOf(2).start), made, checksum(made)]);
    });
    expect(await outcome(disk)).toBe('a1 damageSetAside lost null');
  });
});

describe('with another key', () => {
  const codec = encryptingCodec(newDataKey());

  test('the folder is refused', async () => {
    const start = openCounter({ fileSystem: later.copy(), codec });
    await expect(start).rejects.toMatchObject({ kind: 'wrongCodec' });
  });

  test('nothing in it is touched', async () => {
    const disk = later.copy();
    const before = disk.fingerprint();
    await openCounter({ fileSystem: disk, codec }).catch(() => undefined);
    expect(disk.fingerprint()).toBe(before);
  });
});

test('a journal and a snapshot of another store do not get in', async () => {
  const other = new RecordingDisk();
  other.makeFolder('/home');
  other.makeFolder('/home/店');
  const database = await openCounter({ fileSystem: other, codec: encryptingCodec(newDataKey()) });
  await submitCase(database, 'x1');
  await kill(database, other);
  const disk = whole.copy();
  disk.damage(journal, () => other.bytesOf(journal));
  expect(await outcome(disk)).toBe('wrongCodec');
});
