import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../main/backend/database/database.ts';
import { createFolderLock } from '../../main/backend/database/engine/folder-lock.ts';
import { createNodeFileSystem } from '../../main/backend/database/engine/node-file-system.ts';
import { systemTimers } from '../../main/backend/database/engine/timers.ts';
import { caseIds, openCounter } from '../main/backend/database/support/counter.ts';
import type { Tables } from '../main/backend/database/support/counter.ts';

/**
 * A real disk of 1 MB that is really full. Mounting needs root, or a user namespace in which one
 * may; without either the test fails and says so, it never passes unseen.
 */
let mountPoint: string;
let database: Database<Tables>;

beforeEach(async () => {
  mountPoint = fs.mkdtempSync(path.join(os.tmpdir(), '柜台-full-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', mountPoint], { stdio: 'pipe' });
  } catch {
    throw new Error(
      'This test mounts a small disk and needs to be root: run it with sudo, or in a container.',
    );
  }
  database = await open();
});

afterEach(async () => {
  await database.close();
  execFileSync('umount', [mountPoint]);
  fs.rmdirSync(mountPoint);
});

function open(): Promise<Database<Tables>> {
  const fileSystem = createNodeFileSystem();
  const lock = createFolderLock(fileSystem, systemTimers);
  return openCounter({ fileSystem, folder: path.join(mountPoint, 'data'), lock });
}

/** Saves cases of 20 kB until the disk takes no more. */
async function saveUntilFull(): Promise<{ saved: string[]; refusal: unknown }> {
  const saved: string[] = [];
  for (;;) {
    const id = `case-${String(saved.length).padStart(4, '0')}`;
    try {
      await database.unit((executor) =>
        executor
          .insertInto('cases')
          .values({ id, submitted_at: 1, paper: 'x'.repeat(20_000) })
          .execute(),
      );
      saved.push(id);
    } catch (refusal) {
      return { saved, refusal };
    }
  }
}

async function reopen(): Promise<void> {
  await database.close();
  database = await open();
}

describe('on a full disk', () => {
  test('a save is refused as such', async () => {
    const { refusal } = await saveUntilFull();
    expect(refusal).toMatchObject({ kind: 'diskFull' });
  });

  test('everything saved before stays, the refused save is not there', async () => {
    const { saved } = await saveUntilFull();
    expect(await caseIds(database)).toEqual(saved);
  });

  test('the same is found after a restart', async () => {
    const { saved } = await saveUntilFull();
    await reopen();
    expect(await caseIds(database)).toEqual(saved);
  });

  test('a paper is refused as such', async () => {
    await saveUntilFull();
    const paper = database.putContent(Buffer.alloc(900_000));
    await expect(paper).rejects.toMatchObject({ kind: 'diskFull' });
  });

  test('a snapshot is refused without harm', async () => {
    const { saved } = await saveUntilFull();
    await database.snapshot().catch(() => undefined);
    await reopen();
    expect(await caseIds(database)).toEqual(saved);
  });
});

test('saving goes on once there is room again', async () => {
  const filler = path.join(mountPoint, 'filler');
  fs.writeFileSync(filler, Buffer.alloc(500_000));
  const { saved } = await saveUntilFull();
  fs.unlinkSync(filler);
  const more = database.unit((executor) =>
    executor.insertInto('cases').values({ id: 'later', submitted_at: 1, paper: null }).execute(),
  );
  await more;
  expect(await caseIds(database)).toEqual([...saved, 'later']);
});
