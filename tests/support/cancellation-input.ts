import type { OrderLineFacts } from '../../shared/domain/order-facts.ts';
import type { RuleSettings } from '../../shared/domain/rule-settings.ts';
import { defaultRuleSettings } from '../../shared/domain/rule-settings.ts';
import type { CancellationInput } from '../../shared/procedures/cancellation/rules.ts';

export const orderedAt = '2026-11-19T12:20:00+08:00';

/** A moment so many ms after the order, in UTC. */
export function afterOrder(ms: number): string {
  return new Date(Date.parse(orderedAt) + ms).toISOString();
}

const hour = 3_600_000;
export const withinFreeTime = afterOrder(10 * hour);
export const afterFreeTime = afterOrder(50 * hour);

/** One regular piece for ¥1,000.00, unless something else is said. */
export function line(facts: Partial<OrderLineFacts> = {}): OrderLineFacts {
  return { id: 'L1', kind: 'regular', quantity: 1, amountFen: 100_000, ...facts };
}

interface Situation {
  now?: string;
  settings?: Partial<RuleSettings>;
  lines?: OrderLineFacts[];
  /** Default: paid in full. */
  paidFen?: number;
  /** Default: everything that is left of every line. */
  asked?: Array<{ id: string; quantity: number }>;
  exception?: boolean;
}

/** A whole input for decideCancellation out of what a test wants to say. */
export function cancellation(situation: Situation = {}): CancellationInput {
  const lines = situation.lines ?? [line()];
  const asked = lines.map(({ id, quantity, takenBack = 0 }) => ({
    id,
    quantity: quantity - takenBack,
  }));
  return {
    now: situation.now ?? afterFreeTime,
    settings: { ...defaultRuleSettings, ...situation.settings },
    order: {
      orderedAt,
      paidFen: situation.paidFen ?? lines.reduce((sum, each) => sum + each.amountFen, 0),
      lines,
    },
    request: {
      lines: situation.asked ?? asked,
      ...(situation.exception === undefined ? {} : { exception: situation.exception }),
    },
  };
}
