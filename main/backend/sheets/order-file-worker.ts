import { parentPort, workerData } from 'node:worker_threads';

import { assertNever } from '../../../shared/domain/assert-never.ts';
import { heldBackSheet } from '../../../shared/import/held-back-sheet.ts';
import { readOrderSheet } from '../../../shared/import/read-order-sheet.ts';
import type { OrderFileReading } from '../../../shared/import/reading.ts';
import { atMostTimes } from './at-most-times.ts';
import { BadFileError } from './bad-file-error.ts';
import type { ReaderAnswer, ReaderRequest } from './order-file-messages.ts';
import { readSheet } from './read-sheet.ts';
import { writeSheet } from './write-sheet.ts';

// Entry of the thread that has one order file (its own file in the bundle): reads the sheet once,
// and what it says of orders as often as it is asked.
const mostProgressMessages = 20;
const parsed = readSheet(workerData as Uint8Array);
// A file that cannot be read is told with every answer.
parsed.catch(() => undefined);
let last: OrderFileReading | null = null;

parentPort?.on('message', (request: ReaderRequest) => {
  // Anything but a BadFileError becomes the error event of the thread.
  void answer(request).then((message) => parentPort?.postMessage(message));
});

async function answer(request: ReaderRequest): Promise<ReaderAnswer> {
  const { id } = request;
  try {
    switch (request.kind) {
      case 'read': {
        const sheet = await parsed;
        last = readOrderSheet(sheet, request.answers, progressOf(id));
        return { kind: 'read', id, format: sheet.format, reading: last };
      }
      case 'heldBack': {
        const sheet = await parsed;
        if (last?.kind !== 'read') throw new Error('no orders were read from this file');
        const bytes = writeSheet(heldBackSheet(sheet, last, request.timeZone));
        return { kind: 'sheet', id, bytes };
      }
      default:
        return assertNever(request);
    }
  } catch (error) {
    if (!(error instanceof BadFileError)) throw error;
    return { kind: 'refused', id, message: error.message, places: error.places };
  }
}

function progressOf(id: number) {
  return atMostTimes(mostProgressMessages, (done, total) => {
    parentPort?.postMessage({ kind: 'progress', id, done, total } satisfies ReaderAnswer);
  });
}
