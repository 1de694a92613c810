import { assertNever } from '../../domain/assert-never.ts';
import { withinHours } from '../../domain/calendar.ts';
import { parseInstant } from '../../domain/instant.ts';
import type { OrderFacts, OrderLineFacts } from '../../domain/order-facts.ts';
import type { RuleSettings } from '../../domain/rule-settings.ts';
import type { LineDecision } from '../decision.ts';
import { moneyOfPieces, noMoney } from '../money-per-line.ts';
import type { LineMoney } from '../money-per-line.ts';
import type { PieceRange } from '../pieces.ts';

/** What deciding any line of one checked order needs. */
export interface LineContext {
  now: string;
  settings: RuleSettings;
  order: OrderFacts;
  /** What was paid of each line, in fen, by line id. */
  sharesFen: ReadonlyMap<string, number>;
  exception: boolean;
}

type Verdict = Pick<LineDecision, 'outcome' | 'rule'>;

/** Decides some pieces of one line as a cancellation; the input has been checked before. */
export function decideLine(
  line: OrderLineFacts,
  pieces: readonly PieceRange[],
  context: LineContext,
): LineDecision {
  const verdict = verdictOf(line, context);
  return { id: line.id, ...verdict, missing: [], ...moneyOf(verdict, line, pieces, context) };
}

function verdictOf(line: OrderLineFacts, context: LineContext): Verdict {
  if (isDelivered(line, context.now)) return { outcome: 'startReturn', rule: 'CAN-7' };
  const refusal = refusalRule(line);
  if (refusal === null) return verdictByTime(context);
  if (!context.exception) return { outcome: 'refused', rule: refusal };
  return { ...verdictByTime(context), rule: 'CAN-15' };
}

/** A planned delivery lies in the future and does not count (TIME-7). */
export function isDelivered(line: OrderLineFacts, now: string): boolean {
  if (line.deliveredAt === undefined) return false;
  return parseInstant(line.deliveredAt, 'deliveredAt') <= parseInstant(now, 'now');
}

function refusalRule(line: OrderLineFacts): string | null {
  switch (line.kind) {
    case 'clearance':
      return 'CAN-6';
    case 'special':
    case 'custom':
      return 'CAN-5';
    case 'regular':
    case 'selfPickup':
    case 'promotion': // CAN-7: like regular goods
      return null;
    default:
      return assertNever(line.kind);
  }
}

function verdictByTime({ order, settings, now }: LineContext): Verdict {
  return withinHours(order.orderedAt, settings.freeHours, now)
    ? { outcome: 'free', rule: 'CAN-3' }
    : { outcome: 'fee', rule: 'CAN-4' };
}

function moneyOf(
  { outcome }: Verdict,
  line: OrderLineFacts,
  pieces: readonly PieceRange[],
  { sharesFen, settings }: LineContext,
): LineMoney {
  if (outcome !== 'free' && outcome !== 'fee') return noMoney;
  const feeBasisPoints = outcome === 'fee' ? settings.feeBasisPoints : 0;
  return moneyOfPieces(line, sharesFen.get(line.id) ?? 0, pieces, feeBasisPoints);
}
