import type { LineDecision } from '../../../shared/procedures/decision.ts';

/** What a procedure says about the lines it asks for. */
export interface LineWords<Line extends LineDecision = LineDecision> {
  /** Title of the column with the pieces: 取消 / 购买. */
  pieces: string;
  tickLine: (name: string) => string;
  piecesOf: (name: string) => string;
  /** What the rules say of a line, in a few words. */
  label: (decision: Line) => string;
  /** What to do, where the rule alone does not say it. */
  hint?: (decision: Line) => string | null;
}
