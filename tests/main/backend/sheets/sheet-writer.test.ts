import { expect, test } from 'vitest';

import { readSheet } from '../../../../main/backend/sheets/read-sheet.ts';
import { createWorkerWriter } from '../../../../main/backend/sheets/sheet-writer.ts';
import { writeSheet } from '../../../../main/backend/sheets/write-sheet.ts';
import type { SheetSpec } from '../../../../shared/sheets/sheet-spec.ts';
import { sourceThread } from './support/source-thread.ts';

const spec: SheetSpec = {
  name: '订单',
  timeZone: 'Asia/Shanghai',
  columns: [
    { title: '订单号', width: 16, kind: 'text' },
    { title: '金额', width: 12, kind: 'yuan' },
  ],
  // More than go to the thread at once.
  rows: Array.from({ length: 4500 }, (_, n) => [`XS${n}`, n]),
};

test('a thread writes the same sheet, with every row', async () => {
  const write = createWorkerWriter(sourceThread('sheet-writer-worker.ts'), { eval: true });
  expect((await readSheet(await write(spec))).rows).toEqual(
    (await readSheet(writeSheet(spec))).rows,
  );
});

test('a thread that takes too long is ended', async () => {
  const write = createWorkerWriter('for (;;);', { eval: true, timeLimitMs: 20 });
  await expect(write(spec)).rejects.toThrow('was not written within 20 ms');
});

test('a thread that needs too much memory is ended', async () => {
  const write = createWorkerWriter('const all = []; for (;;) all.push(new Array(1000).fill({}));', {
    eval: true,
    resourceLimits: { maxOldGenerationSizeMb: 16 },
  });
  await expect(write(spec)).rejects.toMatchObject({ code: 'ERR_WORKER_OUT_OF_MEMORY' });
});
