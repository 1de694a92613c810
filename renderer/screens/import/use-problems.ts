import type { InputOf } from '../../../shared/ipc/contract.ts';
import { request } from '../../ipc/client.ts';
import { usePaged } from '../../ipc/use-paged.ts';

/** The problems of a file, in the order of its rows, page by page; the cursor is the place. */
export function useProblems(importId: string, which: InputOf<'imports.problems'>['which']) {
  return usePaged('imports.problems', { importId, which }, async ({ after, limit }) => {
    const from = Number(after ?? 0);
    const { total, rows } = await request('imports.problems', { importId, which, from, limit });
    const next = from + rows.length;
    return { rows, next: rows.length > 0 && next < total ? String(next) : null };
  });
}
