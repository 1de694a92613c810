import { expect, test } from 'vitest';
import { findBackups } from '../../../../main/backend/backup/backup-rows.ts';
import { restoreBackup } from '../../../../main/backend/backup/restore.ts';
import { finishRestore } from '../../../../main/backend/backup/swap-data.ts';
import { dataFolder } from '../database/support/counter.ts';
import type { RecordingDisk, Survival } from '../database/support/recording-disk.ts';
import { extremes, randomSurvival } from '../database/support/survival.ts';
import { BackedUpStore, casesIn } from './support/backed-up-store.ts';
import { DiskWithStick, stick } from './support/stick.ts';

const survivals: Survival[] = [...extremes, randomSurvival(1), randomSurvival(2)];
const slowly = 300_000;

/** Cuts the power, or kills the program, before each change of the disk and after the last. */
async function atEveryChange(
  disk: RecordingDisk,
  act: () => Promise<unknown>,
  survivors: Survival[],
): Promise<RecordingDisk[]> {
  const cuts: RecordingDisk[] = [];
  const cut = (): void => {
    cuts.push(disk.copy(), ...survivors.map((survival) => disk.afterPowerCut(survival)));
  };
  disk.watch = (_, perform) => {
    cut();
    perform();
  };
  await act();
  cut();
  disk.watch = (_, perform) => {
    perform();
  };
  return cuts;
}

/** Each distinct disk once: most cuts leave the same behind. */
function distinct(disks: RecordingDisk[]): RecordingDisk[] {
  return [...new Map(disks.map((disk) => [disk.fingerprint(), disk])).values()];
}

test(
  'the power may go anywhere in a restore: either the data before are there, or the restored ones',
  async () => {
    const store = await BackedUpStore.open();
    const code = await store.printRecovery();
    await store.saveAll('a', 'b');
    const id = store.full();
    await store.save('c');
    store.ship();
    await store.saveAll('not in the backup');
    await store.closeData();
    const { disk } = store.disk;
    const request = store.restoreRequest(id, code);
    const cuts = distinct(await atEveryChange(disk, () => restoreBackup(request), survivals));
    const before = ['a', 'b', 'c', 'not in the backup'];
    const seen = new Set<string>();
    for (const left of cuts) {
      finishRestore(new DiskWithStick(left).port(), dataFolder);
      const { ids, papersThere } = await casesIn(left, dataFolder);
      expect(papersThere).toBe(true);
      expect([before.join(), 'a,b,c']).toContain(ids.join());
      expect(left.stat(`${dataFolder}.restoring`)).toBeNull();
      seen.add(ids.join());
      // What was there before is there, in its place or aside.
      const asides = left.readFolder('/home/店').filter((name) => name.includes('before-restore'));
      if (ids.length === 3) {
        expect((await casesIn(left, `/home/店/${asides[0] ?? ''}`)).ids).toEqual(before);
      }
    }
    expect({ cuts: cuts.length > 40, outcomes: seen.size }).toEqual({ cuts: true, outcomes: 2 });
  },
  slowly,
);

test(
  'the power may go anywhere in backing up: what was covered before can be restored',
  async () => {
    const store = await BackedUpStore.open();
    const code = await store.printRecovery();
    await store.saveAll('a', 'b');
    store.full();
    await store.save('c');
    expect(store.ship()).toBe(true);
    const covered = ['a', 'b', 'c'];
    await store.save('d');
    const { disk } = store.disk;
    const cuts = distinct(
      await atEveryChange(
        disk,
        async () => {
          store.ship();
          await store.database.snapshot();
          store.now += 60_000;
          store.full();
        },
        survivals,
      ),
    );
    for (const left of cuts) {
      const after = new BackedUpStore(left);
      const [newest] = (await findBackups(after.disk.port(), stick)).filter(
        ({ problem }) => problem === null,
      );
      const request = after.restoreRequest(newest?.id ?? 'none', code, '/home/新店/柜台');
      await restoreBackup(request);
      const { ids, papersThere } = await casesIn(left, '/home/新店/柜台');
      expect(papersThere).toBe(true);
      expect(ids.slice(0, 3)).toEqual(covered);
    }
    expect(cuts.length).toBeGreaterThan(30);
  },
  slowly,
);
