import type { QueryClient } from '@tanstack/react-query';

import type { Notice } from '../../../shared/ipc/envelope.ts';
import type { ImportState } from '../../../shared/ipc/schemas/imports.ts';

export type ImportNotice = Extract<Notice, { kind: 'import' }>;

/** Where what is known of a file in hand is kept among the reads. */
export function importStateKey(importId: string) {
  return ['imports.state', { importId }] as const;
}

/** What is known of a file without asking. */
export function putImportState(queries: QueryClient, importId: string, state: ImportState): void {
  queries.setQueryData(importStateKey(importId), state);
}

/** A file in hand went on: shows how far it is, or reads its new state. */
export function takeImportNotice(queries: QueryClient, { importId, progress }: ImportNotice): void {
  if (progress !== null) {
    const { phase, done, total } = progress;
    putImportState(queries, importId, { kind: phase, done, total });
    return;
  }
  void queries.invalidateQueries({ queryKey: importStateKey(importId) });
}
