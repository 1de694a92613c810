import { basename } from 'node:path';

import type { Answer, Failure } from '../../shared/ipc/envelope.ts';
import { mostFileBytes } from '../../shared/ipc/schemas/imports.ts';
import { failure } from '../boundary/failure.ts';
import { codeOf, isHeld, readFileWhole } from '../files/file-reading.ts';
import { writeWhole } from '../files/write-whole.ts';
import { stackOf, type Log } from '../log/log.ts';
import { readAttachments } from './picked-attachments.ts';
import type { Dialogs, PathQuestions, PickedFile } from './dialogs.ts';
import { lockFileWords, pickedWords } from './picked-words.ts';
import { savedKinds, type SavedKind } from './saved-kinds.ts';

export function fileDialogs(ask: PathQuestions, log: Log, write = writeWhole): Dialogs {
  return {
    pickOrderFile: async () => {
      const path = await ask.openFile();
      if (path === null) return failure('cancelled', '没有选择文件，什么都没有改变。');
      return readPicked(path, log);
    },
    pickAttachments: async () => {
      const paths = await ask.openAttachments();
      if (paths.length === 0) return failure('cancelled', '没有选择文件，什么都没有改变。');
      return readAttachments(paths, log);
    },
    pickFolder: async (what, current) => {
      const folder = await ask.openFolder(what, current);
      if (folder === null) return failure('cancelled', '没有选择文件夹，什么都没有改变。');
      return { ok: true, value: { folder } };
    },
    saveFile: async (kind, fileName, bytes) => {
      const path = await ask.saveFile(kind, fileName);
      if (path === null) return failure('cancelled', savedKinds[kind].closed);
      try {
        await write(path, bytes);
        return { ok: true, value: { path } };
      } catch (error) {
        log.write('warning', 'file.notSaved', { code: codeOf(error), stack: stackOf(error) });
        return notSaved(kind, error);
      }
    },
  };
}

async function readPicked(path: string, log: Log): Promise<Answer<PickedFile>> {
  const name = basename(path);
  if (name.startsWith('~$')) return failure('badFile', lockFileWords);
  const reading = await readFileWhole(path, { mostBytes: mostFileBytes, followLinks: true });
  if (reading.kind === 'read') return { ok: true, value: { name, bytes: reading.bytes } };
  const fields = 'error' in reading ? { stack: stackOf(reading.error) } : {};
  log.write('warning', 'orderFile.notRead', { code: reading.kind, ...fields });
  return failure('badFile', pickedWords[reading.kind]);
}

const fullCodes: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

function notSaved(kind: SavedKind, error: unknown): Failure {
  const { notSaved: what, code } = savedKinds[kind];
  if (fullCodes.has(codeOf(error))) {
    return failure(code ?? 'storageFull', `${what}磁盘满了，请清理磁盘，或换一个磁盘再存。`);
  }
  const todo = isHeld(error)
    ? '同名的文件正在 Excel 或别的程序中开着，或者这个文件夹不能写。请先关闭它，或换一个名称再存。'
    : '请看看文件夹是不是还在、磁盘是不是满了，或换一个文件夹再存。';
  return failure(code ?? 'storageFailed', `${what}${todo}`);
}
