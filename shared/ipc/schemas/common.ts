import { z } from 'zod';

import { roles } from '../../domain/role.ts';

export const id = z.uuid();
/** Integer fen (TIME-6). */
export const fen = z.int();
/** UTC milliseconds. */
export const utcMs = z.int();
export const role = z.enum(roles);
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export const bytes = z.instanceof(Uint8Array, { error: '没有读到文件的内容。' });
export const nothing = z.object({});

/** Keyset paging: `after` is the cursor of the last row seen, null for the first page. */
export const page = z.object({
  search: z.string().max(100),
  after: z.string().max(500).nullable(),
  limit: z.int().min(1).max(200),
});

export function pageOf<T extends z.ZodType>(row: T) {
  return z.object({ rows: z.array(row), next: z.string().nullable() });
}

export const person = z.object({ id, name: z.string() });

/** Pieces of one line that another case has taken (see TakenPieces). */
export const takenPieces = z.object({
  lineId: z.string(),
  from: z.int(),
  to: z.int(),
  caseNumber: z.string(),
});
