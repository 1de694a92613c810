import type { AnswerOf } from '../../shared/ipc/contract.ts';
import type { Answer } from '../../shared/ipc/envelope.ts';
import { askFor } from '../boundary/ask-backend.ts';
import { failure } from '../boundary/failure.ts';
import type { Dialogs, PickedFile } from '../dialogs/dialogs.ts';
import { findWaiting } from './find-waiting.ts';
import { watchFolder, type LoopParts } from './watch-loop.ts';
import { watchedFolderWords } from './words.ts';

export interface WatchedFolderParts extends Omit<LoopParts, 'onProblem'> {
  /** The path, kept in the settings of this PC; null when no folder is watched. */
  kept: { read: () => string | null; change: (folder: string | null) => void };
  pickFolder: Dialogs['pickFolder'];
  /** The state is another one than before. */
  onProblem: () => void;
}

/** The folder where the POS puts its files: only ever read, nothing in it is moved or changed. */
export interface WatchedFolder {
  /** Begins with the folder that was chosen some time ago, if any. */
  start: () => void;
  stop: () => void;
  state: () => AnswerOf<'watchedFolder.state'>;
  choose: (staffId: string | null) => Promise<Answer<AnswerOf<'watchedFolder.choose'>>>;
  turnOff: (staffId: string | null) => Promise<Answer<AnswerOf<'watchedFolder.turnOff'>>>;
  open: (fileSha256: string, staffId: string | null) => Promise<Answer<PickedFile>>;
}

export function createWatchedFolder(parts: WatchedFolderParts): WatchedFolder {
  const { disk, askBackend, kept, pickFolder, onProblem } = parts;
  let loop: { end: () => void } | null = null;
  let problem: string | null = null;

  const stop = (): void => {
    loop?.end();
    loop = null;
    problem = null;
  };
  const start = (): void => {
    stop();
    const folder = kept.read();
    if (folder === null) return;
    loop = watchFolder(folder, {
      ...parts,
      onProblem: (now) => {
        problem = now;
        onProblem();
      },
    });
  };
  /** The backend decides who may: only then the path is kept. */
  const setWatching = (watching: boolean, staffId: string | null) =>
    askFor(askBackend, 'watchedFolder.setWatching', { watching }, staffId);

  return {
    start,
    stop,
    state: () => ({ folder: kept.read(), problem }),
    choose: async (staffId) => {
      const picked = await pickFolder('orders', kept.read());
      if (!picked.ok) return picked;
      const { folder } = picked.value;
      const usable = await disk.list(folder).then(
        () => true,
        () => false,
      );
      if (!usable) return failure('badFile', watchedFolderWords.cannotUse);
      const allowed = await setWatching(true, staffId);
      if (!allowed.ok) return allowed;
      kept.change(folder);
      start();
      return { ok: true, value: { folder } };
    },
    turnOff: async (staffId) => {
      const allowed = await setWatching(false, staffId);
      if (!allowed.ok) return allowed;
      kept.change(null);
      stop();
      return { ok: true, value: {} };
    },
    open: async (fileSha256, staffId) => {
      // The backend also says whether somebody stands at the counter.
      const waiting = await askFor(askBackend, 'watchedFolder.waiting', {}, staffId);
      if (!waiting.ok) return waiting;
      const file = waiting.value.find((each) => each.fileSha256 === fileSha256);
      if (file === undefined) return failure('notFound', watchedFolderWords.notWaiting);
      const folder = kept.read();
      if (folder === null) return failure('notFound', watchedFolderWords.notChosen);
      return findWaiting(disk, folder, file);
    },
  };
}
