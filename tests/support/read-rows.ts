import type { ImportProblem } from '../../shared/ipc/schemas/imports.ts';
import { mendsByDefault } from '../../shared/import/mend.ts';
import { readOrderSheet } from '../../shared/import/read-order-sheet.ts';
import type { OrderFileReading, ReadingAnswers } from '../../shared/import/reading.ts';
import type { Sheet } from '../../shared/import/sheet.ts';
import { readingClock } from './order-file.ts';

export type ReadSheet = Extract<OrderFileReading, { kind: 'read' }>;

/** What a person answers who only looks at the file. */
export function readingAnswers(changes: Partial<ReadingAnswers> = {}): ReadingAnswers {
  return { columns: null, mends: mendsByDefault, kinds: new Map(), ...readingClock, ...changes };
}

export function readAny(sheet: Sheet, changes: Partial<ReadingAnswers> = {}): OrderFileReading {
  return readOrderSheet(sheet, readingAnswers(changes), () => undefined);
}

/** Throws when the sheet has no table or columns are missing. */
export function readOrders(sheet: Sheet, changes: Partial<ReadingAnswers> = {}): ReadSheet {
  const reading = readAny(sheet, changes);
  if (reading.kind !== 'read') throw new Error(`The sheet was not read: ${reading.kind}`);
  return reading;
}

export function openProblems({ problems }: ReadSheet): ImportProblem[] {
  return problems.filter(({ mended }) => !mended);
}
