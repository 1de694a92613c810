import { Worker } from 'node:worker_threads';

import type { SheetSpec } from '../../../shared/sheets/sheet-spec.ts';
import { threadLimits, usualTimeLimitMs, type ThreadOptions } from './thread-options.ts';

/** Writes an .xlsx file aside; rejects when it takes too much time or memory. */
export type WriteSheetAside = (spec: SheetSpec) => Promise<Uint8Array>;

/** To the thread: the rows of the sheet, some at a time, then the end. */
export type WriterMessage = { kind: 'rows'; rows: SheetSpec['rows'] } | { kind: 'end' };

/** Copying a hundred thousand rows at once would hold up everything else. */
const rowsAtOnce = 2_000;

/**
 * Writes each sheet in a thread of its own. `entry` is the path of the bundled
 * sheet-writer-worker.cjs; tests pass code that loads the source.
 */
export function createWorkerWriter(
  entry: string,
  { timeLimitMs = usualTimeLimitMs, ...options }: ThreadOptions = {},
): WriteSheetAside {
  return async (spec) => {
    const worker = new Worker(entry, {
      resourceLimits: threadLimits,
      ...options,
      workerData: { ...spec, rows: [] } satisfies SheetSpec,
    });
    try {
      const written = writtenBy(worker, timeLimitMs);
      await Promise.race([written, sendRows(worker, spec.rows)]);
      return await written;
    } finally {
      void worker.terminate();
    }
  };
}

async function sendRows(worker: Worker, rows: SheetSpec['rows']): Promise<void> {
  const send = (message: WriterMessage) => worker.postMessage(message);
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    send({ kind: 'rows', rows: rows.slice(from, from + rowsAtOnce) });
    await new Promise((resolve) => setImmediate(resolve));
  }
  send({ kind: 'end' });
}

function writtenBy(worker: Worker, timeLimitMs: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => {
      reject(new Error(`the sheet was not written within ${timeLimitMs} ms`));
    }, timeLimitMs);
    worker.on('message', resolve);
    worker.on('error', reject);
    worker.on('exit', (code) => {
      clearTimeout(limit);
      reject(new Error(`the sheet worker ended with ${code}`));
    });
  });
}
