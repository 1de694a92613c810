import { randomBytes } from 'node:crypto';
import { defaultRetention } from '../../../shared/backup/retention.ts';
import { localDay } from '../../../shared/domain/time-zone.ts';
import type { StorageNoticeView } from '../../../shared/ipc/schemas/storage-notice.ts';
import type { BackupRow, BackupState } from '../../../shared/ipc/schemas/trust.ts';
import type { Log } from '../../log/log.ts';
import type { Timers } from '../database/engine/timers.ts';
import { codeOf } from '../database/storage-error.ts';
import type { BackupAside } from './backup-aside.ts';
import { BackupError, problemOf } from './backup-error.ts';
import type { LastFull } from './backup-work.ts';
import type { BackedUpStore, BackupsPort, ClosingBackups } from './backups-port.ts';
import { Troubles } from './troubles.ts';

export interface BackupsParts {
  aside: BackupAside;
  /** Where backups go, a setting of this PC; null when nobody chose. */
  folder: string | null;
  /** Settings of this PC, JSON. */
  pcSettings: string;
  programVersion: string;
  /** UTC ms. */
  clock: () => number;
  timers: Timers;
  /** What `state` or `notices` say has changed. */
  changed: () => void;
  log: Log;
  pace?: Partial<BackupPace>;
}

/** All in ms. */
export interface BackupPace {
  /** From a save to the copying of what was saved until then. */
  shipAfter: number;
  /** From one look at the folder to the next, when nothing is saved or it was not there. */
  checkEvery: number;
  /** After opening, so as not to slow that down. */
  firstCheckAfter: number;
  /** From a full backup that failed to the next try by itself. */
  fullAgainAfter: number;
  /** A folder that has not answered for so long is told to be slow. */
  slowAfter: number;
  /** What a full backup at closing may take. */
  closeWithin: number;
}

const usualPace: BackupPace = {
  shipAfter: 1_000,
  checkEvery: 30_000,
  firstCheckAfter: 5_000,
  fullAgainAfter: 30 * 60_000,
  slowAfter: 60_000,
  closeWithin: 20_000,
};

export function createBackups(parts: BackupsParts): BackupsPort {
  return new Backups(parts);
}

/** Decides when what is backed up; all copying is done aside. Nothing in here ever blocks. */
class Backups implements BackupsPort {
  readonly #parts: BackupsParts;
  readonly #pace: BackupPace;
  readonly #troubles: Troubles;
  #store: BackedUpStore | null = null;
  #folder: string | null;
  /** A person has just chosen the folder: the store's own is made in it. */
  #adopting = false;
  #looked = false;
  #rows: BackupRow[] = [];
  #lastFull: LastFull | null = null;
  #fullFailedAt: number | null = null;
  #shippedUntil: number | null = null;
  #shippedSequence = -1;
  #covered = false;
  /** Number of the last acknowledged save. */
  #saved = 0;
  #round: Promise<void> | null = null;
  #full: Promise<{ id: string; sequence: number }> | null = null;
  #closed = false;
  #cancelNext = (): void => undefined;
  /** Soon: what was saved is waiting. Else the next look at the folder. */
  #soon = false;

  constructor(parts: BackupsParts) {
    this.#parts = parts;
    this.#pace = { ...usualPace, ...parts.pace };
    this.#folder = parts.folder;
    this.#troubles = new Troubles(parts.clock);
  }

  begin(store: BackedUpStore): void {
    this.#store = store;
    this.#noteSequence();
    this.#next(this.#pace.firstCheckAfter);
  }

  state(): BackupState {
    const worst = this.#troubles.worst;
    return {
      folder: this.#folder,
      reachable: this.#folder !== null && worst?.problem.kind !== 'folderGone',
      failingSince: worst?.since ?? null,
      problem: worst?.text ?? null,
      lastFullAt: this.#lastFull?.at ?? null,
      shippedUntil: this.#shippedUntil,
      running: this.#full !== null,
      backups: this.#rows,
    };
  }

