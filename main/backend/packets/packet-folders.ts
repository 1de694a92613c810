import { stackOf, type Log } from '../../log/log.ts';
import type { FontFiles } from '../pdf/fonts.ts';
import type { ThreadOptions } from '../sheets/thread-options.ts';
import type {
  PacketChecking,
  PacketContent,
  PacketFile,
  PacketFolders,
  PacketWriting,
  PreparedPacket,
} from './packet-content.ts';
import { PacketError } from './packet-error.ts';
import type { PacketTask } from './packet-messages.ts';
import { temporaryName } from './packet-place.ts';
import {
  startPacketThread,
  type PacketOutcome,
  type PacketThread,
  type ThreadFollowing,
} from './packet-thread.ts';

export interface PacketFoldersParts {
  /** Path of the bundled packet-worker.cjs; tests pass code that loads the source. */
  entry: string;
  fonts: FontFiles;
  /** Some letters that tell this program's unfinished packets from those of other PCs. */
  owner: string;
  log: Log;
  /** A thread that hangs on its disk is given up so long after it was called off; ms. */
  giveUpAfterMs?: number;
  thread?: ThreadOptions;
}

/** Packets in threads of their own, one for each. */
export function createPacketFolders(parts: PacketFoldersParts): PacketFolders {
  const { fonts, owner, giveUpAfterMs = 10_000, thread: options = {} } = parts;
  /** Names of those that are being written, so that the next one does not sweep them. */
  const busy = new Set<string>();

  const start = (task: PacketTask, following: ThreadFollowing = {}) =>
    startPacketThread(parts.entry, task, following, options);

  /** The outcome, unless it is called off meanwhile: then nothing is left. */
  async function unlessCalledOff(
    thread: PacketThread,
    signal: AbortSignal | undefined,
  ): Promise<PacketOutcome> {
    let givingUp: NodeJS.Timeout | undefined;
    const callOff = () => {
      thread.ask({ kind: 'discard' });
      givingUp = setTimeout(() => thread.end(), giveUpAfterMs);
    };
    try {
      if (signal?.aborted) callOff();
      else signal?.addEventListener('abort', callOff, { once: true });
      const outcome = await thread.outcome();
      if (!signal?.aborted) return outcome;
      // It was ready at that very moment: it is removed now.
      if (outcome.kind === 'prepared') await thread.outcome();
    } catch (error) {
      if (!signal?.aborted) {
        noteFailure(parts.log, error);
        throw error;
      }
    } finally {
      clearTimeout(givingUp);
      signal?.removeEventListener('abort', callOff);
    }
    throw new PacketError('calledOff');
  }

  /** Work that is over with its first outcome. */
  async function once<K extends PacketOutcome['kind']>(
    task: PacketTask,
    kind: K,
    { onProgress, signal }: PacketChecking = {},
  ): Promise<Extract<PacketOutcome, { kind: K }>> {
    const thread = start(task, onProgress ? { onProgress } : {});
    try {
      return ofKind(await unlessCalledOff(thread, signal), kind);
    } finally {
      thread.end();
    }
  }

  async function prepare(
    content: PacketContent,
    folder: string,
    { pdfOf, onProgress, signal }: PacketWriting,
  ): Promise<PreparedPacket> {
    const name = temporaryName(content, owner);
    if (busy.has(name)) throw new Error('This packet is being written.');
    const task: PacketTask = {
      ...{ kind: 'prepare', content, folder, owner, fonts },
      busy: [...busy],
    };
    busy.add(name);
    const thread = start(task, { pdfOf, onProgress });
    const end = () => {
      busy.delete(name);
      thread.end();
    };
    try {
      const { files } = ofKind(await unlessCalledOff(thread, signal), 'prepared');
      return { files, ...finishing(thread, end) };
    } catch (error) {
      end();
      throw error;
    }
  }

  return {
    prepare,
    marksOf: async (folder) => (await once({ kind: 'marks', folder }, 'marks')).marks,
    check: async (folder: string, files: readonly PacketFile[], checking) =>
      (await once({ kind: 'check', folder, files }, 'checked', checking)).problems,
  };
}

/** What the thread died of is for those who mend the program; the person is told in plain words. */
function noteFailure(log: Log, error: unknown): void {
  const mistake = error instanceof PacketError ? error.cause : error;
  log.write('error', 'packets.failed', {
    ...(error instanceof PacketError ? { code: error.kind } : {}),
    ...(mistake === undefined ? {} : { stack: stackOf(mistake) }),
  });
}

function finishing(
  thread: PacketThread,
  end: () => void,
): Pick<PreparedPacket, 'commit' | 'discard'> {
  return {
    async commit() {
      try {
        thread.ask({ kind: 'commit' });
        const { savedAs } = ofKind(await thread.outcome(), 'committed');
        return { savedAs };
      } finally {
        end();
      }
    },
    async discard() {
      try {
        thread.ask({ kind: 'discard' });
        await thread.outcome();
      } catch {
        // Swept at the next writing.
        return;
      } finally {
        end();
      }
    },
  };
}

function ofKind<K extends PacketOutcome['kind']>(
  outcome: PacketOutcome,
  kind: K,
): Extract<PacketOutcome, { kind: K }> {
  if (isOfKind(outcome, kind)) return outcome;
  throw new Error(`The packet thread answered ${outcome.kind} instead of ${kind}.`);
}

function isOfKind<K extends PacketOutcome['kind']>(
  outcome: PacketOutcome,
  kind: K,
): outcome is Extract<PacketOutcome, { kind: K }> {
  return outcome.kind === kind;
}
