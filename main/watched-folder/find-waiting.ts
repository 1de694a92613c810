import { webcrypto } from 'node:crypto';

import type { Answer } from '../../shared/ipc/envelope.ts';
import type { WaitingFile } from '../../shared/ipc/schemas/imports.ts';
import { failure } from '../boundary/failure.ts';
import type { PickedFile } from '../dialogs/dialogs.ts';
import { pickedWords } from '../dialogs/picked-words.ts';
import type { FileReading } from '../files/file-reading.ts';
import type { FolderDisk } from './folder-disk.ts';
import { fingerprintOf } from './looks.ts';
import { watchedFolderWords } from './words.ts';

/** The bytes of a waiting file, found in the folder by its hash, whatever it is called by now. */
export async function findWaiting(
  disk: FolderDisk,
  folder: string,
  waiting: WaitingFile,
): Promise<Answer<PickedFile>> {
  const files = await disk.list(folder).catch(() => null);
  if (files === null) return failure('badFile', watchedFolderWords.away);
  // Most likely it still has its name; otherwise the newest first.
  const byLikelihood = files.sort(
    (one, other) =>
      Number(other.name === waiting.name) - Number(one.name === waiting.name) ||
      other.modifiedMs - one.modifiedMs,
  );
  for (const file of byLikelihood) {
    const unreadBefore = fingerprintOf(file) === waiting.fileSha256;
    const reading = await disk.read(folder, file.name);
    if (reading.kind !== 'read') {
      if (unreadBefore) return failure('badFile', pickedWords[reading.kind]);
    } else if (unreadBefore || (await sha256Of(reading)) === waiting.fileSha256) {
      return { ok: true, value: { name: file.name, bytes: reading.bytes } };
    }
  }
  return failure('notFound', watchedFolderWords.fileGone);
}

/** In a thread of the runtime: 20 MB would stop the window for a moment. */
async function sha256Of({ bytes }: Extract<FileReading, { kind: 'read' }>): Promise<string> {
  return Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes)).toString('hex');
}
