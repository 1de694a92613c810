import { assertNever } from '../../domain/assert-never.ts';
import { withinDays } from '../../domain/calendar.ts';
import type { GoodsKind } from '../../domain/goods-kind.ts';
import type { OrderFacts, OrderLineFacts } from '../../domain/order-facts.ts';
import { decideLine } from '../cancellation/decide-line.ts';
import type { ChosenLine } from '../chosen-lines.ts';
import { decidedLine, isDelivered } from '../decided-line.ts';
import type { LineContext, Verdict } from '../decided-line.ts';
import type { LineDecision } from '../decision.ts';
import type { ReturnDocument, ReturnReason } from './request.ts';
import type { GoodsFound } from './rule-input.ts';

export interface ReturnContext extends LineContext {
  reason: ReturnReason;
  documents: readonly ReturnDocument[];
}

/** What RET-7 and RET-9 can miss, in the order in which it is named (decisions.md). */
export const returnConditions = [
  'period',
  'packaging',
  'paid',
  'intact',
  'pickupSlip',
  'goodsReceivedNote',
  'receiptOrInvoice',
] as const;
export type ReturnCondition = (typeof returnConditions)[number];

/** Decides some pieces of one line as a return; the input has been checked before. */
export function decideReturnLine(
  chosen: ChosenLine,
  found: GoodsFound,
  context: ReturnContext,
): LineDecision {
  const verdict = verdictOf(chosen.line, found, context);
  if (verdict === 'asCancellation') return decideLine(chosen, context);
  return decidedLine(context.exception ? withException(verdict) : verdict, chosen, context);
}

/** RET-18: granted all the same, with what it lacks. */
function withException(verdict: Verdict): Verdict {
  if (verdict.outcome !== 'refused') return verdict;
  return { ...verdict, outcome: 'free', rule: 'RET-18' };
}

function verdictOf(
  line: OrderLineFacts,
  found: GoodsFound,
  context: ReturnContext,
): Verdict | 'asCancellation' {
  const { kind } = line;
  if (kind === 'clearance') return refused('RET-10');
  if (!isDelivered(line, context.now)) return 'asCancellation'; // RET-8
  if (context.reason === 'quality') {
    if (found.fault === undefined) return { outcome: 'inspectFirst', rule: 'RET-2', missing: [] };
    if (found.fault === 'product') return kind === 'promotion' ? refused('RET-5') : free('RET-5');
    // RET-4: misuse, or nothing found, is judged as "not quality".
  }
  return verdictWithoutFault(kind, line, found, context);
}

function verdictWithoutFault(
  kind: Exclude<GoodsKind, 'clearance'>,
  line: OrderLineFacts,
  found: GoodsFound,
  context: ReturnContext,
): Verdict {
  switch (kind) {
    case 'promotion':
      return refused('RET-11');
    case 'custom':
    case 'special':
      return refused('RET-6');
    case 'selfPickup':
      return unlessMissing('RET-7', selfPickupMisses(found, context));
    case 'regular':
      return unlessMissing('RET-9', deliveredMisses(line, found, context));
    default:
      return assertNever(kind);
  }
}

function selfPickupMisses(
  { packagingUnopened }: GoodsFound,
  { order, settings, now, documents }: ReturnContext,
): Partial<Record<ReturnCondition, boolean>> {
  return {
    period: !withinDays(order.orderedAt, settings.returnDays, now, settings),
    packaging: !packagingUnopened,
    paid: !isPaidInFull(order),
    pickupSlip: !documents.includes('pickupSlip'),
    receiptOrInvoice: lacksProofOfPurchase(documents),
  };
}

function deliveredMisses(
  { deliveredAt }: OrderLineFacts,
  { goodsIntact }: GoodsFound,
  { settings, now, documents }: ReturnContext,
): Partial<Record<ReturnCondition, boolean>> {
  if (deliveredAt === undefined) throw new Error('Only for goods that were delivered.');
  return {
    period: !withinDays(deliveredAt, settings.returnDays, now, settings),
    intact: !goodsIntact,
    pickupSlip: !documents.includes('pickupSlip'),
    goodsReceivedNote: !documents.includes('goodsReceivedNote'),
    receiptOrInvoice: lacksProofOfPurchase(documents),
  };
}

function lacksProofOfPurchase(documents: readonly ReturnDocument[]): boolean {
  return !documents.includes('receipt') && !documents.includes('invoice');
}

/** Of the whole order (RET-7): what was paid before any refund is its total. */
function isPaidInFull({ paidFen, lines }: OrderFacts): boolean {
  return paidFen === lines.reduce((sum, line) => sum + line.amountFen, 0);
}

function unlessMissing(rule: string, misses: Partial<Record<ReturnCondition, boolean>>): Verdict {
  const missing = returnConditions.filter((condition) => misses[condition]);
  return missing.length === 0 ? free(rule) : { outcome: 'refused', rule, missing };
}

function free(rule: string): Verdict {
  return { outcome: 'free', rule, missing: [] };
}

function refused(rule: string): Verdict {
  return { outcome: 'refused', rule, missing: [] };
}
