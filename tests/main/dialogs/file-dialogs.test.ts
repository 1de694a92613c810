import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import type { PathQuestions } from '../../../main/dialogs/dialogs.ts';
import { fileDialogs } from '../../../main/dialogs/file-dialogs.ts';
import { lockFileWords, pickedWords } from '../../../main/dialogs/picked-words.ts';
import type { SavedKind } from '../../../main/dialogs/saved-kinds.ts';
import type { LogFields } from '../../../main/log/log.ts';
import { silentLog } from '../supervisor/support.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guitai-dialog-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** Dialogs in which the person chooses `path`, or closes them with null. */
function choosing(path: string | null, write?: () => Promise<void>) {
  const answer = (): Promise<string | null> => Promise.resolve(path);
  return fileDialogs(askedWith(answer), silentLog, write);
}

function askedWith(
  answer: () => Promise<string | null>,
  attachments: string[] = [],
): PathQuestions {
  return {
    openFile: answer,
    openFolder: answer,
    saveFile: answer,
    openAttachments: () => Promise.resolve(attachments),
  };
}

describe('choosing attachments', () => {
  function choosingAll(paths: string[]) {
    const none = (): Promise<null> => Promise.resolve(null);
    return fileDialogs(askedWith(none, paths), silentLog).pickAttachments();
  }

  test('gives names without folders, and bytes, in the order chosen', async () => {
    const paths = [join(folder, '二.jpg'), join(folder, '一.pdf')];
    for (const path of paths) await writeFile(path, 'x');
    const bytes = new TextEncoder().encode('x');
    expect(await choosingAll(paths)).toEqual({
      ok: true,
      value: [
        { name: '二.jpg', bytes },
        { name: '一.pdf', bytes },
      ],
    });
  });

  test('one that is too large refuses them all, and names it', async () => {
    const good = join(folder, '一.pdf');
    await writeFile(good, 'x');
    const answer = await choosingAll([good, await fileOf(20_000_001)]);
    expect(answer).toMatchObject({ ok: false, code: 'badFile' });
    expect(answer).toHaveProperty('message', expect.stringMatching(/20 MB.*都没有添加/));
  });

  test('more than twenty at once are refused unread', async () => {
    const gone = Array.from({ length: 21 }, (_, index) => join(folder, `${index}.jpg`));
    expect(await choosingAll(gone)).toMatchObject({
      code: 'badFile',
      message: expect.stringContaining('21 个') as string,
    });
  });

  test('with a closed dialog changes nothing', async () => {
    expect(await choosingAll([])).toMatchObject({ code: 'cancelled' });
  });
});

describe('choosing an order file', () => {
  test('gives its name without the folder, and its bytes', async () => {
    const path = join(folder, '订单.csv');
    await writeFile(path, 'a,b\n');
    const answer = await choosing(path).pickOrderFile();
    expect(answer).toEqual({
      ok: true,
      value: { name: '订单.csv', bytes: new TextEncoder().encode('a,b\n') },
    });
  });

  test('a file of 20 MB is taken', async () => {
    expect(await choosing(await fileOf(20_000_000)).pickOrderFile()).toMatchObject({ ok: true });
  });

  test('a file one byte larger is refused', async () => {
    expect(await choosing(await fileOf(20_000_001)).pickOrderFile()).toMatchObject({
      code: 'badFile',
      message: pickedWords.tooBig,
    });
  });

  test('a file that is gone is refused with what to do', async () => {
    expect(await choosing(join(folder, 'gone.csv')).pickOrderFile()).toMatchObject({
      code: 'badFile',
      message: pickedWords.gone,
    });
  });

  test('a folder is refused as no file', async () => {
    expect(await choosing(folder).pickOrderFile()).toMatchObject({
      code: 'badFile',
      message: pickedWords.notAFile,
    });
  });

  test('a pipe that nobody writes to is refused at once', async () => {
    const path = join(folder, 'pipe.csv');
    execFileSync('mkfifo', [path]);
    expect(await choosing(path).pickOrderFile()).toMatchObject({ message: pickedWords.notAFile });
  });

  test('a device is refused', async () => {
    expect(await choosing('/dev/zero').pickOrderFile()).toMatchObject({
      message: pickedWords.notAFile,
    });
  });

  test('what Excel leaves beside an open file is told apart from an order file', async () => {
    const path = join(folder, '~$订单.xlsx');
    await writeFile(path, 'x');
    expect(await choosing(path).pickOrderFile()).toMatchObject({ message: lockFileWords });
  });

  test('a closed dialog is an answer of its own', async () => {
    expect(await choosing(null).pickOrderFile()).toMatchObject({ ok: false, code: 'cancelled' });
  });

  test('the log names neither file nor folder', async () => {
    const logged: [string, LogFields | undefined][] = [];
    const answer = (): Promise<string> => Promise.resolve(join(folder, '王小明.csv'));
    const log = {
      ...silentLog,
      write: (_level: unknown, event: string, fields?: LogFields) => logged.push([event, fields]),
    };
    await fileDialogs(askedWith(answer), log).pickOrderFile();
    expect(JSON.stringify(logged)).toMatch(/^(?!.*(王小明|guitai-dialog)).*orderFile\.notRead/);
  });
});

