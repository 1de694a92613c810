import { parseInstant } from '../domain/instant.ts';
import type { OrderFacts, OrderLineFacts } from '../domain/order-facts.ts';
import type { RuleSettings } from '../domain/rule-settings.ts';
import type { ChosenLine } from './chosen-lines.ts';
import type { LineDecision } from './decision.ts';
import { moneyOfPieces, noMoney } from './money-per-line.ts';

/** What deciding any line of one checked order needs. */
export interface LineContext {
  now: string;
  settings: RuleSettings;
  order: OrderFacts;
  /** What was paid of each line, in fen, by line id. */
  sharesFen: ReadonlyMap<string, number>;
  /** An approver is asked for what the rules refuse (CAN-15, RET-18). */
  exception: boolean;
}

/** What the rules say of some pieces of a line, without their money. */
export type Verdict = Pick<LineDecision, 'outcome' | 'rule' | 'missing'>;

/** A planned delivery lies in the future and does not count (TIME-7). */
export function isDelivered(line: OrderLineFacts, now: string): boolean {
  if (line.deliveredAt === undefined) return false;
  return parseInstant(line.deliveredAt, 'deliveredAt') <= parseInstant(now, 'now');
}

/** The verdict with its money: a fee only where the outcome is `fee`, zeros where nothing is taken back. */
export function decidedLine(
  verdict: Verdict,
  { line, pieces }: ChosenLine,
  { sharesFen, settings }: LineContext,
): LineDecision {
  const { outcome, rule, missing } = verdict;
  const takenBack = outcome === 'free' || outcome === 'fee';
  const feeBasisPoints = outcome === 'fee' ? settings.feeBasisPoints : 0;
  const money = takenBack
    ? moneyOfPieces(line, sharesFen.get(line.id) ?? 0, pieces, feeBasisPoints)
    : noMoney;
  return { id: line.id, outcome, rule, missing, ...money };
}
