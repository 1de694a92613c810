import { assertNever } from '../../shared/domain/assert-never.ts';
import { askFor, type AskBackend } from '../boundary/ask-backend.ts';
import { isGone } from '../files/file-reading.ts';
import { stackOf, type Log } from '../log/log.ts';
import type { FolderDisk, SeenFile } from './folder-disk.ts';
import { createLooks, fingerprintOf, stillMs } from './looks.ts';
import { takeFile } from './take-file.ts';
import { unreadableWords, watchedFolderWords } from './words.ts';

export interface LoopParts {
  disk: FolderDisk;
  askBackend: AskBackend;
  clock: {
    /** Milliseconds of a clock that only moves forward. */
    now: () => number;
    /** Calls back after so many milliseconds; gives a function that takes it back. */
    after: (ms: number, work: () => void) => () => void;
  };
  log: Log;
  /** Why the folder cannot be watched just now, or null; called when that changes. */
  onProblem: (problem: string | null) => void;
}

/** The folder is looked at so often in any case: hints get lost. */
const scanMs = 30_000;
/** After a hint: the rest of what is going on has come by then. */
const hintMs = 300;

/** Looks at a folder until it is ended, and hands over what lies still in it, one file at a time. */
export function watchFolder(folder: string, parts: LoopParts): { end: () => void } {
  const { disk, askBackend, clock, log, onProblem } = parts;
  const looks = createLooks();
  let problem: string | null = null;
  let ended = false;
  let looking = false;
  /** Something happened while the folder was being looked at. */
  let lookAgain = false;
  let next: { at: number; forget: () => void } | null = null;
  let stopHints: (() => void) | null = null;
  /** Once for each time that the folder is there: one that gives no hints is not looked at without end. */
  let lookedSinceHints = false;

  const lookWithin = (ms: number): void => {
    const at = clock.now() + ms;
    // Never later than planned: a folder that is always busy is looked at all the same.
    if (ended || (next !== null && next.at <= at)) return;
    next?.forget();
    const forget = clock.after(ms, () => {
      next = null;
      if (looking) lookAgain = true;
      else void look();
    });
    next = { at, forget };
  };
  const look = async (): Promise<void> => {
    looking = true;
    lookAgain = false;
    try {
      await lookOnce();
    } catch (error) {
      log.write('error', 'watchedFolder.failed', { stack: stackOf(error) });
    }
    looking = false;
    lookWithin(pause());
  };
  const pause = (): number => {
    if (lookAgain) return hintMs;
    return looks.settling(clock.now()) ? stillMs + 100 : scanMs;
  };
  const lookOnce = async (): Promise<void> => {
    const files = await listed();
    if (files === null) return;
    for (const file of looks.see(files, clock.now())) {
      if (!ended) await take(file);
    }
  };

  const listed = async (): Promise<SeenFile[] | null> => {
    try {
      const files = await disk.list(folder);
      tell(null);
      // Only now: asking for hints of a folder that is away may take long.
      if (!ended && stopHints === null) beginHints();
      return files;
    } catch (error) {
      loseHints();
      tell(isGone(error) ? watchedFolderWords.away : watchedFolderWords.noRights);
      return null;
    }
  };
  const beginHints = (): void => {
    stopHints = disk.watch(folder, () => lookWithin(hintMs), loseHints);
    // What came between the look and now gives no hint.
    if (!lookedSinceHints) lookAgain = true;
    lookedSinceHints = true;
  };
  const loseHints = (): void => {
    stopHints?.();
    stopHints = null;
  };
  const tell = (now: string | null): void => {
    if (ended || now === problem) return;
    problem = now;
    if (now !== null) lookedSinceHints = false;
    log.write('info', now === null ? 'watchedFolder.present' : 'watchedFolder.away');
    onProblem(now);
  };

  const take = async (file: SeenFile): Promise<void> => {
    const taken = await takeFile(disk, askBackend, folder, file);
    if (taken !== 'later') log.write('info', 'watchedFolder.took', { code: taken });
    switch (taken) {
      case 'done':
        looks.done(file);
        return;
      case 'later':
        return;
      case 'off':
        tell(watchedFolderWords.off);
        end();
        return;
      case 'tooBig':
        await giveUp(file, unreadableWords.tooBig);
        return;
      case 'held':
        if (looks.failed(file, clock.now())) await giveUp(file, unreadableWords.held);
        return;
      case 'refused':
        if (looks.failed(file, clock.now())) await giveUp(file, unreadableWords.failed);
        return;
      case 'lost':
        if (looks.lost(file)) await giveUp(file, unreadableWords.failed);
        return;
      default:
        assertNever(taken);
    }
  };
  /** Somebody has to look at it; while nobody can be told, it is tried again. */
  const giveUp = async (file: SeenFile, message: string): Promise<void> => {
    const input = { name: file.name, fileSha256: fingerprintOf(file), message };
    const answer = await askFor(askBackend, 'watchedFolder.takeUnreadable', input, null);
    if (answer.ok) looks.done(file);
  };

  const end = (): void => {
    ended = true;
    next?.forget();
    loseHints();
  };
  lookWithin(0);
  return { end };
}
