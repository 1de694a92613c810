import { returnDecisionSchema } from './decision.ts';
import type { ReturnDecision } from './decision.ts';

/** What was told of a line before the inspection and what is told after it (RET-14). */
export interface VerdictChange {
  id: string;
  before: readonly LineVerdict[];
  after: readonly LineVerdict[];
}

export interface LineVerdict {
  pieces: number;
  outcome: ReturnDecision['lines'][number]['outcome'];
  rule: string;
}

/**
 * Procedure.sameVerdict: whether two decisions tell the customer the same, piece by piece, and move
 * the same money. A claim of which the inspection was awaited is never the same afterwards.
 */
export function sameVerdict(before: unknown, after: unknown): boolean {
  const [first, second] = [parsed(before), parsed(after)];
  if (first === null || second === null) return first === second;
  if (JSON.stringify(first.payable) !== JSON.stringify(second.payable)) return false;
  return verdictChanges(first, second).length === 0;
}

/** The lines of which something else is told now, in the order of the request. */
export function verdictChanges(before: ReturnDecision, after: ReturnDecision): VerdictChange[] {
  const ids = [...new Set([...before.lines, ...after.lines].map(({ id }) => id))];
  return ids.flatMap((id) => {
    const change = { id, before: verdictsOf(before, id), after: verdictsOf(after, id) };
    const same = JSON.stringify(change.before) === JSON.stringify(change.after);
    return same ? [] : [change];
  });
}

/** Good and damaged pieces that are decided alike are told together. */
function verdictsOf({ lines }: ReturnDecision, id: string): LineVerdict[] {
  const verdicts: LineVerdict[] = [];
  for (const { pieces, outcome, rule } of lines.filter((line) => line.id === id)) {
    const same = verdicts.find((each) => each.outcome === outcome && each.rule === rule);
    if (same) same.pieces += pieces;
    else verdicts.push({ pieces, outcome, rule });
  }
  return verdicts;
}

function parsed(decision: unknown): ReturnDecision | null {
  return returnDecisionSchema.nullable().parse(decision);
}
