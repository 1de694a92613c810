import { afterEach, describe, expect, test } from 'vitest';

import { BackupError } from '../../../../main/backend/backup/backup-error.ts';
import type { RestoredNote } from '../../../../main/backend/backup/restored.ts';
import type { RestoreChoice } from '../../../../main/backend/opening/vault-parts.ts';
import { cleanUp, passphrase, pc, valueOf, type Started } from './support.ts';

afterEach(cleanUp);

const choice = { backupId: 'full-1', recoveryCode: '0000' };
const folder = '/stick';

const found: RestoredNote = { madeAt: 7, sequence: 3, lostSaves: 2, missing: 1 };

/** Restoring as the test plays it: the folder stays as it is, as if the backup held the same. */
function playedRestore(key: () => Uint8Array | null, problem?: 'wrongCode' | 'folderGone') {
  const runs: RestoreChoice[] = [];
  let unrecorded: RestoredNote | null = null;
  return {
    runs,
    restore: {
      look: () => Promise.resolve([]),
      run: (given: RestoreChoice) => {
        runs.push(given);
        if (problem !== undefined) return Promise.reject(new BackupError({ kind: problem }));
        unrecorded = found;
        return Promise.resolve({
          ...{ key: key() ?? new Uint8Array(32), backupId: given.backupId, madeAt: 7, sequence: 3 },
          ...{ aside: null, missing: [], lostSaves: 0, pcSettings: null },
        });
      },
      unrecorded: () => unrecorded,
      noteRecorded: () => {
        unrecorded = null;
      },
    },
  };
}

/** Open data with a store manager and somebody else. */
async function openCounter(problem?: 'wrongCode' | 'folderGone') {
  const counter = pc();
  const played = playedRestore(counter.held, problem);
  const started = await counter.start({ restore: played.restore });
  valueOf(await started.ask('vault.create', { passphrase: null }));
  const manager = await setUp(started);
  const other = valueOf(
    await started.ask(
      'staff.save',
      { id: null, name: '陈静', roles: ['receptionist'], active: true },
      manager,
    ),
  );
  return { counter, started, manager, other: other.id, runs: played.runs };
}

async function setUp(started: Started): Promise<string> {
  const profile = { name: '某某家居', branch: '', code: '' };
  const secret = '528491';
  const answer = await started.ask('store.setUp', { profile, managerName: '李明', secret });
  return valueOf(answer).person.id;
}

test('while data are open nobody but a store manager restores, or looks at backups', async () => {
  const { started, other, runs } = await openCounter();
  const answers = [
    await started.ask('restore.look', { folder }, other),
    await started.ask('restore.look', { folder }),
    await started.ask('restore.run', choice, other),
    await started.ask('restore.run', choice),
  ];
  expect(answers.map((answer) => (answer.ok ? 'ok' : answer.code))).toEqual([
    'forbidden',
    'forbidden',
    'forbidden',
    'forbidden',
  ]);
  expect(runs).toEqual([]);
});

test('the page names a backup, never a folder: that is the one looked at last', async () => {
  const { started, manager, runs } = await openCounter();
  expect(await started.ask('restore.run', choice, manager)).toMatchObject({ code: 'notReady' });
  valueOf(await started.ask('restore.look', { folder }, manager));
  valueOf(await started.ask('restore.run', choice, manager));
  expect(runs).toEqual([{ folder, ...choice }]);
});

test('the data are closed meanwhile, opened again afterwards, and the history says so', async () => {
  const { counter, started, manager } = await openCounter();
  valueOf(await started.ask('restore.look', { folder }, manager));
  counter.told.length = 0;
  valueOf(await started.ask('restore.run', choice, manager));
  expect(counter.told).toEqual([{ kind: 'closedFor', reason: 'restoring' }, { kind: 'ready' }]);
  const events = await counter.eventKinds();
  expect(events.at(-1)).toBe('data.restored');
});

test('everybody is told of when the restored data are and what the backup did not have', async () => {
  const { started, manager } = await openCounter();
  valueOf(await started.ask('restore.look', { folder }, manager));
  valueOf(await started.ask('restore.run', choice, manager));
  const { storage } = valueOf(await started.ask('store.state', {}));
  expect(storage).toContainEqual({ kind: 'restored', madeAt: 7, lostSaves: 2, missing: 1 });
});

describe('when the program died after the data were put in place, the next start', () => {
  async function afterDying() {
    const counter = pc();
    const first = await counter.start();
    valueOf(await first.ask('vault.create', { passphrase: null }));
    await first.close();
    const recorded: number[] = [];
    const restore = {
      unrecorded: () => (recorded.length === 0 ? found : null),
      noteRecorded: () => recorded.push(1),
    };
    return { counter, recorded, started: await counter.start({ restore }) };
  }

  test('writes the restore into the history, once', async () => {
    const { counter, recorded } = await afterDying();
    const told = (await counter.eventKinds()).filter((kind) => kind === 'data.restored');
    expect([told.length, recorded.length]).toEqual([1, 1]);
  });

  test('tells everybody', async () => {
    const { started } = await afterDying();
    const { storage } = valueOf(await started.ask('store.state', {}));
    expect(storage.map(({ kind }) => kind)).toContain('restored');
  });
});

test.each(['wrongCode', 'folderGone'] as const)(
  'after %s everything is as it was, and open again',
  async (problem) => {
    const { started, manager } = await openCounter(problem);
    valueOf(await started.ask('restore.look', { folder }, manager));
    const answer = await started.ask('restore.run', choice, manager);
    expect(answer).toMatchObject({
      ok: false,
      code: problem === 'wrongCode' ? 'wrongSecret' : 'storageFailed',
    });
    expect(await started.state()).toMatchObject({ state: 'open' });
  },
);

test('wrong recovery codes are tried slower and slower', async () => {
  const { started, manager, runs } = await openCounter('wrongCode');
  valueOf(await started.ask('restore.look', { folder }, manager));
  for (let tries = 0; tries < 5; tries += 1) await started.ask('restore.run', choice, manager);
  expect(runs).toHaveLength(3);
});

test('locked data stay locked when restoring over them fails', async () => {
  const counter = pc(null);
  const first = await counter.start();
  valueOf(await first.ask('vault.create', { passphrase }));
  await first.close();
  const { restore } = playedRestore(() => null, 'folderGone');
  const started = await counter.start({ restore });
  valueOf(await started.ask('restore.look', { folder }));
  expect(await started.ask('restore.run', choice)).toMatchObject({ ok: false });
  expect(await started.state()).toEqual({ state: 'locked', passphrase: true });
});

test('a restore that was cut off is ended before the folder is looked at', async () => {
  const order: string[] = [];
  const counter = pc();
  await counter.start({
    restore: {
      finish: () => {
        order.push(`finish after ${counter.told.length} messages`);
        return Promise.resolve();
      },
    },
  });
  expect(order).toEqual(['finish after 0 messages']);
});
