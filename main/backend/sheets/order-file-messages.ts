import type { OrderFileReading, ReadingAnswers } from '../../../shared/import/reading.ts';

/** What the backend asks the thread that has an order file; answered in order. */
export type ReaderRequest =
  | { kind: 'read'; id: number; answers: ReadingAnswers }
  /** The held back orders of the last reading as a sheet. */
  | { kind: 'heldBack'; id: number; timeZone: string };

export type ReaderAnswer =
  | { kind: 'progress'; id: number; done: number; total: number }
  | { kind: 'read'; id: number; format: string; reading: OrderFileReading }
  | { kind: 'sheet'; id: number; bytes: Uint8Array }
  /** A BadFileError, taken apart: errors lose their class on the way between threads. */
  | { kind: 'refused'; id: number; message: string; places: readonly string[] };
