import type { Database } from '../../../../../main/backend/database/database.ts';
import { loadSnapshot } from '../../../../../main/backend/database/engine/snapshot-file.ts';
import { storeCodec } from './codec.ts';
import { findCases, kill, openCounter } from './counter.ts';
import type { Tables } from './counter.ts';
import type { RecordingDisk, Survival } from './recording-disk.ts';
import { Day, diskBefore } from './working-days.ts';
import type { Promised, Script } from './working-days.ts';

/** A sync in the engine: the line that asks for it and what kind of file it is for. */
export type SyncCall = string;

/** A moment at which the power goes or the program is killed. */
export interface Moment {
  /** How many changes of the disk came before. */
  number: number;
  promised: Promised;
  disk: RecordingDisk;
}

/**
 * Runs the script and calls `at` before every change of the disk and after the last one. `swallow`
 * makes a sync do nothing, as if its line were not in the code. Returns the syncs that were asked
 * for.
 */
export async function runScript(
  script: Script,
  at: (moment: Moment) => void,
  swallow: SyncCall | null = null,
): Promise<Set<SyncCall>> {
  const disk = await diskBefore(script);
  const day = new Day(disk);
  const calls = new Set<SyncCall>();
  let number = 0;
  const moment = (): void => {
    at({ number, promised: structuredClone(day.promised), disk });
    number += 1;
  };
  disk.watch = ({ kind, path }, perform) => {
    moment();
    if (kind === 'sync' || kind === 'syncFolder') {
      const call = `${callingLine()} for ${purposeOf(path)}`;
      calls.add(call);
      day.checkFailure(path);
      if (call === swallow) return;
    }
    perform();
  };
  await script.run(day);
  moment();
  return calls;
}

/** Everything that can be wrong after the power comes back; null when every promise is kept. */
export async function brokenPromise(
  script: Script,
  disk: RecordingDisk,
  promised: Promised,
): Promise<string | null> {
  let database: Database<Tables> | null = null;
  try {
    database = await openCounter({ fileSystem: disk, migrations: script.migrations });
    const state = database.state();
    if (state.kind !== 'ready') return `the store is ${state.kind}`;
    // Opening was promised to be done with damage once something was saved after it.
    const told = !script.damaged || promised.saved.includes('b1');
    if (state.notice?.kind === 'damageSetAside' && told) return 'damage is told';
    const cases = await findCases(database);
    const ids = new Set(cases.map(({ id }) => id));
    const lost = promised.saved.filter((id) => !ids.has(id));
    if (lost.length > 0) return `lost: ${lost.join()}`;
    const back = promised.refused.filter((id) => ids.has(id));
    if (back.length > 0) return `refused, and there: ${back.join()}`;
    const half = cases.filter(({ pieces }) => pieces !== 2);
    if (half.length > 0) return `half saved: ${half.map(({ id }) => id).join()}`;
    const papers = cases.flatMap(({ paper }) => (paper === null ? [] : [paper]));
    for (const paper of [...promised.papers, ...papers]) await database.getContent(paper);
    for (const backup of promised.backups) {
      if (loadSnapshot(disk, backup, storeCodec).kind === 'bad') return `bad backup ${backup}`;
    }
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : 'unknown';
  } finally {
    if (database !== null) await kill(database, disk);
  }
}

export interface Finding {
  number: number;
  survival: string;
  broken: string;
}

/** Cuts the power at every change of the disk, in every way given; returns the first loss. */
export async function cutEverywhere(
  script: Script,
  survivals: Survival[],
  swallow: SyncCall | null = null,
): Promise<{ cuts: number; finding: Finding | null }> {
  const cuts: Array<{ number: number; promised: Promised; disk: RecordingDisk; name: string }> = [];
  await runScript(
    script,
    ({ number, promised, disk }) => {
      for (const survival of survivals) {
        cuts.push({ number, promised, disk: disk.afterPowerCut(survival), name: survival.name });
      }
    },
    swallow,
  );
  const checked = new Set<string>();
  for (const { number, promised, disk, name } of cuts) {
    const same = disk.fingerprint() + JSON.stringify(promised);
    if (checked.has(same)) continue;
    checked.add(same);
    const broken = await brokenPromise(script, disk, promised);
    if (broken !== null) {
      return { cuts: cuts.length, finding: { number, survival: name, broken } };
    }
  }
  return { cuts: cuts.length, finding: null };
}

/**
 * Kills the program at every change of the disk; the next program shows what it finds, which
 * promises it, and saves; then the power is cut. Returns the first loss.
 */
export async function killEverywhere(
  script: Script,
  survivals: Survival[],
  swallow: SyncCall | null = null,
): Promise<{ kills: number; finding: Finding | null }> {
  const kills: Array<{ number: number; promised: Promised; disk: RecordingDisk }> = [];
  await runScript(
    script,
    ({ number, promised, disk }) => kills.push({ number, promised, disk: disk.copy() }),
    swallow,
  );
  for (const { number, promised, disk } of kills) {
    const finding = await killAndCut(script, survivals, swallow, { number, promised, disk });
    if (finding !== null) return { kills: kills.length, finding };
  }
  return { kills: kills.length, finding: null };
}

async function killAndCut(
  script: Script,
  survivals: Survival[],
  swallow: SyncCall | null,
  { number, promised, disk }: Moment,
): Promise<Finding | null> {
  disk.watch = ({ kind, path }, perform) => {
    const sync = kind === 'sync' || kind === 'syncFolder';
    if (!sync || `${callingLine()} for ${purposeOf(path)}` !== swallow) perform();
  };
  const day = new Day(disk);
  Object.assign(day.promised, promised);
  const database = await openCounter({ fileSystem: disk, migrations: script.migrations });
  // Whatever is shown is promised, also what was saved but not yet acknowledged.
  day.promised.saved = (await findCases(database)).map(({ id }) => id);
  const check = async (): Promise<Finding | null> => {
    for (const survival of survivals) {
      const broken = await brokenPromise(script, disk.afterPowerCut(survival), day.promised);
      if (broken !== null) return { number, survival: survival.name, broken };
    }
    return null;
  };
  try {
    const shown = await check();
    if (shown !== null) return shown;
    await day.save(database, 'z1');
    const saved = await check();
    if (saved !== null) return saved;
    await day.save(database, 'z2', 'paper');
    return await check();
  } finally {
    await kill(database, disk);
  }
}

/** The first line outside of the disk itself. */
function callingLine(): string {
  const frames = (new Error().stack ?? '').split('\n').slice(1);
  const frame = frames.find(
    (line) => line.includes('/backend/database/engine/') || line.includes('open-database'),
  );
  return /([\w-]+\.ts):(\d+)/.exec(frame ?? '')?.[0] ?? 'unknown';
}

function purposeOf(path: string): string {
  const kinds: Array<[RegExp, string]> = [
    [/content-[0-9a-f]+\.tmp$/, 'a content file'],
    [/\/content\/../, 'a content folder'],
    [/\/content$/, 'the content folders'],
    [/\/backups\/./, 'a backup'],
    [/\/backups$/, 'the backup folder'],
    [/journal-\d+\.gtj\.tmp$/, 'a new journal'],
    [/journal-\d+\.gtj$/, 'the journal'],
    [/copy\.tmp$/, 'a copied snapshot'],
    [/worker\.tmp$/, 'a rebuilt snapshot'],
    [/\/柜台$/, 'the data folder'],
  ];
  return kinds.find(([pattern]) => pattern.test(path))?.[1] ?? `the folder ${path}`;
}
