import { basename } from 'node:path';

import { mostAtOnce, mostAttachmentBytes } from '../../shared/attachments/limits.ts';
import type { Answer } from '../../shared/ipc/envelope.ts';
import { failure } from '../boundary/failure.ts';
import { readFileWhole, type FileReading } from '../files/file-reading.ts';
import { stackOf, type Log } from '../log/log.ts';
import type { PickedFile } from './dialogs.ts';

const megabytes = mostAttachmentBytes / 1_000_000;

/** Reads the files chosen: all of them, or none with what is wrong with the first that cannot be. */
export async function readAttachments(
  paths: readonly string[],
  log: Log,
): Promise<Answer<PickedFile[]>> {
  if (paths.length > mostAtOnce) {
    return failure(
      'badFile',
      `一次最多选 ${mostAtOnce} 个文件，这次选了 ${paths.length} 个，都没有添加。请分几次添加。`,
    );
  }
  const files: PickedFile[] = [];
  for (const path of paths) {
    const reading = await readFileWhole(path, {
      mostBytes: mostAttachmentBytes,
      followLinks: true,
    });
    if (reading.kind !== 'read') {
      const fields = 'error' in reading ? { stack: stackOf(reading.error) } : {};
      log.write('warning', 'attachment.notRead', { code: reading.kind, ...fields });
      return failure('badFile', `${basename(path)}：${attachmentWords[reading.kind]}`);
    }
    files.push({ name: basename(path), bytes: reading.bytes });
  }
  return { ok: true, value: files };
}

/** Why a file could not be read, and what to do; nothing was changed. */
const attachmentWords: Readonly<Record<Exclude<FileReading['kind'], 'read'>, string>> = {
  tooBig: `文件超过 ${megabytes} MB，选的文件都没有添加。请缩小以后再添加。`,
  notAFile: '这不是文件，选的文件都没有添加。请重新选择照片或 PDF。',
  inUse:
    '这个文件正被别的程序使用，或者没有权限打开，选的文件都没有添加。请关闭那个程序后再选一次。',
  gone: '这个文件找不到了，选的文件都没有添加。请看看 U 盘或手机是不是还连着，然后再选一次。',
  unreadable: '这个文件打不开，选的文件都没有添加。请把它复制到本机的文件夹，再选一次。',
};
