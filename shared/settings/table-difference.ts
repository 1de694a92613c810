/** How lines of a table are told apart and told. */
interface Lines<Line> {
  /** The same in both tables for the same line. */
  key: (line: Line) => string;
  /** One line in a few words. */
  shown: (line: Line) => string;
}

/**
 * What became of a table, told by its lines: 增加 …；删去 …；… 改为 …. A table of a hundred lines in
 * which one price moved is one short sentence.
 */
export function tableDifference<Line>(
  before: readonly Line[],
  after: readonly Line[],
  { key, shown }: Lines<Line>,
): string {
  const old = new Map(before.map((line) => [key(line), line]));
  const next = new Set(after.map(key));
  const added = after.filter((line) => !old.has(key(line)));
  const removed = before.filter((line) => !next.has(key(line)));
  const changed = after.flatMap((line) => {
    const was = old.get(key(line));
    return was === undefined || shown(was) === shown(line)
      ? []
      : [`“${shown(was)}”改为“${shown(line)}”`];
  });
  const listed = (lines: readonly Line[]) => lines.map((line) => `“${shown(line)}”`).join('、');
  const parts = [
    ...(added.length > 0 ? [`增加${listed(added)}`] : []),
    ...(removed.length > 0 ? [`删去${listed(removed)}`] : []),
    ...changed,
  ];
  return parts.join('；') || '只调整了顺序';
}
