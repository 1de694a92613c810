import { decideReturn } from '../../shared/procedures/return/rules.ts';
import type {
  LineDecision,
  OrderLineFacts,
  ReturnInput,
} from '../../shared/procedures/return/rules.ts';
import type { RuleSettings } from '../../shared/domain/rule-settings.ts';
import { defaultRuleSettings } from '../../shared/domain/rule-settings.ts';
import { returnDocuments } from '../../shared/procedures/return/request.ts';

export const boughtAt = '2026-11-01T10:00:00+08:00';
export const deliveredAt = '2026-11-05T15:30:00+08:00';

/** The end of the 7th day after the purchase and after the delivery, and what follows it (TIME-2). */
export const lastOfPurchase = '2026-11-08T23:59:59.999+08:00';
export const afterPurchaseDays = '2026-11-09T00:00:00+08:00';
export const lastOfDelivery = '2026-11-12T23:59:59.999+08:00';
export const afterDeliveryDays = '2026-11-13T00:00:00+08:00';

/** One regular piece for ¥1,000.00, delivered, unless something else is said. */
export function delivered(facts: Partial<OrderLineFacts> = {}): OrderLineFacts {
  return { id: 'L1', kind: 'regular', quantity: 1, amountFen: 100_000, deliveredAt, ...facts };
}

/** The same, not delivered yet. */
export function ordered(facts: Partial<OrderLineFacts> = {}): OrderLineFacts {
  return { id: 'L1', kind: 'regular', quantity: 1, amountFen: 100_000, ...facts };
}

export interface ReturnSituation extends Partial<Omit<ReturnInput['request'], 'lines'>> {
  now?: string;
  settings?: Partial<RuleSettings>;
  lines?: OrderLineFacts[];
  /** Default: paid in full. */
  paidFen?: number;
  /** Default: everything that is left of every line. */
  asked?: ReturnInput['request']['lines'];
}

/**
 * A whole input for decideReturn out of what a test wants to say: else a return for another reason
 * than quality on the last moment of both periods that run, with everything in order.
 */
export function returnAsked(situation: ReturnSituation = {}): ReturnInput {
  const { now, settings, lines = [delivered()], paidFen, asked, ...request } = situation;
  return {
    now: now ?? lastOfPurchase,
    settings: { ...defaultRuleSettings, ...settings },
    order: {
      orderedAt: boughtAt,
      paidFen: paidFen ?? lines.reduce((sum, each) => sum + each.amountFen, 0),
      lines,
    },
    request: {
      kind: 'return',
      reason: 'other',
      packagingUnopened: true,
      goodsIntact: true,
      documents: [...returnDocuments],
      lines:
        asked ??
        lines.map(({ id, quantity, takenBack = 0 }) => ({ id, quantity: quantity - takenBack })),
      ...request,
    },
  };
}

export function onlyLineOf(input: ReturnInput): LineDecision {
  const [first] = decideReturn(input).lines;
  if (!first) throw new Error('No line was decided.');
  return first;
}

/** Of the first line: 'free RET-9', 'refused RET-9: period, intact'. */
export function verdictOf(situation: ReturnSituation): string {
  const { outcome, rule, missing } = onlyLineOf(returnAsked(situation));
  return `${outcome} ${rule}${missing.length === 0 ? '' : `: ${missing.join(', ')}`}`;
}
