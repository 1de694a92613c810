import type { OrderFileReading } from '../../shared/import/reading.ts';
import { heldBackSheet } from '../../shared/import/held-back-sheet.ts';
import { readOrderSheet } from '../../shared/import/read-order-sheet.ts';
import type { Sheet } from '../../shared/import/sheet.ts';
import type { StartOrderFileReader } from '../../main/backend/sheets/order-file-reader.ts';
import { readSheet } from '../../main/backend/sheets/read-sheet.ts';
import { writeSheet } from '../../main/backend/sheets/write-sheet.ts';

/** Reads an order file as the thread of the program does, but without a thread. */
export const readerInProcess: StartOrderFileReader = (bytes) => {
  let parsed: Promise<Sheet> | null = null;
  let last: Extract<OrderFileReading, { kind: 'read' }> | null = null;
  return {
    read: async (answers, onProgress) => {
      parsed ??= readSheet(bytes);
      const sheet = await parsed;
      const reading = readOrderSheet(sheet, answers, onProgress);
      last = reading.kind === 'read' ? reading : null;
      return structuredClone({ format: sheet.format, reading });
    },
    heldBackSheet: async (timeZone) => {
      if (parsed === null || last === null) throw new Error('Nothing was read.');
      return writeSheet(heldBackSheet(await parsed, last, timeZone));
    },
    end: () => undefined,
  };
};