describe('choosing a folder', () => {
  test('gives its path', async () => {
    expect(await choosing(folder).pickFolder('backup', null)).toEqual({
      ok: true,
      value: { folder },
    });
  });

  test('with a closed dialog changes nothing', async () => {
    expect(await choosing(null).pickFolder('backup', null)).toMatchObject({ code: 'cancelled' });
  });
});

describe('saving a file', () => {
  const bytes = new Uint8Array([37, 80, 68, 70]);

  test('writes the bytes where the person chose', async () => {
    const path = join(folder, 'QX-20261121-001.pdf');
    await choosing(path).saveFile('form', 'QX-20261121-001.pdf', bytes);
    expect(new Uint8Array(await readFile(path))).toEqual(bytes);
  });

  test('says where', async () => {
    const path = join(folder, 'list.xlsx');
    const answer = await choosing(path).saveFile('list', 'list.xlsx', bytes);
    expect(answer).toEqual({ ok: true, value: { path } });
  });

  test.each<[SavedKind, string]>([
    ['form', 'printingFailed'],
    ['heldBack', 'storageFailed'],
    ['list', 'storageFailed'],
  ])('a %s for a folder that is gone is answered with %s', async (kind, code) => {
    const answer = await choosing(join(folder, 'no', 'file')).saveFile(kind, 'file', bytes);
    expect(answer).toMatchObject({ code });
  });

  test('over a file that is open in Excel says to close it', async () => {
    const held = Object.assign(new Error('held'), { code: 'EBUSY' });
    const dialogs = choosing(join(folder, 'list.xlsx'), () => Promise.reject(held));
    const answer = await dialogs.saveFile('list', 'list.xlsx', bytes);
    expect(answer).toMatchObject({ message: expect.stringContaining('正在 Excel') as unknown });
  });

  test('on a full disk says so', async () => {
    const full = Object.assign(new Error('full'), { code: 'ENOSPC' });
    const dialogs = choosing(join(folder, 'list.xlsx'), () => Promise.reject(full));
    expect(await dialogs.saveFile('list', 'list.xlsx', bytes)).toMatchObject({
      code: 'storageFull',
    });
  });

  test('over a folder of that name leaves nothing beside it', async () => {
    const path = join(folder, 'list.xlsx');
    await mkdir(path);
    await choosing(path).saveFile('list', 'list.xlsx', bytes);
    expect(await readdir(folder)).toEqual(['list.xlsx']);
  });

  test('with a closed dialog saves nothing', async () => {
    expect(await choosing(null).saveFile('form', 'form.pdf', bytes)).toMatchObject({
      code: 'cancelled',
    });
  });
});

async function fileOf(size: number): Promise<string> {
  const path = join(folder, 'large.csv');
  await writeFile(path, '');
  await truncate(path, size);
  return path;
}
