import { RuleInputError } from '../domain/rule-input-error.ts';

/** Positions of pieces within one order line: `from` included, `to` excluded, of 0..quantity. */
export interface PieceRange {
  from: number;
  to: number;
}

export function countPieces(ranges: readonly PieceRange[]): number {
  return ranges.reduce((count, range) => count + range.to - range.from, 0);
}

/**
 * Which pieces a case gets when `taken` are held by other cases (CASE-2): the lowest free run that
 * fits, else the lowest free pieces in several ranges. Positions, not counts: a case that is
 * rejected in the middle frees just its own, and the amounts of all pieces still add up (CAN-8).
 * Throws RuleInputError with path `quantity` when fewer are free.
 */
export function allocatePieces(
  quantity: number,
  taken: readonly PieceRange[],
  wanted: number,
): PieceRange[] {
  const free = freeRuns(quantity, taken);
  const left = countPieces(free);
  if (!Number.isSafeInteger(wanted) || wanted < 1) {
    throw new RuleInputError('quantity', '件数必须是不小于 1 的整数。');
  }
  if (wanted > left) {
    throw new RuleInputError(
      'quantity',
      left === 0
        ? '这一行的商品都已在其他业务单中，不能再办。'
        : `这一行只剩 ${left} 件，不能办 ${wanted} 件。`,
    );
  }
  const fitting = free.find((run) => run.to - run.from >= wanted);
  return fitting ? [{ from: fitting.from, to: fitting.from + wanted }] : lowest(free, wanted);
}

/** The free runs of a line, lowest first; ranges in `taken` may come in any order and overlap. */
export function freeRuns(quantity: number, taken: readonly PieceRange[]): PieceRange[] {
  const runs: PieceRange[] = [];
  let next = 0;
  for (const range of [...taken].sort((a, b) => a.from - b.from)) {
    if (range.from > next) runs.push({ from: next, to: Math.min(range.from, quantity) });
    next = Math.max(next, range.to);
  }
  if (next < quantity) runs.push({ from: next, to: quantity });
  return runs.filter((run) => run.from < run.to);
}

function lowest(free: readonly PieceRange[], wanted: number): PieceRange[] {
  const ranges: PieceRange[] = [];
  let missing = wanted;
  for (const run of free) {
    if (missing === 0) break;
    const count = Math.min(missing, run.to - run.from);
    ranges.push({ from: run.from, to: run.from + count });
    missing -= count;
  }
  return ranges;
}
