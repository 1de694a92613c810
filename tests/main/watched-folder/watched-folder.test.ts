import { createHash } from 'node:crypto';

import { beforeEach, describe, expect, test } from 'vitest';

import type { Answer } from '../../../shared/ipc/envelope.ts';
import { fingerprintOf } from '../../../main/watched-folder/looks.ts';
import {
  createWatchedFolder,
  type WatchedFolder,
} from '../../../main/watched-folder/watched-folder.ts';
import { watchedFolderWords } from '../../../main/watched-folder/words.ts';
import { pickedWords } from '../../../main/dialogs/picked-words.ts';
import { silentLog } from '../supervisor/support.ts';
import { ok, scene, type Scene } from './support.ts';

const refusal: Answer<never> = { ok: false, code: 'forbidden', message: '店长办理', details: [] };
const file = { name: 'orders.csv', size: 10, modifiedMs: 1_000 };

let stage: Scene;
let kept: string | null;
let picked: Answer<{ folder: string }>;
let folder: WatchedFolder;

beforeEach(() => {
  stage = scene();
  kept = null;
  picked = { ok: true, value: { folder: '/pos' } };
  folder = createWatchedFolder({
    ...stage,
    kept: {
      read: () => kept,
      change: (path) => {
        kept = path;
      },
    },
    pickFolder: () => Promise.resolve(picked),
    onProblem: () => undefined,
    log: silentLog,
  });
});

describe('choosing the folder', () => {
  test('is asked of the backend in the name of the person', async () => {
    await folder.choose('manager');
    expect(stage.asked).toMatchObject([
      { channel: 'watchedFolder.setWatching', input: { watching: true }, staffId: 'manager' },
    ]);
  });

  test('keeps the path and begins', async () => {
    await folder.choose('manager');
    stage.files = [file];
    await stage.pass(60_000);
    expect([folder.state().folder, stage.count('watchedFolder.take')]).toEqual(['/pos', 1]);
  });

  test('by somebody who may not changes nothing', async () => {
    stage.answers['watchedFolder.setWatching'] = refusal;
    expect([await folder.choose('other'), folder.state().folder]).toEqual([refusal, null]);
  });

  test('with a closed dialog asks nobody', async () => {
    picked = { ok: false, code: 'cancelled', message: '没有选', details: [] };
    expect([await folder.choose('manager'), stage.asked]).toEqual([picked, []]);
  });

  test('that cannot be looked into is refused', async () => {
    stage.away = new Error('no');
    expect([await folder.choose('manager'), stage.asked]).toMatchObject([
      { code: 'badFile', message: watchedFolderWords.cannotUse },
      [],
    ]);
  });
});

describe('turning it off', () => {
  beforeEach(async () => {
    await folder.choose('manager');
    stage.files = [file];
  });

  test('forgets the path and looks no more', async () => {
    await folder.turnOff('manager');
    await stage.pass(60_000);
    expect([folder.state(), stage.count('watchedFolder.take')]).toEqual([
      { folder: null, problem: null },
      0,
    ]);
  });

  test('by somebody who may not changes nothing', async () => {
    stage.answers['watchedFolder.setWatching'] = refusal;
    expect([await folder.turnOff('other'), folder.state().folder]).toEqual([refusal, '/pos']);
  });
});

test('a folder chosen some time ago is watched from the start', async () => {
  kept = '/pos';
  stage.files = [file];
  folder.start();
  await stage.pass(60_000);
  expect(stage.count('watchedFolder.take')).toBe(1);
});

test('a folder that is away is told in the state', async () => {
  kept = '/pos';
  stage.away = Object.assign(new Error('away'), { code: 'ENOENT' });
  folder.start();
  await stage.pass(1_000);
  expect(folder.state()).toEqual({ folder: '/pos', problem: watchedFolderWords.away });
});

describe('opening a file that waits', () => {
  const bytes = new TextEncoder().encode(file.name);
  const fileSha256 = createHash('sha256').update(bytes).digest('hex');
  const waitingAs = (sha: string, name = file.name) =>
    ok([{ fileSha256: sha, name, seenAt: 0, message: '有问题' }]);

  beforeEach(() => {
    kept = '/pos';
    stage.files = [{ ...file, name: 'other.csv' }, file];
    stage.answers['watchedFolder.waiting'] = waitingAs(fileSha256);
  });

  test('gives its bytes', async () => {
    expect(await folder.open(fileSha256, 'staff')).toEqual({
      ok: true,
      value: { name: 'orders.csv', bytes },
    });
  });

  test('looks at the file of that name first', async () => {
    await folder.open(fileSha256, 'staff');
    expect(stage.read).toEqual(['orders.csv']);
  });

  test('finds it under another name', async () => {
    stage.answers['watchedFolder.waiting'] = waitingAs(fileSha256, 'old name.csv');
    expect(await folder.open(fileSha256, 'staff')).toMatchObject({ ok: true });
  });

  test('of other content is refused: it is gone', async () => {
    stage.files = [{ ...file, name: 'other.csv' }];
    expect(await folder.open(fileSha256, 'staff')).toMatchObject({
      code: 'notFound',
      message: watchedFolderWords.fileGone,
    });
  });

  test('that nobody could read finds it by name, size and time', async () => {
    const sha = fingerprintOf(file);
    stage.answers['watchedFolder.waiting'] = waitingAs(sha);
    expect(await folder.open(sha, 'staff')).toMatchObject({ value: { name: 'orders.csv' } });
  });

  test('that still nobody can read says why', async () => {
    const sha = fingerprintOf(file);
    stage.answers['watchedFolder.waiting'] = waitingAs(sha);
    stage.files = [{ ...file, reading: { kind: 'tooBig' } }];
    expect(await folder.open(sha, 'staff')).toMatchObject({ message: pickedWords.tooBig });
  });

  test('that does not wait is refused without a look at the folder', async () => {
    const answer = await folder.open('0'.repeat(64), 'staff');
    expect([answer, stage.read]).toMatchObject([{ code: 'notFound' }, []]);
  });

  test('by nobody is refused as the backend says', async () => {
    stage.answers['watchedFolder.waiting'] = refusal;
    expect(await folder.open(fileSha256, null)).toEqual(refusal);
  });
});
