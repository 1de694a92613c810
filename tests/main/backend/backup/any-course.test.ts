import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findBackups } from '../../../../main/backend/backup/backup-rows.ts';
import { restoreBackup } from '../../../../main/backend/backup/restore.ts';
import { BackedUpStore, casesIn } from './support/backed-up-store.ts';
import { stick } from './support/stick.ts';

const newFolder = '/home/新店/柜台';

/** One thing that can happen in a shop. */
const steps = [
  'save',
  'snapshot',
  'ship',
  'full',
  'full with saves meanwhile',
  'pull the stick',
  'put the stick in',
  'restart',
  'restore',
] as const;
type Step = (typeof steps)[number];

/** Does the steps, keeping what a restore must give from then on. */
class Course {
  /** Saved cases by their order, of the present life of the store. */
  saved: string[] = [];
  /** What was there when everything was last in the folder; null: never. */
  shipped: string[] | null = null;
  #count = 0;
  readonly #store: BackedUpStore;
  readonly #code: string;

  constructor(store: BackedUpStore, code: string) {
    this.#store = store;
    this.#code = code;
  }

  async do(step: Step): Promise<void> {
    const store = this.#store;
    store.now += 60_000;
    switch (step) {
      case 'save':
        return this.#save();
      case 'snapshot':
        return store.database.snapshot();
      case 'ship':
        this.#tryShip();
        return;
      case 'full':
        this.#try(() => store.full());
        this.#tryShip();
        return;
      case 'full with saves meanwhile':
        await this.#fullWhileSaving();
        this.#tryShip();
        return;
      case 'pull the stick':
        store.disk.pulled = true;
        return;
      case 'put the stick in':
        store.disk.pulled = false;
        return;
      case 'restart':
        await store.closeData();
        await store.openData({ snapshotEvery: 3, idleRecords: 1e9 });
        store.work = store.newWork();
        return;
      case 'restore':
        return this.#restore();
    }
  }

  async #save(): Promise<void> {
    this.#count += 1;
    const id = `case ${String(this.#count).padStart(3, '0')}`;
    await this.#store.save(id);
    this.saved.push(id);
  }

  #tryShip(): void {
    this.#try(() => {
      if (this.#store.ship()) this.shipped = [...this.saved];
    });
  }

  async #fullWhileSaving(): Promise<void> {
    const store = this.#store;
    const work = store.work.run(store.fullJob());
    try {
      for (let step = work.next(), n = 0; !step.done; step = work.next(), n += 1) {
        if (n % 4 === 0 && n < 12) await this.#save();
        if (n % 6 === 0) this.#tryShip();
      }
    } catch (error) {
      if (!store.disk.pulled) throw error;
    }
  }

  async #restore(): Promise<void> {
    const store = this.#store;
    if (store.disk.pulled || this.shipped === null) return;
    const [newest] = await findBackups(store.disk.port(), stick);
    await store.restore(newest?.id ?? 'none', this.#code);
    this.saved = await store.cases();
    expect(this.saved).toEqual(this.shipped);
  }

  #try(act: () => void): void {
    try {
      act();
    } catch (error) {
      if (!this.#store.disk.pulled) throw error;
    }
  }
}

test('whatever happens in whatever order, a restore gives the state of the last successful shipping', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...steps), { maxLength: 30 }), async (course) => {
      const store = await BackedUpStore.open();
      const code = await store.printRecovery();
      const all = new Course(store, code);
      for (const step of course) await all.do(step);
      store.disk.pulled = false;
      const expected = all.shipped;
      if (expected === null) return;
      const [newest] = await findBackups(store.disk.port(), stick);
      await restoreBackup(store.restoreRequest(newest?.id ?? 'none', code, newFolder));
      const restored = await casesIn(store.disk.disk, newFolder);
      expect(restored).toEqual({ ids: expected, papersThere: true });
    }),
    { numRuns: 40 },
  );
}, 300_000);
