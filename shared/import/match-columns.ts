import type { ColumnChoice } from '../ipc/schemas/imports.ts';
import { normaliseTitle } from './column-title.ts';
import { columnWords } from './column-words.ts';
import { orderColumns, orderColumnTitles, requiredColumns, type OrderColumn } from './columns.ts';

export interface ColumnMatch {
  columns: ColumnChoice;
  /** What every order needs and nobody found; and what was chosen in a way that cannot be. */
  missing: OrderColumn[];
}

const exact = new Map(
  orderColumns.map((column) => [normaliseTitle(orderColumnTitles[column]), column]),
);
const synonyms = new Map(
  orderColumns.flatMap((column) => columnWords[column].map((word) => [word, column] as const)),
);

/** How many different columns of an order file are among these titles. */
export function knownTitles(titles: readonly string[]): number {
  const known = titles.map(normaliseTitle).map((title) => exact.get(title) ?? synonyms.get(title));
  return new Set(known.filter((column) => column !== undefined)).size;
}

/**
 * Where each column stands, by its title: our own title beats a synonym, and where two titles could
 * mean the same column it is left open.
 */
export function matchTitles(titles: readonly string[]): ColumnMatch {
  const found = titles.map(normaliseTitle);
  const columns: ColumnChoice = {};
  for (const column of orderColumns) {
    const position = onlyOne(found, exact, column) ?? onlyOne(found, synonyms, column);
    if (typeof position === 'number') columns[column] = position;
  }
  return { columns, missing: missingOf(columns) };
}

/** `several` so that a title that stands there twice is not replaced by a synonym. */
function onlyOne(
  titles: readonly string[],
  words: ReadonlyMap<string, OrderColumn>,
  column: OrderColumn,
): number | 'several' | null {
  const positions = titles.flatMap((title, at) => (words.get(title) === column ? [at] : []));
  const [first] = positions;
  if (first === undefined) return null;
  return positions.length === 1 ? first : 'several';
}

/** The person's choice, or a remembered one: nothing is added to it by guessing. */
export function checkChoice(chosen: ColumnChoice, width: number): ColumnMatch {
  const columns: ColumnChoice = {};
  const refused: OrderColumn[] = [];
  const positions = Object.values(chosen);
  for (const column of orderColumns) {
    const position = chosen[column];
    if (position === undefined) continue;
    const shared = positions.indexOf(position) !== positions.lastIndexOf(position);
    if (shared || position >= width) refused.push(column);
    else columns[column] = position;
  }
  const missing = new Set<OrderColumn>([...missingOf(columns), ...refused]);
  return { columns, missing: orderColumns.filter((column) => missing.has(column)) };
}

function missingOf(columns: ColumnChoice): OrderColumn[] {
  return requiredColumns.filter((column) => columns[column] === undefined);
}
