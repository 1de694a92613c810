import type {
  OnProgress,
  OrderFileReading,
  ReadingAnswers,
} from '../../../../shared/import/reading.ts';
import type { OrderFileReader } from '../../sheets/order-file-reader.ts';
import type { LongContext } from '../handler.ts';
import type { PersonsAnswers } from './file-in-hand.ts';
import type { ReadingBasis } from './reading-basis.ts';
import { readingBasis, rememberedColumns, sameColumns } from './reading-basis.ts';

interface MemorableReading {
  format: string;
  reading: OrderFileReading;
  basis: ReadingBasis;
}

/**
 * Reads a file with the words of the store, and with the columns that somebody confirmed for files
 * of this shape unless the person says otherwise now. Rejects with BadFileError.
 */
export async function readWithMemory(
  reader: OrderFileReader,
  read: LongContext['read'],
  { columns, mends, kinds }: PersonsAnswers,
  onProgress: OnProgress,
): Promise<MemorableReading> {
  const basis = await read(readingBasis);
  const { now, timeZone, words } = basis;
  const answers: ReadingAnswers = {
    columns,
    mends,
    kinds: new Map([...words, ...kinds]),
    now,
    timeZone,
  };
  const first = await reader.read(answers, onProgress);
  const { reading } = first;
  if (columns !== null || reading.kind === 'noTable') return { ...first, basis };
  const remembered = await read(({ executor }) => rememberedColumns(executor, reading.shape));
  if (remembered === null || sameColumns(remembered, reading.columns)) return { ...first, basis };
  return { ...(await reader.read({ ...answers, columns: remembered }, onProgress)), basis };
}
