import { assertNever } from '../../domain/assert-never.ts';
import { withinHours } from '../../domain/calendar.ts';
import type { GoodsKind } from '../../domain/goods-kind.ts';
import type { OrderLineFacts } from '../../domain/order-facts.ts';
import type { ChosenLine } from '../chosen-lines.ts';
import { decidedLine, isDelivered } from '../decided-line.ts';
import type { LineContext } from '../decided-line.ts';
import type { LineDecision } from '../decision.ts';

type Verdict = Pick<LineDecision, 'outcome' | 'rule'>;

/** Decides some pieces of one line as a cancellation; the input has been checked before. */
export function decideLine(chosen: ChosenLine, context: LineContext): LineDecision {
  return decidedLine({ ...verdictOf(chosen.line, context), missing: [] }, chosen, context);
}

function verdictOf(line: OrderLineFacts, context: LineContext): Verdict {
  if (isDelivered(line, context.now)) return { outcome: 'startReturn', rule: 'CAN-7' };
  const refusal = refusalRule(line.kind);
  if (refusal === null) return verdictByTime(context);
  if (!context.exception) return { outcome: 'refused', rule: refusal };
  return { ...verdictByTime(context), rule: 'CAN-15' };
}

/** The rule that refuses a kind of goods before delivery; null where none does. */
export function refusalRule(kind: GoodsKind): string | null {
  switch (kind) {
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
      return assertNever(kind);
  }
}

function verdictByTime({ order, settings, now }: LineContext): Verdict {
  return withinHours(order.orderedAt, settings.freeHours, now)
    ? { outcome: 'free', rule: 'CAN-3' }
    : { outcome: 'fee', rule: 'CAN-4' };
}
