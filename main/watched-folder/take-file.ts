import type { ErrorCode } from '../../shared/ipc/envelope.ts';
import { mostFileBytes } from '../../shared/ipc/schemas/imports.ts';
import { askFor, type AskBackend } from '../boundary/ask-backend.ts';
import type { FolderDisk, SeenFile } from './folder-disk.ts';

/** What came of handing a file over. */
export type Taken =
  /** The backend has it: imported, known, or waiting for somebody. */
  | 'done'
  /** Nobody is responsible for the folder any more. */
  | 'off'
  /** It is being written, or the data are not open just now: again at the next look. */
  | 'later'
  | 'tooBig'
  /** It cannot be opened: Excel or the POS holds it. */
  | 'held'
  /** The backend refused it for no reason that passes by itself. */
  | 'refused'
  /** The backend ended with it in its hands. */
  | 'lost';

/** Codes that say nothing about the file: the data are not open, the disk is full. */
const notNow: ReadonlySet<ErrorCode> = new Set([
  'notReady',
  'storageReadOnly',
  'storageFull',
  'storageFailed',
]);

/** Reads one file and hands it to the backend, on behalf of whoever had the folder watched. */
export async function takeFile(
  disk: FolderDisk,
  askBackend: AskBackend,
  folder: string,
  file: SeenFile,
): Promise<Taken> {
  if (file.size > mostFileBytes) return 'tooBig';
  // A POS makes the file first and fills it then.
  if (file.size === 0) return 'held';
  const reading = await disk.read(folder, file.name);
  if (reading.kind === 'tooBig') return 'tooBig';
  if (reading.kind === 'gone') return 'later';
  if (reading.kind !== 'read') return 'held';
  if (reading.size !== file.size || reading.modifiedMs !== file.modifiedMs) return 'later';
  const input = { name: file.name, bytes: reading.bytes };
  const answer = await askFor(askBackend, 'watchedFolder.take', input, null);
  if (answer.ok) return answer.value.outcome === 'off' ? 'off' : 'done';
  if (answer.code === 'backendDied') return 'lost';
  return notNow.has(answer.code) ? 'later' : 'refused';
}
