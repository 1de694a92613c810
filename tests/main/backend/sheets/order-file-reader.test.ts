import { readFileSync } from 'node:fs';
import type { WorkerOptions } from 'node:worker_threads';

import { afterEach, describe, expect, test } from 'vitest';

import { BadFileError } from '../../../../main/backend/sheets/bad-file-error.ts';
import {
  createWorkerReader,
  ReaderEndedError,
  type OrderFileReader,
} from '../../../../main/backend/sheets/order-file-reader.ts';
import { readSheet } from '../../../../main/backend/sheets/read-sheet.ts';
import { mendsByDefault } from '../../../../shared/import/mend.ts';
import { readOrderSheet } from '../../../../shared/import/read-order-sheet.ts';
import type { ReadingAnswers } from '../../../../shared/import/reading.ts';
import { orderCsv, readingClock } from '../../../support/order-file.ts';
import { sourceThread } from './support/source-thread.ts';

const answers: ReadingAnswers = {
  columns: null,
  mends: mendsByDefault,
  kinds: new Map(),
  ...readingClock,
};
const messy = readFileSync(new URL('../../../fixtures/orders-messy.csv', import.meta.url));
const nothing = () => undefined;

let reader: OrderFileReader | null = null;
afterEach(() => reader?.end());

function start(
  bytes: Uint8Array,
  options: WorkerOptions & { timeLimitMs?: number } = {},
  code = sourceThread('order-file-worker.ts'),
): OrderFileReader {
  reader = createWorkerReader(code, { eval: true, ...options })(bytes);
  return reader;
}

function manyOrders(count: number): Uint8Array {
  return orderCsv(...Array.from({ length: count }, (_, n) => ({ orderNumber: `XS${n}` })));
}

describe('a thread that reads an order file', () => {
  test('says the same as reading without it', async () => {
    const sheet = await readSheet(messy);
    expect(await start(messy).read(answers, nothing)).toEqual({
      format: sheet.format,
      reading: readOrderSheet(sheet, answers, nothing),
    });
  });

  test('reads again with other answers', async () => {
    const thread = start(messy);
    const [mended, plain] = await Promise.all([
      thread.read(answers, nothing),
      thread.read({ ...answers, mends: [] }, nothing),
    ]);
    const sheet = await readSheet(messy);
    expect([mended.reading, plain.reading]).toEqual([
      readOrderSheet(sheet, answers, nothing),
      readOrderSheet(sheet, { ...answers, mends: [] }, nothing),
    ]);
  });

  test('writes the held back orders of the last reading as a sheet', async () => {
    const thread = start(messy);
    await thread.read(answers, nothing);
    const { rows } = await readSheet(await thread.heldBackSheet(readingClock.timeZone));
    expect(rows.flatMap(({ cells }) => cells)).toContain('XS20261101003');
  });

  test('tells how far it is, but not for every row', async () => {
    const told: number[] = [];
    await start(manyOrders(3000)).read(answers, (done, total) => told.push(done / total));
    expect({ last: told.at(-1), few: told.length <= 21, rising: told.every(isRising) }).toEqual({
      last: 1,
      few: true,
      rising: true,
    });
  });

  test('passes a refusal on with its places, every time it is asked', async () => {
    const thread = start(Uint8Array.from(Buffer.from('订单号\n"XS1\nXS2')));
    const asked = [thread.read(answers, nothing), thread.read(answers, nothing)];
    for (const each of await Promise.allSettled(asked)) {
      expect(each).toMatchObject({
        reason: expect.objectContaining({
          name: 'BadFileError',
          places: ['第 2 行的引号不成对。'],
        }) as unknown,
      });
    }
  });
});

describe('a thread that is ended', () => {
  test('stops in the middle of its work', async () => {
    const thread = start(manyOrders(3000));
    const reading = thread.read(answers, () => thread.end());
    await expect(reading).rejects.toBeInstanceOf(ReaderEndedError);
  });

  test('answers nothing any more', async () => {
    const thread = start(messy);
    thread.end();
    await expect(thread.read(answers, nothing)).rejects.toBeInstanceOf(ReaderEndedError);
  });
});

describe('a file that would hold up the counter is refused in Chinese', () => {
  test('when it takes too long', async () => {
    const endless = start(messy, { timeLimitMs: 20 }, 'for (;;);');
    const error: unknown = await endless.read(answers, nothing).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(BadFileError);
    expect(error).toMatchObject({ message: expect.stringContaining('时间') as unknown });
  });

  test('when it takes too much memory', async () => {
    const greedy = start(
      messy,
      { resourceLimits: { maxOldGenerationSizeMb: 16 } },
      'const all = []; for (;;) all.push(new Array(1000).fill({}));',
    );
    const error: unknown = await greedy.read(answers, nothing).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(BadFileError);
    expect(error).toMatchObject({ message: expect.stringContaining('内存') as unknown });
  });
});

test('a thread that cannot start is an error of the program, not of the file', async () => {
  const reading = start(messy, { eval: false }, '/nowhere/order-file-worker.cjs').read(
    answers,
    nothing,
  );
  await expect(reading).rejects.not.toBeInstanceOf(BadFileError);
});

function isRising(value: number, index: number, all: readonly number[]): boolean {
  return index === 0 || value > (all[index - 1] ?? 0);
}
