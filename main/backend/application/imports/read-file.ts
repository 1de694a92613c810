import { stackOf } from '../../../log/log.ts';
import { BadFileError } from '../../sheets/bad-file-error.ts';
import { ReaderEndedError } from '../../sheets/order-file-reader.ts';
import { compareWithStored } from './compare.ts';
import { hashedOrders } from './file-content.ts';
import type { FileInHand, HandState } from './file-in-hand.ts';
import type { FilesInHand } from './files-in-hand.ts';
import type { ImportsParts } from './parts.ts';
import { previewOf } from './preview.ts';
import { progressTeller } from './progress.ts';
import { readWithMemory } from './read-with-memory.ts';

/**
 * Reads a file in hand with its present answers, beside everything else. A change while it is read
 * makes it be read once more; only what was read with the last answers counts.
 */
export function startReading(file: FileInHand, hands: FilesInHand, parts: ImportsParts): void {
  file.version += 1;
  hands.enter(file, { kind: 'reading', done: 0, total: 0 });
  if (!file.busy) void readUntilSettled(file, hands, parts);
}

async function readUntilSettled(
  file: FileInHand,
  hands: FilesInHand,
  parts: ImportsParts,
): Promise<void> {
  file.busy = true;
  let version: number;
  let next: HandState;
  do {
    version = file.version;
    next = await readOnce(file, parts);
  } while (version !== file.version && hands.isInHand(file));
  file.busy = false;
  if (hands.isInHand(file)) hands.enter(file, next);
}

async function readOnce(file: FileInHand, parts: ImportsParts): Promise<HandState> {
  const tell = progressTeller(parts.notify, file.id, 'reading');
  try {
    return await understand(file, (done, total) => {
      if (file.state.kind === 'reading') file.state = { kind: 'reading', done, total };
      tell(done, total);
    });
  } catch (error) {
    if (error instanceof BadFileError) {
      return { kind: 'unreadable', message: error.message, places: [...error.places] };
    }
    if (!(error instanceof ReaderEndedError)) {
      parts.log.write('error', 'imports.readingFailed', { stack: stackOf(error) });
    }
    return { kind: 'unreadable', message: readingFailed, places: [] };
  }
}

export const readingFailed =
  '程序出了意外，没有读完这个文件，什么都没有导入。请重新选择文件；如果还这样，请告诉管理员。';

async function understand(
  file: FileInHand,
  onProgress: (done: number, total: number) => void,
): Promise<HandState> {
  const { sha256, answers } = file;
  const { format, reading, basis } = await readWithMemory(
    file.reader,
    file.read,
    answers,
    onProgress,
  );
  if (reading.kind === 'noTable') {
    return { kind: 'unreadable', message: reading.message, places: reading.places };
  }
  if (reading.kind === 'columns') {
    const { titles, titleRow, examples, columns, missing } = reading;
    return { kind: 'columns', titles, titleRow, examples, columns, missing };
  }
  const orders = await hashedOrders(reading.orders);
  const comparison = await compareWithStored(orders, file.read, basis.timeZone);
  return {
    kind: 'ready',
    content: {
      ...{ basis, reading, orders },
      openProblems: reading.problems.filter(({ mended }) => !mended),
      mendedProblems: reading.problems.filter(({ mended }) => mended),
      preview: previewOf({ sha256, format, answers }, reading, comparison),
    },
  };
}