  notices(): StorageNoticeView[] {
    if (this.#folder === null) return [{ kind: 'noBackupFolder' }];
    const worst = this.#troubles.worst;
    if (worst === null) return [];
    return worst.problem.kind === 'folderGone'
      ? [{ kind: 'backupFolderGone', since: worst.since }]
      : [{ kind: 'backupFailing', since: worst.since, problem: worst.text }];
  }

  useFolder(folder: string | null): void {
    this.#folder = folder;
    this.#adopting = folder !== null;
    this.#looked = false;
    this.#rows = [];
    this.#lastFull = null;
    this.#fullFailedAt = null;
    this.#shippedUntil = null;
    this.#shippedSequence = -1;
    this.#troubles.clear();
    this.#parts.changed();
    this.#next(0);
  }

  noticeSaved(): void {
    const before = this.#saved;
    this.#noteSequence();
    if (this.#saved > before) this.#shipSoon();
  }

  noticeKeysChanged(): void {
    this.#shippedSequence = -1;
    this.#shipSoon();
  }

  async backUpNow(): Promise<{ id: string; sequence: number }> {
    if (this.#folder === null) throw new BackupError({ kind: 'noFolder' });
    // One that began before the last save would not have it.
    await this.#full?.catch(() => undefined);
    return this.#makeFull(this.#folder);
  }

  async close({ full }: ClosingBackups = { full: true }): Promise<void> {
    this.#closed = true;
    this.#cancelNext();
    await this.#atClosing(full);
    this.#parts.aside.end();
  }

  /** A full backup of what was saved since the last, for as long as it may take. */
  async #atClosing(full: boolean): Promise<void> {
    const { timers } = this.#parts;
    let cancel = (): void => undefined;
    const limit = new Promise<void>((resolve) => {
      cancel = timers.after(this.#pace.closeWithin, () => {
        this.#parts.log.write('warning', 'backup.closedBeforeDone');
        resolve();
      });
    });
    await Promise.race([limit, this.#lastWork(full)]);
    cancel();
  }

  async #lastWork(full: boolean): Promise<void> {
    await this.#round;
    await this.#full?.catch(() => undefined);
    this.#noteSequence();
    const folder = this.#folder;
    if (folder === null || this.#store === null || this.#troubles.isGone()) return;
    await this.#ship(folder);
    if (!full || this.#troubles.isGone() || this.#lastFull?.sequence === this.#saved) return;
    await this.#makeFull(folder).catch(() => undefined);
  }

  #shipSoon(): void {
    // While the folder is in trouble the regular look will find it mended.
    if (this.#soon || this.#folder === null || this.#troubles.isGone()) return;
    this.#soon = true;
    if (this.#round === null) this.#next(this.#pace.shipAfter);
  }

  /** The next round, in so many ms. */
  #next(after: number): void {
    this.#cancelNext();
    if (this.#closed || this.#store === null) return;
    this.#cancelNext = this.#parts.timers.after(after, () => {
      this.#startRound();
    });
  }

  #startRound(): void {
    this.#soon = this.#round !== null;
    this.#round ??= this.#runRound().finally(() => {
      this.#round = null;
      this.#next(this.#soon ? this.#pace.shipAfter : this.#pace.checkEvery);
    });
  }

  async #runRound(): Promise<void> {
    const folder = this.#folder;
    if (folder === null || this.#closed) return;
    if (!this.#looked && !(await this.#look(folder))) return;
    await this.#ship(folder);
    if (this.#troubles.isGone() || folder !== this.#folder || !(await this.#isFullDue())) return;
    // Beside the rounds: shipping goes on meanwhile.
    this.#makeFull(folder).catch(() => undefined);
  }

  /** What lies in the folder; at the first round and when another folder is chosen. */
  async #look(folder: string): Promise<boolean> {
    const kind = this.#adopting ? 'adopt' : 'look';
    const done = await this.#tried(folder, 'ship', async () => {
      const report = await this.#parts.aside.run({ kind, folder });
      if (report.kind !== 'looked' || folder !== this.#folder) return;
      this.#adopting = false;
      this.#looked = true;
      this.#rows = report.rows;
      this.#lastFull = report.lastFull;
      this.#parts.changed();
    });
    return done.ok;
  }

