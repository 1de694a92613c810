import { parentPort, workerData } from 'node:worker_threads';

import { assertNever } from '../../../shared/domain/assert-never.ts';
import type { SheetSpec } from '../../../shared/sheets/sheet-spec.ts';
import type { WriterMessage } from './sheet-writer.ts';
import { writeSheet } from './write-sheet.ts';

// Entry of the thread that writes one sheet (its own file in the bundle).
const spec = workerData as SheetSpec;
const rows: SheetSpec['rows'][number][] = [];

parentPort?.on('message', (message: WriterMessage) => {
  switch (message.kind) {
    case 'rows':
      rows.push(...message.rows);
      return;
    case 'end':
      parentPort?.postMessage(writeSheet({ ...spec, rows }));
      return;
    default:
      assertNever(message);
  }
});
