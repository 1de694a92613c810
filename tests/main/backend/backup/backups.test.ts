import { describe, expect, test } from 'vitest';
import type { BackupAside } from '../../../../main/backend/backup/backup-aside.ts';
import { BackupError, problemOf } from '../../../../main/backend/backup/backup-error.ts';
import type { BackupJob, BackupReport } from '../../../../main/backend/backup/backup-work.ts';
import { createBackups } from '../../../../main/backend/backup/backups.ts';
import type { BackupsPort } from '../../../../main/backend/backup/backups-port.ts';
import { noticingDatabase } from '../../../../main/backend/backup/noticing-database.ts';
import { submitCase } from '../database/support/counter.ts';
import { BackedUpStore, finish } from './support/backed-up-store.ts';
import { HandTimers } from './support/hand-timers.ts';
import { stick } from './support/stick.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

interface Running {
  store: BackedUpStore;
  backups: BackupsPort;
  timers: HandTimers;
  jobs: BackupJob['kind'][];
  /** Set: jobs are left hanging. */
  hang: { on: boolean };
  save: (id: string) => Promise<void>;
}

/** The program with a stick, its clock and timers in the test's hand. */
async function running(folder: string | null = stick): Promise<Running> {
  const store = await BackedUpStore.open();
  const timers = new HandTimers();
  const jobs: BackupJob['kind'][] = [];
  const hang = { on: false };
  const aside: BackupAside = {
    run: async (job): Promise<BackupReport> => {
      jobs.push(job.kind);
      if (hang.on) return new Promise(() => undefined);
      await Promise.resolve();
      try {
        return finish(store.work.run(job));
      } catch (error) {
        throw new BackupError(problemOf(error));
      }
    },
    end: () => undefined,
  };
  const backups = createBackups({
    aside,
    folder,
    pcSettings: '{}',
    programVersion: '0.4.0',
    clock: () => store.now + timers.now,
    timers,
    changed: () => undefined,
    log: { write: () => undefined, flush: () => Promise.resolve() },
  });
  const database = noticingDatabase(store.database, () => backups.noticeSaved());
  backups.begin({
    snapshot: () => database.snapshot(),
    state: () => database.state(),
    timeZone: () => Promise.resolve('Asia/Shanghai'),
  });
  const save = (id: string) => submitCase(database, id);
  return { store, backups, timers, jobs, hang, save };
}

/** As far as it is after the first minute: a full backup is made. */
async function settledIn(folder: string | null = stick): Promise<Running> {
  const all = await running(folder);
  await all.timers.pass(minute);
  all.jobs.length = 0;
  return all;
}

describe('after opening', () => {
  test('the first full backup is made by itself', async () => {
    const { backups, timers } = await running();
    await timers.pass(minute);
    expect(backups.state()).toMatchObject({ reachable: true, problem: null, running: false });
    expect(backups.state().backups).toHaveLength(1);
  });

  test('nothing is done before the program had time to open', async () => {
    const { timers, jobs } = await running();
    await timers.pass(1_000);
    expect(jobs).toEqual([]);
  });
});

describe('a save', () => {
  test('is shipped within two seconds', async () => {
    const { backups, store, timers, save } = await settledIn();
    await save('a');
    await timers.pass(2_000);
    expect(backups.state()).toMatchObject({ shippedUntil: store.now + timers.now - 1_000 });
    expect(backups.state().backups[0]?.sequence).toBe(store.saved);
  });

  test('is acknowledged while the folder hangs', async () => {
    const { timers, hang, save, store } = await settledIn();
    hang.on = true;
    await save('a');
    await timers.pass(5_000);
    await save('b');
    expect(await store.cases()).toEqual(['a', 'b']);
  });

  test('is shipped with others when there are many', async () => {
    const { timers, jobs, save } = await settledIn();
    for (let n = 0; n < 20; n += 1) await save(`case ${n}`);
    await timers.pass(2_000);
    expect(jobs).toEqual(['ship']);
  });
});

describe('when the stick is pulled', () => {
  test('it is told with the time since when', async () => {
    const { backups, store, timers } = await settledIn();
    store.disk.pulled = true;
    await timers.pass(minute);
    const [notice] = backups.notices();
    expect(notice?.kind).toBe('backupFolderGone');
    const since = backups.state().failingSince ?? 0;
    await timers.pass(10 * minute);
    expect(backups.state()).toMatchObject({ reachable: false, failingSince: since });
  });

  test('it is looked for twice a minute, not at every save', async () => {
    const { store, timers, jobs, save } = await settledIn();
    store.disk.pulled = true;
    await timers.pass(minute);
    jobs.length = 0;
    for (let n = 0; n < 20; n += 1) {
      await save(`case ${n}`);
      await timers.pass(3_000);
    }
    expect(jobs).toHaveLength(2);
  });

  test('all is made up for when it is back, without a hand', async () => {
    const { backups, store, timers, save } = await settledIn();
    store.disk.pulled = true;
    await save('a');
    await timers.pass(minute);
    store.disk.pulled = false;
    await timers.pass(31_000);
    expect(backups.notices()).toEqual([]);
    expect(backups.state().backups[0]?.sequence).toBe(store.saved);
  });
});

