import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { fileDialogs } from '../../../main/dialogs/file-dialogs.ts';
import { silentLog } from '../supervisor/support.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guitai-dialog-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** Dialogs in which the person chooses `path`, or closes them with null. */
function choosing(path: string | null) {
  const answer = (): Promise<string | null> => Promise.resolve(path);
  return fileDialogs({ openFile: answer, saveFile: answer }, silentLog);
}

describe('choosing an order file', () => {
  test('gives its name without the folder, and its bytes', async () => {
    const path = join(folder, '订单.csv');
    await writeFile(path, 'a,b\n');
    const answer = await choosing(path).pickOrderFile();
    expect(answer).toEqual({
      ok: true,
      value: { name: '订单.csv', bytes: new Uint8Array(Buffer.from('a,b\n')) },
    });
  });

  test('a file of 20 MB is taken', async () => {
    expect(await choosing(await fileOf(20_000_000)).pickOrderFile()).toMatchObject({ ok: true });
  });

  test('a file one byte larger is refused', async () => {
    expect(await choosing(await fileOf(20_000_001)).pickOrderFile()).toMatchObject({
      ok: false,
      code: 'badFile',
    });
  });

  test('a file that is gone is refused with what to do', async () => {
    expect(await choosing(join(folder, 'gone.csv')).pickOrderFile()).toMatchObject({
      ok: false,
      code: 'badFile',
    });
  });

  test('a closed dialog is an answer of its own', async () => {
    expect(await choosing(null).pickOrderFile()).toMatchObject({ ok: false, code: 'cancelled' });
  });
});

describe('saving a PDF', () => {
  const bytes = new Uint8Array([37, 80, 68, 70]);

  test('writes the bytes where the person chose', async () => {
    const path = join(folder, 'QX-20261121-001.pdf');
    await choosing(path).savePdf('QX-20261121-001.pdf', bytes);
    expect(new Uint8Array(await readFile(path))).toEqual(bytes);
  });

  test('into a folder that cannot be written is answered with what to do', async () => {
    const answer = await choosing(join(folder, 'no', 'form.pdf')).savePdf('form.pdf', bytes);
    expect(answer).toMatchObject({ ok: false, code: 'printingFailed' });
  });

  test('with a closed dialog saves nothing', async () => {
    expect(await choosing(null).savePdf('form.pdf', bytes)).toMatchObject({ code: 'cancelled' });
  });
});

async function fileOf(size: number): Promise<string> {
  const path = join(folder, 'large.csv');
  await writeFile(path, '');
  await truncate(path, size);
  return path;
}
