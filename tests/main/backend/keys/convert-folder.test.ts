import { beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { encryptingCodec, identityCodec } from '../../../../main/backend/database/engine/codec.ts';
import { loadSnapshot } from '../../../../main/backend/database/engine/snapshot-file.ts';
import type { StorageNotice } from '../../../../main/backend/database/database.ts';
import { convertFolder } from '../../../../main/backend/keys/convert-folder.ts';
import type { Converted } from '../../../../main/backend/keys/convert-folder.ts';
import { newDataKey } from '../../../../main/backend/keys/data-key.ts';
import type { DataKey } from '../../../../main/backend/keys/data-key.ts';
import { dataFolderState } from '../../../../main/backend/keys/folder-state.ts';
import { newKeyFile, readKeyFile, withKeychain } from '../../../../main/backend/keys/key-file.ts';
import type { KeyFile } from '../../../../main/backend/keys/key-file.ts';
import { damagedContext } from '../../../../main/backend/keys/seal-plain-files.ts';
import {
  caseIds,
  dataFolder,
  findCases,
  kill,
  openCounter,
  submitCase,
} from '../database/support/counter.ts';
import { damageRecord } from '../database/support/damage.ts';
import { RecordingDisk, systemError } from '../database/support/recording-disk.ts';
import type { Survival } from '../database/support/recording-disk.ts';
import { extremes, randomSurvival } from '../database/support/survival.ts';
import { sqlWasm } from '../database/support/wasm.ts';
import { migrations, plainFilesIn, plainFolder, word } from './support/plain-folder.ts';
import type { PlainFolder } from './support/plain-folder.ts';

const key = newDataKey();
const codec = encryptingCodec(key);
const keyFile: KeyFile = withKeychain(newKeyFile(key), Buffer.from('blob'));

let before: PlainFolder;
let disk: RecordingDisk;

beforeAll(async () => {
  before = await plainFolder();
});

beforeEach(() => {
  disk = before.disk.copy();
});

function convert(by: DataKey = key, file = keyFile): Promise<Converted> {
  return convertOn(disk, by, file);
}

function convertOn(fileSystem: RecordingDisk, by = key, file = keyFile): Promise<Converted> {
  const lock = () => Promise.resolve({ release: () => Promise.resolve() });
  const clock = () => 0;
  const options = { fileSystem, folder: dataFolder, migrations, clock, wasm: sqlWasm, lock };
  return convertFolder({ ...options, key: by, keyFile: file });
}

/** What a program finds that opens the folder with the key; the next one may save. */
async function opened(on: RecordingDisk): Promise<{ ids: string[]; papers: string[] }> {
  const database = await openCounter({ fileSystem: on, codec, migrations });
  try {
    const cases = await findCases(database);
    const papers = cases.flatMap(({ paper }) => (paper === null ? [] : [paper]));
    const read = await Promise.all(papers.map((paper) => database.getContent(paper)));
    return {
      ids: cases.map(({ id }) => id),
      papers: read.map((bytes) => Buffer.from(bytes).toString()),
    };
  } finally {
    await kill(database, on);
  }
}

const everything = {
  ids: ['a1', 'a2', 'b1', 'b2', 'b3'].map((id) => `${word}-${id}`),
  papers: [`paper 1 of ${word}`, `paper 2 of ${word}`],
};

describe('a converted folder', () => {
  test('opens with the key and holds every save and paper', async () => {
    await convert();
    expect(await opened(disk)).toEqual(everything);
  });

  test('takes new saves', async () => {
    await convert();
    const database = await openCounter({ fileSystem: disk, codec, migrations });
    await submitCase(database, 'z1');
    await kill(database, disk);
    expect((await opened(disk)).ids).toContain('z1');
  });

  test('holds no plain word any more, where every file held one', async () => {
    const plain = plainFilesIn(disk, dataFolder).length;
    await convert();
    expect([plain > 6, plainFilesIn(disk, dataFolder)]).toEqual([true, []]);
  });

  test('is refused without the key', async () => {
    await convert();
    const other = openCounter({ fileSystem: disk, codec: identityCodec, migrations });
    await expect(other).rejects.toMatchObject({ kind: 'wrongCodec' });
  });

  test('counts as encrypted', async () => {
    const converted = await convert();
    expect([dataFolderState(disk, dataFolder), converted.keyFile.state]).toEqual([
      'encrypted',
      'encrypted',
    ]);
  });

  test('keeps the backups from before migrations', async () => {
    await convert();
    const backups = `${dataFolder}/backups`;
    const kinds = disk
      .readFolder(backups)
      .map((name) => loadSnapshot(disk, `${backups}/${name}`, codec).kind);
    expect(kinds).toEqual(['sound']);
  });

  test('keeps what was set aside, for somebody who has the key', async () => {
    await convert();
    const name = 'journal-000000.gtj.damaged';
    const stored = disk.bytesOf(`${dataFolder}/${name}`);
    expect(codec.decode(stored, damagedContext(name)).toString()).toBe(`rest of ${word}`);
  });

  test('is left as it is when it is converted again', async () => {
    await convert();
    const done = disk.fingerprint();
    await convert();
    expect(disk.fingerprint()).toBe(done);
  });
});

/** Only what a cut leaves matters here, not that the bytes of the plain files are gone. */
async function finished(on: RecordingDisk): Promise<string | null> {
  try {
    if (dataFolderState(on, dataFolder) !== 'encrypted') {
      await convertOn(on, key, readKeyFile(on, dataFolder) ?? keyFile);
    }
    const found = await opened(on);
    if (JSON.stringify(found) !== JSON.stringify(everything)) return 'something is lost';
    const plain = plainFilesIn(on, dataFolder);
    return plain.length === 0 ? null : `plain: ${plain.join()}`;
  } catch (error) {
    return error instanceof Error ? error.message : 'unknown';
  }
}

/**
 * Cuts the power before every change of the disk and after the last one; returns what is wrong then.
 * `swallow` makes the syncs of folders in one source file do nothing, as if they were not there.
 */
async function cutEverywhere(
  survivals: Survival[],
  swallow: string | null = null,
): Promise<{ cuts: number; findings: Array<string | null> }> {
  const cuts = new Map<string, RecordingDisk>();
  const cut = (): void => {
    for (const survival of survivals) {
      const left = disk.afterPowerCut(survival);
      cuts.set(left.fingerprint(), left);
    }
  };
  disk.watch = ({ kind }, perform) => {
    cut();
    const by = /\/keys\/([\w-]+\.ts):/.exec(new Error().stack ?? '')?.[1];
    if (kind !== 'syncFolder' || by !== swallow) perform();
  };
  await convert();
  cut();
  const findings = new Set<string | null>();
  for (const left of cuts.values()) findings.add(await finished(left));
  return { cuts: cuts.size, findings: [...findings] };
}

describe('converting that is interrupted', () => {
  test('by a power cut at any change of the disk is finished by the next start without loss', async () => {
    const { cuts, findings } = await cutEverywhere([
      ...extremes,
      ...[1, 2, 3, 4].map(randomSurvival),
    ]);
    expect([cuts > 40, findings]).toEqual([true, [null]]);
  }, 300_000);

  test.each(['key-file.ts', 'seal-plain-files.ts', 'destroy-plain-files.ts'])(
    'by a power cut would lose something without the syncs in %s',
    async (source) => {
      const { findings } = await cutEverywhere(extremes, source);
      expect(findings.length).toBeGreaterThan(1);
    },
    300_000,
  );

  test('by a kill at any change of the disk, again and again, is finished in the end', async () => {
    let kills = 0;
    for (let changes = 1; changes < 1_000; changes += 3) {
      let left = changes;
      disk.watch = (_, perform) => {
        if (left === 0) throw systemError('KILLED');
        left -= 1;
        perform();
      };
      const done = await convert().then(
        () => true,
        () => false,
      );
      disk.watch = (_, perform) => {
        perform();
      };
      if (done) break;
      kills += 1;
    }
    expect([kills > 10, await finished(disk)]).toEqual([true, null]);
  }, 120_000);

  test('by a full disk at any write leaves every save, and is finished when there is room', async () => {
    let writes = 0;
    disk.watch = ({ kind }, perform) => {
      if (kind === 'write') writes += 1;
      perform();
    };
    await convert();
    const findings = new Set<string | null>();
    for (let full = 0; full < writes; full += 1) {
      const on = before.disk.copy();
      let write = -1;
      on.watch = ({ kind }, perform) => {
        if (kind === 'write') write += 1;
        if (kind === 'write' && write === full) throw systemError('ENOSPC');
        perform();
      };
      const refusal: unknown = await convertOn(on).catch((error: unknown) => error);
      if (!(refusal instanceof Error && refusal.message === 'diskFull'))
        findings.add('not refused');
      on.watch = (_, perform) => {
        perform();
      };
      findings.add(await finished(on));
    }
    expect([writes > 20, [...findings]]).toEqual([true, [null]]);
  }, 120_000);

  test('while the plain files are still the data may start over with another key', async () => {
    let writes = 0;
    disk.watch = ({ path }, perform) => {
      writes += path.endsWith('.sealed') ? 1 : 0;
      if (writes > 8) throw systemError('KILLED');
      perform();
    };
    const other = newDataKey();
    await convert(other, newKeyFile(other)).catch(() => undefined);
    disk.watch = (_, perform) => {
      perform();
    };
    expect([dataFolderState(disk, dataFolder), await convert().then(() => opened(disk))]).toEqual([
      'converting',
      everything,
    ]);
  });

  test('once plain files are being destroyed cannot go on with another key', async () => {
    disk.watch = ({ kind, path }, perform) => {
      if (kind === 'unlink' && path.endsWith('.gts')) throw systemError('KILLED');
      perform();
    };
    await convert().catch(() => undefined);
    disk.watch = (_, perform) => {
      perform();
    };
    const left = disk.fingerprint();
    const other = newDataKey();
    await expect(convert(other, newKeyFile(other))).rejects.toMatchObject({ kind: 'keyFile' });
    expect(disk.fingerprint()).toBe(left);
  });

  test('cannot be opened as if nothing was the matter', async () => {
    disk.watch = ({ kind, path }, perform) => {
      if (kind === 'unlink' && path.includes('/content/')) throw systemError('KILLED');
      perform();
    };
    await convert().catch(() => undefined);
    const start = openCounter({ fileSystem: disk, codec, migrations });
    await expect(start).rejects.toBeInstanceOf(Error);
  });
});

test('every plain byte is overwritten and synced before its name goes', async () => {
  const synced = new Set<string>();
  const wrong: string[] = [];
  disk.watch = ({ kind, path }, perform) => {
    if (kind === 'sync' && !disk.bytesOf(path).includes(word)) synced.add(path);
    const plain = !path.endsWith('.sealed') && !path.endsWith('guitai.keys.tmp');
    if (kind === 'unlink' && plain && !synced.has(path)) wrong.push(path);
    perform();
  };
  await convert();
  expect([synced.size > 8, wrong]).toEqual([true, []]);
});

test('an encrypted file that cannot be read back as it was written stops the destroying', async () => {
  disk.watch = ({ kind, path }, perform) => {
    perform();
    if (kind === 'sync' && /content.*\.sealed$/.test(path)) {
      disk.damage(path, (bytes) => bytes.fill(0, 20, 21));
    }
  };
  await convert().catch(() => undefined);
  expect(plainFilesIn(disk, dataFolder)).toEqual(plainFilesIn(before.disk, dataFolder));
});

test('damage in the plain files is told, and what is damaged is kept encrypted', async () => {
  damageRecord(disk, `${dataFolder}/journal-000005.gtj`, 1, identityCodec);
  const { notice } = await convert();
  const told: StorageNotice = {
    kind: 'damageSetAside',
    files: ['journal-000005.gtj'],
    lostRecords: 0,
  };
  expect({ notice: notice?.kind, kept: disk.readFolder(dataFolder) }).toEqual({
    notice: told.kind,
    kept: expect.arrayContaining(['journal-000005.gtj.damaged']) as string[],
  });
});

describe('refused, with nothing touched', () => {
  test('a key that the key file does not hold', async () => {
    const left = disk.fingerprint();
    await expect(convert(newDataKey())).rejects.toMatchObject({ kind: 'keyFile' });
    expect(disk.fingerprint()).toBe(left);
  });

  test('encrypted data without their key file', async () => {
    await convert();
    disk.unlink(`${dataFolder}/guitai.keys`);
    const left = disk.fingerprint();
    await expect(convert()).rejects.toMatchObject({ problem: { reason: 'missing' } });
    expect(disk.fingerprint()).toBe(left);
  });

  test('an empty folder', async () => {
    const empty = new RecordingDisk();
    empty.makeFolder('/home');
    empty.makeFolder('/home/店');
    await expect(convertOn(empty)).rejects.toMatchObject({ kind: 'misuse' });
  });
});

test('what the tests convert is whole to begin with', async () => {
  const database = await openCounter({ fileSystem: disk, codec: identityCodec, migrations });
  expect(await caseIds(database)).toEqual(everything.ids);
  await kill(database, disk);
});
