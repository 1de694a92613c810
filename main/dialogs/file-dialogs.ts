import { open, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';

import type { Answer } from '../../shared/ipc/envelope.ts';
import { failure } from '../boundary/failure.ts';
import { stackOf, type Log } from '../log/log.ts';
import type { Dialogs, PathQuestions, PickedFile } from './dialogs.ts';

const maxOrderFileBytes = 20_000_000;

export function fileDialogs(ask: PathQuestions, log: Log): Dialogs {
  return {
    pickOrderFile: async () => {
      const path = await ask.openFile();
      if (path === null) return closedDialog('没有选择文件，什么都没有改变。');
      try {
        return await readOrderFile(path);
      } catch (error) {
        log.write('warning', 'orderFile.unreadable', { stack: stackOf(error) });
        return failure(
          'badFile',
          '这个文件打不开，什么都没有改变。请看看它是不是还在、是不是正被别的程序使用，然后再选一次。',
        );
      }
    },
    savePdf: async (fileName, bytes) => {
      const path = await ask.saveFile(fileName);
      if (path === null) return closedDialog('没有另存，单据没有算作打印。需要时请再点一次。');
      try {
        await writeFile(path, bytes);
        return { ok: true, value: { saved: true } };
      } catch (error) {
        log.write('warning', 'pdf.notSaved', { stack: stackOf(error) });
        return failure(
          'printingFailed',
          '文件没有存成，单据没有算作打印，业务内容都在。请换一个文件夹再试，或者看看磁盘是不是满了。',
        );
      }
    },
  };
}

/** Reads no more than the limit, also of a file that grows while it is read. */
async function readOrderFile(path: string): Promise<Answer<PickedFile>> {
  const file = await open(path, 'r');
  try {
    const buffer = Buffer.alloc(Math.min((await file.stat()).size, maxOrderFileBytes) + 1);
    const { bytesRead } = await file.read(buffer, 0, buffer.length, 0);
    if (bytesRead > maxOrderFileBytes) {
      return failure(
        'badFile',
        '文件超过 20 MB，没有读入，什么都没有改变。请按时间分成几个文件，再一个一个导入。',
      );
    }
    return {
      ok: true,
      value: { name: basename(path), bytes: new Uint8Array(buffer.subarray(0, bytesRead)) },
    };
  } finally {
    await file.close();
  }
}

function closedDialog(message: string): Answer<never> {
  return failure('cancelled', message);
}
