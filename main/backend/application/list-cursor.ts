import { z } from 'zod';

import type { ListPlace, SortDirection } from '../database/repositories/keyset.ts';
import { ApplicationError } from './application-error.ts';

interface ListSort {
  by: string;
  direction: SortDirection;
}

/** What the page asks for besides filter and sort. */
export interface PageWanted {
  /** The cursor of the last row seen; null for the first page. */
  after: string | null;
  limit: number;
}

export interface ListPage<Row> {
  rows: Row[];
  /** Null at the end. */
  next: string | null;
}

const written = z.tuple([z.string(), z.union([z.number(), z.string()]), z.string()]);

/** What the page hands back to read on: nothing it should look into. */
function cursorOf(sort: ListSort, { key, id }: ListPlace): string {
  return Buffer.from(JSON.stringify([nameOf(sort), key, id])).toString('base64url');
}

/**
 * Null for the first page. Throws ApplicationError `invalidInput` on what we did not write, and on a
 * place in the list when it was sorted in another way.
 */
export function placeOf(cursor: string | null, sort: ListSort): ListPlace | null {
  if (cursor === null) return null;
  const parsed = written.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString()));
  if (!parsed.success || parsed.data[0] !== nameOf(sort)) {
    throw new ApplicationError('invalidInput', '列表的位置无效，数据没有改变。请重新打开列表。');
  }
  const [, key, id] = parsed.data;
  return { key, id };
}

/** Cuts places, of which one more than `limit` was read, to a page, and says where the next begins. */
export function pageOfPlaces(
  places: readonly ListPlace[],
  limit: number,
  sort: ListSort,
): { places: ListPlace[]; next: string | null } {
  const shown = places.slice(0, limit);
  const last = shown.at(-1);
  return {
    places: shown,
    next: last !== undefined && places.length > limit ? cursorOf(sort, last) : null,
  };
}

function nameOf({ by, direction }: ListSort): string {
  return `${by} ${direction}`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
