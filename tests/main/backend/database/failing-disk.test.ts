import { beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../../../main/backend/database/database.ts';
import { caseIds, dataFolder, kill, openCounter, submitCase } from './support/counter.ts';
import type { Tables } from './support/counter.ts';
import { RecordingDisk, systemError } from './support/recording-disk.ts';
import type { Operation } from './support/recording-disk.ts';

let disk: RecordingDisk;
let database: Database<Tables>;

beforeEach(async () => {
  disk = new RecordingDisk();
  disk.makeFolder('/home');
  disk.makeFolder('/home/店');
  database = await openCounter({ fileSystem: disk });
  await submitCase(database, 'a1');
});

/** Operations of these kinds on such files fail until the disk is mended; a write goes halfway. */
function fail(kinds: Array<Operation['kind']>, file: RegExp, code = 'EIO'): void {
  disk.watch = ({ kind, path }, perform) => {
    if (!kinds.includes(kind) || !file.test(path)) {
      perform();
      return;
    }
    if (kind === 'write') perform();
    throw systemError(code);
  };
}

function mend(): void {
  disk.watch = (_, perform) => {
    perform();
  };
}

/** What the next start finds. */
async function restarted(): Promise<string[]> {
  await kill(database, disk);
  const next = await openCounter({ fileSystem: disk });
  const ids = await caseIds(next);
  await kill(next, disk);
  return ids;
}

describe.each([
  { failure: 'write', kinds: ['write'] as const },
  { failure: 'sync', kinds: ['sync'] as const },
])('a save whose $failure fails once', ({ kinds }) => {
  beforeEach(async () => {
    let failed = false;
    disk.watch = ({ kind, path }, perform) => {
      perform();
      if (failed || !path.includes('journal') || !kinds.some((one) => one === kind)) return;
      failed = true;
      throw systemError('EIO');
    };
    await expect(submitCase(database, 'a2')).rejects.toMatchObject({ kind: 'ioFailed' });
    mend();
  });

  test('is not there afterwards', async () => {
    expect(await caseIds(database)).toEqual(['a1']);
  });

  test('does not come back after a restart', async () => {
    expect(await restarted()).toEqual(['a1']);
  });

  test('leaves no hole: the next save is found after a restart', async () => {
    await submitCase(database, 'a3');
    expect(await restarted()).toEqual(['a1', 'a3']);
  });
});

describe('a save that fails and cannot be taken off the disk either', () => {
  beforeEach(async () => {
    fail(['write', 'sync', 'truncate'], /journal/);
    await expect(submitCase(database, 'a2')).rejects.toMatchObject({ kind: 'unknownOutcome' });
    mend();
  });

  test('makes the store read-only', () => {
    expect(database.state()).toEqual({ kind: 'readOnly', reason: 'outcomeUnknown' });
  });

  test('keeps later saves out', async () => {
    await expect(submitCase(database, 'a3')).rejects.toMatchObject({ kind: 'readOnly' });
  });

  test('leaves what was saved before readable', async () => {
    expect(await caseIds(database)).toEqual(['a1']);
  });

  test('is whole or absent after a restart, and saving works again', async () => {
    const ids = await restarted();
    expect([['a1'], ['a1', 'a2']]).toContainEqual(ids);
  });
});

test('a full disk is told as such', async () => {
  fail(['write'], /journal/, 'ENOSPC');
  await expect(submitCase(database, 'a2')).rejects.toMatchObject({ kind: 'diskFull' });
});

describe.each([
  { step: 'writing the snapshot', kinds: ['write'] as const, file: /copy\.tmp/ },
  { step: 'syncing the snapshot', kinds: ['sync'] as const, file: /copy\.tmp/ },
  { step: 'naming the snapshot', kinds: ['rename'] as const, file: /snapshot/ },
  { step: 'writing the journal file', kinds: ['write'] as const, file: /journal-000002/ },
  { step: 'naming the journal file', kinds: ['rename'] as const, file: /journal/ },
  { step: 'syncing the folder', kinds: ['syncFolder'] as const, file: /柜台$/ },
])('a snapshot that fails at $step', ({ kinds, file }) => {
  beforeEach(async () => {
    fail([...kinds], file);
    await expect(database.snapshot()).rejects.toMatchObject({ kind: 'ioFailed' });
  });

  test('is told as a warning', () => {
    expect(database.state()).toMatchObject({ warning: { kind: 'snapshotFailing' } });
  });

  test('does not keep saves from being found after a restart', async () => {
    await submitCase(database, 'a2');
    mend();
    expect(await restarted()).toEqual(['a1', 'a2']);
  });

  test('is made up for by the next one', async () => {
    mend();
    await submitCase(database, 'a2');
    await database.snapshot();
    await submitCase(database, 'a3');
    expect(await restarted()).toEqual(['a1', 'a2', 'a3']);
  });
});

test('an old file that cannot be removed does not fail the snapshot', async () => {
  fail(['unlink'], /./, 'EBUSY');
  for (const id of ['b1', 'b2', 'b3', 'b4']) {
    await submitCase(database, id);
    await database.snapshot();
  }
  expect(disk.readFolder(dataFolder)).toContain('snapshot-000001.gts');
});

test('a paper that cannot be stored is refused and leaves nothing half', async () => {
  fail(['rename'], /content/);
  await expect(database.putContent(Buffer.from('paper'))).rejects.toMatchObject({
    kind: 'ioFailed',
  });
  mend();
  const hash = await database.putContent(Buffer.from('paper'));
  expect(Buffer.from(await database.getContent(hash)).toString()).toBe('paper');
});
