import { Worker } from 'node:worker_threads';

import type { PacketProgress } from '../../../shared/ipc/envelope.ts';
import { usualTimeLimitMs, type ThreadOptions } from '../sheets/thread-options.ts';
import { PacketError } from './packet-error.ts';
import type { PacketAnswer, PacketRequest, PacketTask } from './packet-messages.ts';

/** A packet is written form by form: more than this is a leak. */
const threadLimits: ThreadOptions['resourceLimits'] = {
  maxOldGenerationSizeMb: 512,
  maxYoungGenerationSizeMb: 32,
};

/** What ends a piece of work; all else only tells how far it is. */
export type PacketOutcome = Exclude<PacketAnswer, { kind: 'progress' | 'wantPdf' | 'failed' }>;

export interface ThreadFollowing {
  pdfOf?: (sha256: string) => Promise<Uint8Array>;
  onProgress?: (progress: PacketProgress) => void;
}

/** A thread that has one packet in hand until `end`. */
export interface PacketThread {
  /** The outcome of what runs. Rejects with PacketError; the thread has then left nothing. */
  outcome: () => Promise<PacketOutcome>;
  /** Asks for more, before `outcome` is asked again. */
  ask: (request: PacketRequest) => void;
  end: () => void;
}

/**
 * Starts a thread on a task. `entry` is the path of the bundled packet-worker.cjs; tests pass code
 * that loads the source. One that says nothing for the time limit has failed.
 */
export function startPacketThread(
  entry: string,
  task: PacketTask,
  { pdfOf, onProgress }: ThreadFollowing,
  { timeLimitMs = usualTimeLimitMs, ...options }: ThreadOptions,
): PacketThread {
  const worker = new Worker(entry, {
    resourceLimits: threadLimits,
    ...options,
    workerData: task,
  });
  const ask = (request: PacketRequest) => worker.postMessage(request);
  const outcomes: (PacketOutcome | PacketError)[] = [];
  let waiting: (() => void) | null = null;
  let limit: NodeJS.Timeout | undefined;

  const came = (outcome: PacketOutcome | PacketError) => {
    outcomes.push(outcome);
    waiting?.();
  };
  const watchTime = () => {
    clearTimeout(limit);
    limit = setTimeout(() => {
      void worker.terminate();
    }, timeLimitMs);
  };
  const givePdf = async (sha256: string) => {
    try {
      const bytes = await pdfOf?.(sha256);
      ask({ kind: 'pdf', bytes: bytes ?? null });
    } catch {
      // The thread then says which form it is.
      ask({ kind: 'pdf', bytes: null });
    }
  };
  worker.on('message', (answer: PacketAnswer) => {
    if (waiting !== null) watchTime();
    if (answer.kind === 'progress') onProgress?.(answer.progress);
    else if (answer.kind === 'wantPdf') void givePdf(answer.sha256);
    else if (answer.kind === 'failed') came(new PacketError(answer.trouble, answer.number));
    else came(answer);
  });
  // Out of memory or a mistake in the thread; one that said nothing was ended.
  worker.on('error', (cause) => came(new PacketError('stopped', '', { cause })));
  worker.on('exit', () => came(new PacketError('stopped')));

  return {
    ask,
    async outcome() {
      watchTime();
      if (outcomes.length === 0) {
        await new Promise<void>((resolve) => {
          waiting = resolve;
        });
      }
      waiting = null;
      clearTimeout(limit);
      const outcome = outcomes.shift();
      if (outcome === undefined || outcome instanceof PacketError) {
        throw outcome ?? new PacketError('stopped');
      }
      return outcome;
    },
    end() {
      clearTimeout(limit);
      void worker.terminate();
    },
  };
}
