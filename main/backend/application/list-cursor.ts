import { z } from 'zod';

import { ApplicationError } from './application-error.ts';

/** The place of a row in a list that is ordered by a number and then by id. */
interface ListPosition {
  key: number;
  id: string;
}

const written = z.tuple([z.number(), z.string()]);

/** What the page hands back to read on: nothing it should look into. */
function cursorOf({ key, id }: ListPosition): string {
  return Buffer.from(JSON.stringify([key, id])).toString('base64url');
}

/** Null for the first page. Throws ApplicationError `invalidInput` on what we did not write. */
export function positionOf(cursor: string | null): ListPosition | null {
  if (cursor === null) return null;
  const parsed = written.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString()));
  if (!parsed.success) {
    throw new ApplicationError('invalidInput', '列表的位置无效，数据没有改变。请重新打开列表。');
  }
  const [key, id] = parsed.data;
  return { key, id };
}

/** Cuts rows, of which one more than `limit` was read, to a page, and says where the next begins. */
export function pageOfRows<T>(
  rows: readonly T[],
  limit: number,
  place: (row: T) => ListPosition,
): { rows: T[]; next: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: shown,
    next: last !== undefined && rows.length > limit ? cursorOf(place(last)) : null,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
