export const separators = [',', ';', '\t'] as const;
export type Separator = (typeof separators)[number];

export const separatorNames: Record<Separator, string> = {
  ',': '逗号',
  ';': '分号',
  '\t': '制表符',
};

/** So many rows tell how the others are written. */
const mostRowsLookedAt = 200;

/**
 * What separates the cells: the separator that gives the most rows the same number of cells. One
 * inside quotes does not count, and where none fits half of the rows there is only one column.
 */
export function separatorOf(text: string): Separator {
  const measured = separators.map((separator) => ({ separator, ...commonWidth(text, separator) }));
  const fitting = measured.filter(({ width, share }) => width > 1 && share > 0.5);
  const [best] = fitting.sort((a, b) => b.share - a.share || b.width - a.width);
  return best?.separator ?? ',';
}

/** The number of cells most rows have, and how large a part of the rows that is. */
function commonWidth(text: string, separator: Separator): { width: number; share: number } {
  const widths = rowWidths(text, separator);
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [common] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return common ? { width: common[0], share: common[1] / widths.length } : { width: 0, share: 0 };
}

/** Cells of the first rows that hold anything. A quote opens only where a cell begins. */
function rowWidths(text: string, separator: Separator): number[] {
  const widths: number[] = [];
  let width = 1;
  let filled = false;
  let atBegin = true;
  let quoted = false;
  for (let at = 0; at < text.length && widths.length < mostRowsLookedAt; at += 1) {
    const character = text[at];
    if (quoted) {
      // A doubled quote closes and opens again: nothing is lost.
      if (character === '"') quoted = false;
      continue;
    }
    if (character === '"' && (atBegin || text[at - 1] === '"')) {
      quoted = true;
      filled = true;
    } else if (character === separator) {
      width += 1;
      atBegin = true;
      continue;
    } else if (character === '\n' || character === '\r') {
      if (filled) widths.push(width);
      width = 1;
      filled = false;
      atBegin = true;
      continue;
    } else {
      filled = true;
    }
    atBegin = false;
  }
  if (filled) widths.push(width);
  return widths;
}
