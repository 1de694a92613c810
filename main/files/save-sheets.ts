import type { AnswerOf, InputOf } from '../../shared/ipc/contract.ts';
import type { Answer } from '../../shared/ipc/envelope.ts';
import { askFor, type AskBackend } from '../boundary/ask-backend.ts';
import type { Dialogs } from '../dialogs/dialogs.ts';

export interface SheetOutput {
  askBackend: AskBackend;
  dialogs: Dialogs;
}

/** The orders of a file that were held back, written where the person chooses. */
export async function saveHeldBack(
  { askBackend, dialogs }: SheetOutput,
  input: InputOf<'files.saveHeldBack'>,
  staffId: string | null,
): Promise<Answer<AnswerOf<'files.saveHeldBack'>>> {
  const sheet = await askFor(askBackend, 'imports.heldBackSheet', input, staffId);
  if (!sheet.ok) return sheet;
  const saved = await dialogs.saveFile('heldBack', sheet.value.fileName, sheet.value.bytes);
  return saved.ok ? { ok: true, value: { saved: true } } : saved;
}

/** The rows of a list as it is seen, written where the person chooses. */
export async function exportList(
  { askBackend, dialogs }: SheetOutput,
  input: InputOf<'files.exportList'>,
  staffId: string | null,
): Promise<Answer<AnswerOf<'files.exportList'>>> {
  const sheet = await askFor(askBackend, 'lists.export', input, staffId);
  if (!sheet.ok) return sheet;
  const { fileName, bytes, rows } = sheet.value;
  const saved = await dialogs.saveFile('list', fileName, bytes);
  return saved.ok ? { ok: true, value: { rows, savedAs: saved.value.path } } : saved;
}

/** The exceptions of a month, written where the person chooses. */
export async function exportExceptions(
  { askBackend, dialogs }: SheetOutput,
  input: InputOf<'files.exportExceptions'>,
  staffId: string | null,
): Promise<Answer<AnswerOf<'files.exportExceptions'>>> {
  const sheet = await askFor(askBackend, 'reports.exceptionsSheet', input, staffId);
  if (!sheet.ok) return sheet;
  const { fileName, bytes } = sheet.value;
  const saved = await dialogs.saveFile('exceptions', fileName, bytes);
  return saved.ok ? { ok: true, value: { savedAs: saved.value.path } } : saved;
}
