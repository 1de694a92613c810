import type { CaseView } from '../../../shared/ipc/schemas/cases.ts';
import type { LineDecision } from '../../../shared/procedures/decision.ts';
import { evaluateLive } from '../decision-context.ts';
import type { AskedLine } from './change-lines.ts';

/** A line of the order with what the rules say about it, chosen or not. */
export interface LineVerdict<Line extends LineDecision = LineDecision> {
  id: string;
  chosen: boolean;
  /** Pieces asked for; 0 when not chosen. */
  quantity: number;
  /** Pieces no other case has taken (CASE-2). */
  free: number;
  /** Null when all its pieces are taken, or the facts cannot be decided. */
  decision: Line | null;
}

interface Asked<Line extends LineDecision> {
  lines: readonly AskedLine[];
  /** The lines that were decided; null while nothing is. */
  decided: readonly Line[] | null;
  /** The request as it would be for these lines alone. */
  alone: (lines: AskedLine[]) => unknown;
  /** The lines of a decision of the procedure. */
  linesOf: (decision: unknown) => readonly Line[];
}

/**
 * The verdict beside every line of the order: for a chosen line as decided, for the others what
 * would be decided for one piece, so that nobody ticks what cannot be granted (CAN-5, RET-10).
 */
export function lineVerdicts<Line extends LineDecision>(
  asked: Asked<Line>,
  view: CaseView,
): LineVerdict<Line>[] {
  const lines = view.facts?.lines ?? [];
  return lines.map(({ id, quantity }) => {
    const chosen = asked.lines.find((line) => line.id === id);
    const held = view.taken.filter((each) => each.lineId === id);
    const free = quantity - held.reduce((count, each) => count + each.to - each.from, 0);
    return {
      id,
      chosen: chosen !== undefined,
      quantity: chosen?.quantity ?? 0,
      free,
      decision: asked.decided?.find((line) => line.id === id) ?? decidedAlone(id, asked, view),
    };
  });
}

function decidedAlone<Line extends LineDecision>(
  id: string,
  { alone, linesOf }: Asked<Line>,
  view: CaseView,
): Line | null {
  const live = evaluateLive(view, alone([{ id, quantity: 1 }]));
  if (live.kind === 'refused' || live.evaluation.decision === null) return null;
  return linesOf(live.evaluation.decision)[0] ?? null;
}