describe('other trouble', () => {
  test('a full stick is told as such', async () => {
    const { backups, store, timers, save } = await settledIn();
    store.disk.failing = 'ENOSPC';
    await save('a');
    await timers.pass(2_000);
    expect(backups.notices()).toMatchObject([{ kind: 'backupFailing' }]);
    expect(backups.state().problem).toContain('已满');
  });

  test('a folder that does not answer is told while it is waited for', async () => {
    const { backups, timers, hang, save } = await settledIn();
    hang.on = true;
    await save('a');
    await timers.pass(2 * minute);
    expect(backups.state().problem).toContain('反应太慢');
  });

  test('a full backup that fails is not tried again at once', async () => {
    const { backups, store, timers, jobs } = await settledIn();
    store.disk.operations = 0;
    await timers.pass(day);
    jobs.length = 0;
    store.disk.failAt = { number: store.disk.operations + 3, code: 'ENOSPC' };
    const tried = backups.backUpNow().catch((error: unknown) => error);
    await timers.pass(10 * minute);
    expect(await tried).toMatchObject({ kind: 'folderFull' });
    expect(jobs.filter((kind) => kind === 'full')).toHaveLength(1);
    await timers.pass(day);
    expect(backups.notices()).toEqual([]);
  });

  test('without a folder it is told that there is none', async () => {
    const { backups, jobs } = await settledIn(null);
    expect(backups.notices()).toEqual([{ kind: 'noBackupFolder' }]);
    await expect(backups.backUpNow()).rejects.toMatchObject({ kind: 'noFolder' });
    expect(jobs).toEqual([]);
  });
});

describe('full backups', () => {
  test('are made once a day of the store', async () => {
    const { backups, timers, jobs } = await settledIn();
    // 14:32 in Shanghai; midnight comes nine and a half hours later.
    await timers.pass(9 * 60 * minute);
    expect(jobs).not.toContain('full');
    await timers.pass(60 * minute);
    expect(jobs.filter((kind) => kind === 'full')).toHaveLength(1);
    expect(backups.state().backups).toHaveLength(2);
  });

  test('are made by hand', async () => {
    const { backups, store, save } = await settledIn();
    await save('a');
    expect(await backups.backUpNow()).toMatchObject({ sequence: store.saved });
  });

  test('are made at closing when something was saved since the last', async () => {
    const { backups, jobs, save } = await settledIn();
    await save('a');
    await backups.close();
    expect(jobs).toEqual(['ship', 'full', 'look']);
  });

  test('are not made at closing when nothing was', async () => {
    const { backups, jobs } = await settledIn();
    await backups.close();
    expect(jobs).not.toContain('full');
  });

  test('do not keep the program from closing when the stick hangs', async () => {
    const { backups, timers, hang, save } = await settledIn();
    await save('a');
    hang.on = true;
    let closed = false;
    const closing = backups.close().then(() => {
      closed = true;
    });
    await timers.pass(10_000);
    expect(closed).toBe(false);
    await timers.pass(20_000);
    await closing;
    expect(closed).toBe(true);
  });
});

describe('another folder', () => {
  test('is used from the moment it is chosen', async () => {
    const { backups, store, timers } = await settledIn();
    store.disk.disk.makeFolder('/media/另一个');
    backups.useFolder('/media/另一个');
    await timers.pass(minute);
    expect(backups.state()).toMatchObject({ folder: '/media/另一个', reachable: true });
    expect(store.disk.disk.readFolder('/media/另一个')).toHaveLength(1);
  });

  test('that is not there is told as gone', async () => {
    const { backups, timers } = await settledIn();
    backups.useFolder('/media/没有');
    await timers.pass(minute);
    expect(backups.notices()).toMatchObject([{ kind: 'backupFolderGone' }]);
  });

  test('taken back leaves none', async () => {
    const { backups, timers, jobs } = await settledIn();
    backups.useFolder(null);
    await timers.pass(10 * minute);
    expect(backups.notices()).toEqual([{ kind: 'noBackupFolder' }]);
    expect(jobs).toEqual([]);
  });
});
