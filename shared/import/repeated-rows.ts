import type { RowReading } from './row-reading.ts';

export interface RepeatedRow {
  row: number;
  /** The first row with the same content. */
  before: number;
  amountFen: number;
}

/** With one row to each group 2^12 ways are tried. */
const mostRepeated = 12;

/** Rows that say in every cell we know the same as an earlier row of their order. */
export function repeatedRows(rows: readonly RowReading[]): RepeatedRow[] {
  const firstWith = new Map<string, number>();
  return rows.flatMap(({ row, order, line }) => {
    const values = [...Object.values(order), ...Object.values(line)];
    if (line.amountFen === undefined || values.includes(undefined)) return [];
    const content = JSON.stringify(values);
    const before = firstWith.get(content);
    if (before === undefined) firstWith.set(content, row);
    return before === undefined ? [] : [{ row, before, amountFen: line.amountFen }];
  });
}

/**
 * Which repeated rows to leave out so that the amounts add up: `surplusFen` is how much the lines
 * are more than the total. Only when there is exactly one way; equal rows count as one way.
 */
export function rowsToLeaveOut(
  repeated: readonly RepeatedRow[],
  surplusFen: number,
): RepeatedRow[] | null {
  // With many rows there are too many ways to be certain of one.
  if (surplusFen <= 0 || repeated.length > mostRepeated) return null;
  const groups = [...new Set(repeated.map(({ before }) => before))].map((before) =>
    repeated.filter((each) => each.before === before),
  );
  const ways = waysToLeaveOut(groups, surplusFen);
  const [only] = ways;
  return ways.length === 1 && only ? only : null;
}

function waysToLeaveOut(
  [group, ...others]: readonly RepeatedRow[][],
  surplusFen: number,
): RepeatedRow[][] {
  if (!group) return surplusFen === 0 ? [[]] : [];
  const counts = Array.from({ length: group.length + 1 }, (_, count) => count);
  return counts.flatMap((count) => {
    const left = group.slice(group.length - count);
    const rest = surplusFen - left.reduce((sum, { amountFen }) => sum + amountFen, 0);
    return rest < 0 ? [] : waysToLeaveOut(others, rest).map((way) => [...left, ...way]);
  });
}
