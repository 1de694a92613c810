import { Worker } from 'node:worker_threads';

import type {
  OnProgress,
  OrderFileReading,
  ReadingAnswers,
} from '../../../shared/import/reading.ts';
import { BadFileError } from './bad-file-error.ts';
import type { ReaderAnswer, ReaderRequest } from './order-file-messages.ts';
import {
  isOutOfMemory,
  threadLimits,
  usualTimeLimitMs,
  type ThreadOptions,
} from './thread-options.ts';

/** Begins to read a file aside. */
export type StartOrderFileReader = (bytes: Uint8Array) => OrderFileReader;

/** One order file, in a thread of its own until `end`. */
export interface OrderFileReader {
  /**
   * What the file says of orders; again with other answers as often as needed, the sheet itself is
   * read once. Rejects with BadFileError, and with ReaderEndedError once it is ended.
   */
  read: (
    answers: ReadingAnswers,
    onProgress: OnProgress,
  ) => Promise<{ format: string; reading: OrderFileReading }>;
  /** The held back orders of the last reading, as an .xlsx file. */
  heldBackSheet: (timeZone: string) => Promise<Uint8Array>;
  /** Stops the thread at once, whatever it does. */
  end: () => void;
}

/** The file was put away before the answer came. */
export class ReaderEndedError extends Error {
  override readonly name = 'ReaderEndedError';
}

/**
 * Reads in threads. `entry` is the path of the bundled order-file-worker.cjs; tests pass code that
 * loads the source. A file that takes too much time or memory is refused as a BadFileError.
 */
export function createWorkerReader(
  entry: string,
  { timeLimitMs = usualTimeLimitMs, ...options }: ThreadOptions = {},
): StartOrderFileReader {
  return (bytes) => {
    const worker = new Worker(entry, {
      resourceLimits: threadLimits,
      ...options,
      workerData: bytes,
    });
    return readerOf(worker, timeLimitMs);
  };
}

interface Waiting {
  id: number;
  onProgress: OnProgress;
  resolve: (answer: Exclude<ReaderAnswer, { kind: 'progress' | 'refused' }>) => void;
  reject: (error: Error) => void;
}
type Request = ReaderRequest extends infer R
  ? R extends ReaderRequest
    ? Omit<R, 'id'>
    : never
  : never;

function readerOf(worker: Worker, timeLimitMs: number): OrderFileReader {
  /** In the order of asking, which is the order of the answers. */
  const waiting: Waiting[] = [];
  let lastId = 0;
  let stopped: Error | null = null;
  let limit: NodeJS.Timeout | undefined;

  const stop = (reason: Error) => {
    stopped ??= reason;
    clearTimeout(limit);
    void worker.terminate();
    for (const { reject } of waiting.splice(0)) reject(stopped);
  };
  /** The time counts for the request the thread works on. */
  const watchTime = () => {
    clearTimeout(limit);
    if (waiting.length > 0) limit = setTimeout(() => stop(tooSlow()), timeLimitMs);
  };
  worker.on('message', (answer: ReaderAnswer) => {
    const [first] = waiting;
    if (first?.id !== answer.id) return;
    if (answer.kind === 'progress') {
      first.onProgress(answer.done, answer.total);
      return;
    }
    waiting.shift();
    watchTime();
    if (answer.kind === 'refused') first.reject(new BadFileError(answer.message, answer.places));
    else first.resolve(answer);
  });
  worker.on('error', (error) => stop(isOutOfMemory(error) ? tooMuchMemory() : error));
  worker.on('exit', (code) => stop(new Error(`the order file worker ended with ${code}`)));

  const ask = (request: Request, onProgress: OnProgress) =>
    new Promise<Parameters<Waiting['resolve']>[0]>((resolve, reject) => {
      if (stopped) {
        reject(stopped);
        return;
      }
      lastId += 1;
      waiting.push({ id: lastId, onProgress, resolve, reject });
      if (waiting.length === 1) watchTime();
      worker.postMessage({ ...request, id: lastId });
    });
  return {
    async read(answers, onProgress) {
      const answer = await ask({ kind: 'read', answers }, onProgress);
      if (answer.kind !== 'read') throw new Error(`the order file worker gave a ${answer.kind}`);
      return { format: answer.format, reading: answer.reading };
    },
    async heldBackSheet(timeZone) {
      const answer = await ask({ kind: 'heldBack', timeZone }, () => undefined);
      if (answer.kind !== 'sheet') throw new Error(`the order file worker gave a ${answer.kind}`);
      return answer.bytes;
    },
    end: () => stop(new ReaderEndedError('the file was put away')),
  };
}

function tooSlow(): BadFileError {
  return new BadFileError(
    '读取这个文件用的时间长得不正常，已经停止，没有导入任何内容。请从收银系统重新导出，或者分成几个文件再导入。',
  );
}

function tooMuchMemory(): BadFileError {
  return new BadFileError(
    '读取这个文件需要的内存太多，已经停止，没有导入任何内容。请从收银系统重新导出，或者分成几个文件（例如按月）再导入。',
  );
}
