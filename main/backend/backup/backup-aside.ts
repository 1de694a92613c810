import { Worker } from 'node:worker_threads';
import type { WorkerOptions } from 'node:worker_threads';
import type { DataKey } from '../keys/data-key.ts';
import type { BackupProblem } from './backup-error.ts';
import { BackupError } from './backup-error.ts';
import type { BackupJob, BackupReport } from './backup-work.ts';

/** Does backup jobs where they keep nobody waiting. */
export interface BackupAside {
  /** Rejects with BackupError. Jobs may run at the same time, though no two full backups. */
  run(job: BackupJob): Promise<BackupReport>;
  /** Stops at once, whatever runs. */
  end(): void;
}

export interface BackupThreadData {
  key: DataKey;
  dataFolder: string;
}

export interface ThreadRequest {
  id: number;
  job: BackupJob;
}

export type ThreadAnswer =
  { id: number; report: BackupReport } | { id: number; problem: BackupProblem };

/**
 * A thread with a disk of its own: a stick that hangs, hangs there. `entry` is the path of the
 * bundled backup-worker.cjs; tests pass code that loads the source. Started at the first job, and
 * again after it died.
 */
export function createWorkerAside(
  entry: string,
  data: BackupThreadData,
  options: WorkerOptions = {},
): BackupAside {
  let thread: BackupThread | null = null;
  let ended = false;
  return {
    run: (job) => {
      if (ended) return Promise.reject(new BackupError({ kind: 'stopped' }));
      thread ??= startThread(new Worker(entry, { ...options, workerData: data }), () => {
        thread = null;
      });
      return thread.ask(job);
    },
    end: () => {
      ended = true;
      thread?.end();
    },
  };
}

interface BackupThread {
  ask(job: BackupJob): Promise<BackupReport>;
  end(): void;
}

interface Waiting {
  resolve: (report: BackupReport) => void;
  reject: (error: BackupError) => void;
}

function startThread(worker: Worker, onEnd: () => void): BackupThread {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  const stop = () => {
    onEnd();
    for (const { reject } of waiting.values()) reject(new BackupError({ kind: 'stopped' }));
    waiting.clear();
  };
  worker.unref();
  worker.on('message', (answer: ThreadAnswer) => {
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('report' in answer) asked?.resolve(answer.report);
    else asked?.reject(new BackupError(answer.problem));
  });
  worker.on('error', stop);
  worker.on('exit', stop);
  return {
    ask: (job) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        waiting.set(lastId, { resolve, reject });
        worker.postMessage({ id: lastId, job } satisfies ThreadRequest);
      }),
    end: () => {
      void worker.terminate();
      stop();
    },
  };
}
