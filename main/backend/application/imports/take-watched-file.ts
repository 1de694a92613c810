import { mendsByDefault } from '../../../../shared/import/mend.ts';
import type { AnswerOf } from '../../../../shared/ipc/contract.ts';
import { stackOf } from '../../../log/log.ts';
import { findWatchedFile, insertWatchedFile } from '../../database/repositories/watched-files.ts';
import { BadFileError } from '../../sheets/bad-file-error.ts';
import type { LongContext, LongHandler, RequestContext } from '../handler.ts';
import { sha256Of } from '../sha256.ts';
import type { FileContent } from './file-content.ts';
import { hashedOrders } from './file-content.ts';
import { planAll } from './import-plan.ts';
import { quietPace } from './pace.ts';
import type { ImportsParts } from './parts.ts';
import { readingFailed } from './read-file.ts';
import { readWithMemory } from './read-with-memory.ts';
import { responsiblePerson } from './responsible.ts';
import { storeOrders } from './store-orders.ts';
import { whyItWaits, whyOrdersWait } from './why-it-waits.ts';

type Outcome = AnswerOf<'watchedFolder.take'>['outcome'];
type Readable = { content: Pick<FileContent, 'orders' | 'reading'> } | { message: string };

/** Imports a clean file as whoever had the folder watched; any other file waits for somebody. */
export function takeWatchedFile(parts: ImportsParts): LongHandler<'watchedFolder.take'> {
  return async ({ name, bytes }, context) => {
    const fileSha256 = sha256Of(bytes);
    const { responsible, known } = await context.read(async ({ executor }) => ({
      responsible: await responsiblePerson(executor),
      known: await findWatchedFile(executor, fileSha256),
    }));
    if (responsible === null) return { outcome: 'off' };
    if (known) return { outcome: 'known' };
    const readable = await readClean(parts, context, bytes);
    const outcome = await context.unit(
      (unit) => settle(unit, { name, fileSha256 }, readable),
      responsible,
    );
    return { outcome };
  };
}

/** Reads a file as a person would see it first, without deciding anything. */
async function readClean(
  { startReader, log }: ImportsParts,
  { read }: LongContext,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Readable> {
  const reader = startReader(bytes);
  try {
    const answers = { columns: null, mends: mendsByDefault, kinds: new Map() };
    const { reading } = await readWithMemory(reader, read, answers, () => undefined);
    const message = whyItWaits(reading);
    if (message !== null || reading.kind !== 'read') return { message: message ?? readingFailed };
    return { content: { reading, orders: await hashedOrders(reading.orders) } };
  } catch (error) {
    if (error instanceof BadFileError) return { message: error.message };
    log.write('error', 'imports.readingFailed', { stack: stackOf(error) });
    return { message: readingFailed };
  } finally {
    reader.end();
  }
}

async function settle(
  context: RequestContext,
  { name, fileSha256 }: { name: string; fileSha256: string },
  readable: Readable,
): Promise<Outcome> {
  const { executor, now, changed } = context;
  // Meanwhile the same file may have come under another name.
  if (await findWatchedFile(executor, fileSha256)) return 'known';
  const message =
    'message' in readable
      ? readable.message
      : await storeClean(context, readable.content, fileSha256);
  const seen = { file_sha256: fileSha256, name, seen_at: now };
  changed('imports');
  const outcome = message === null ? 'imported' : 'waiting';
  await insertWatchedFile(executor, { ...seen, state: outcome, message: message ?? '' });
  return outcome;
}

/** Null when it is stored; otherwise why it has to wait, and nothing is stored. */
async function storeClean(
  context: RequestContext,
  content: Pick<FileContent, 'orders' | 'reading'>,
  fileSha256: string,
): Promise<string | null> {
  const plan = await planAll(context, content, quietPace);
  const message = whyOrdersWait(plan.waiting.length + plan.waitingBefore);
  if (message !== null) return message;
  await storeOrders(context, plan, { source: 'folder', fileSha256, pace: quietPace });
  return null;
}