  async #ship(folder: string): Promise<void> {
    const upTo = this.#saved;
    const now = this.#parts.clock();
    const random = randomBytes(4).toString('hex');
    const isNew = upTo !== this.#shippedSequence;
    await this.#tried(folder, 'ship', async () => {
      const report = await this.#parts.aside.run({ kind: 'ship', folder, upTo, now, random });
      if (report.kind !== 'shipped' || folder !== this.#folder) return;
      this.#covered = report.covered;
      this.#shippedSequence = upTo;
      this.#shippedUntil = report.covered ? now : null;
      this.#noteShipped(upTo, now);
      if (isNew) this.#parts.changed();
    });
  }

  /** The newest backup is restored together with what was shipped behind it. */
  #noteShipped(sequence: number, madeAt: number): void {
    const newest = this.#lastFull?.id;
    if (!this.#covered || newest === undefined) return;
    this.#rows = this.#rows.map((row) =>
      row.id.endsWith(`/${newest}`) && row.problem === null ? { ...row, sequence, madeAt } : row,
    );
  }

  async #isFullDue(): Promise<boolean> {
    if (this.#full !== null) return false;
    const now = this.#parts.clock();
    const waits =
      this.#fullFailedAt !== null && now - this.#fullFailedAt < this.#pace.fullAgainAfter;
    if (waits) return false;
    if (this.#lastFull === null || !this.#covered) return true;
    const timeZone = await this.#timeZone();
    return localDay(this.#lastFull.at, timeZone) !== localDay(now, timeZone);
  }

  #makeFull(folder: string): Promise<{ id: string; sequence: number }> {
    const running = this.#runFull(folder).finally(() => {
      if (this.#full === running) this.#full = null;
      this.#parts.changed();
    });
    this.#full = running;
    this.#parts.changed();
    return running;
  }

  async #runFull(folder: string): Promise<{ id: string; sequence: number }> {
    const { aside, clock, pcSettings, programVersion } = this.#parts;
    const done = await this.#tried(folder, 'full', async () => {
      await this.#snapshot();
      this.#noteSequence();
      const report = await aside.run({
        ...{ kind: 'full', folder, upTo: this.#saved, now: clock(), pcSettings, programVersion },
        ...{ timeZone: await this.#timeZone(), policy: defaultRetention },
      });
      if (report.kind !== 'made') throw new BackupError({ kind: 'stopped' });
      return report.made;
    });
    this.#fullFailedAt = done.ok ? null : clock();
    if (!done.ok) throw done.error;
    const { id, sequence, badContents } = done.value;
    if (badContents === 0) this.#troubles.unset('contents');
    else this.#troubles.set('contents', { kind: 'contentBad', count: badContents });
    if (folder === this.#folder) await this.#look(folder);
    return { id, sequence };
  }

  /** A snapshot that fails is told by the database; the journal has everything. */
  async #snapshot(): Promise<void> {
    try {
      await this.#store?.snapshot();
    } catch (error) {
      this.#parts.log.write('warning', 'backup.withoutSnapshot', { code: codeOf(error) });
    }
  }

  /** Does it, and keeps what is wrong for `state` and `notices`. */
  async #tried<T>(
    folder: string,
    what: 'ship' | 'full',
    work: () => Promise<T>,
  ): Promise<{ ok: true; value: T } | { ok: false; error: BackupError }> {
    const before = this.#troubles.worst?.problem.kind;
    const cancel = what === 'ship' ? this.#watchTime(folder) : () => undefined;
    try {
      const value = await work();
      if (folder === this.#folder) this.#troubles.unset(what);
      return { ok: true, value };
    } catch (error) {
      const problem = problemOf(error);
      if (folder === this.#folder) this.#troubles.set(what, problem);
      this.#parts.log.write('warning', `backup.${what}Failed`, { code: problem.kind });
      return { ok: false, error: new BackupError(problem) };
    } finally {
      cancel();
      if (this.#troubles.worst?.problem.kind !== before) this.#parts.changed();
    }
  }

  /** A folder that does not answer is told while it is still waited for. */
  #watchTime(folder: string): () => void {
    return this.#parts.timers.after(this.#pace.slowAfter, () => {
      if (folder !== this.#folder) return;
      this.#troubles.set('ship', { kind: 'folderSlow' });
      this.#parts.changed();
    });
  }

  async #timeZone(): Promise<string> {
    return (await this.#store?.timeZone()) ?? 'UTC';
  }

  #noteSequence(): void {
    const state = this.#store?.state();
    if (state?.kind === 'ready') this.#saved = Math.max(this.#saved, state.sequence);
  }
}
