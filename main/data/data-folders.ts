import type { AnswerOf } from '../../shared/ipc/contract.ts';
import type { Answer } from '../../shared/ipc/envelope.ts';
import { askFor, type AskBackend } from '../boundary/ask-backend.ts';
import type { Dialogs } from '../dialogs/dialogs.ts';
import type { SettingsFile } from '../settings/settings-file.ts';

export interface DataFolders {
  askBackend: AskBackend;
  dialogs: Pick<Dialogs, 'pickFolder'>;
  settings: Pick<SettingsFile, 'read' | 'change'>;
}

/** Where backups go from now on; kept by this PC once the backend has taken it. */
export async function chooseBackupFolder(
  { askBackend, dialogs, settings }: DataFolders,
  staffId: string | null,
): Promise<Answer<AnswerOf<'backups.chooseFolder'>>> {
  const picked = await dialogs.pickFolder('backup', settings.read().backupFolder);
  if (!picked.ok) return picked;
  const { folder } = picked.value;
  const used = await askFor(askBackend, 'backups.useFolder', { folder }, staffId);
  if (!used.ok) return used;
  settings.change({ backupFolder: folder });
  return { ok: true, value: { folder } };
}

/** What lies there stays. */
export async function forgetBackupFolder(
  { askBackend, settings }: DataFolders,
  staffId: string | null,
): Promise<Answer<AnswerOf<'backups.forgetFolder'>>> {
  const used = await askFor(askBackend, 'backups.useFolder', { folder: null }, staffId);
  if (used.ok) settings.change({ backupFolder: null });
  return used;
}

/** The backups in a folder that the person chooses. */
export async function chooseRestoreFolder(
  { askBackend, dialogs, settings }: DataFolders,
  staffId: string | null,
): Promise<Answer<AnswerOf<'restore.chooseFolder'>>> {
  const picked = await dialogs.pickFolder('restore', settings.read().backupFolder);
  if (!picked.ok) return picked;
  const { folder } = picked.value;
  const looked = await askFor(askBackend, 'restore.look', { folder }, staffId);
  return looked.ok ? { ok: true, value: { folder, backups: looked.value.backups } } : looked;
}
