import type { CaseFacts } from '../case-facts.ts';
import { returnDecisionSchema } from './decision.ts';
import type { ReturnDecision, ReturnLineDecision } from './decision.ts';
import { returnRecordSchema } from './record.ts';
import type { InspectedLine, ReturnRecord } from './record.ts';
import { returnRequestSchema } from './request.ts';
import type { ReturnRequest } from './request.ts';

/** Where a return stands, read from what was asked, written down and decided. Times are UTC ms. */

export function requestOf({ request }: Pick<CaseFacts, 'request'>): ReturnRequest {
  return returnRequestSchema.parse(request);
}

export function recordOf({ record }: { record: unknown }): ReturnRecord {
  return returnRecordSchema.parse(record ?? {});
}

/** Throws on a draft: nothing is decided there. */
export function decisionOf({ decision }: Pick<CaseFacts, 'decision'>): ReturnDecision {
  return returnDecisionSchema.parse(decision);
}

/** Taken back, free or for a fee. */
export function isAccepted({ outcome }: Pick<ReturnLineDecision, 'outcome'>): boolean {
  return outcome === 'free' || outcome === 'fee';
}

export function acceptsSomething({ lines }: Pick<ReturnDecision, 'lines'>): boolean {
  return lines.some(isAccepted);
}

/** RET-14: what the inspection has to look at: the lines asked for that the customer has. */
export function linesToInspect({ lines }: Pick<ReturnDecision, 'lines'>): ReturnLineDecision[] {
  return lines.filter(({ condition, delivered }) => condition === 'asked' && delivered);
}

/** RET-4: the product of some line is at fault. */
export function isProductFault({ inspection }: ReturnRecord): boolean {
  return inspection?.lines.some(({ fault }) => fault === 'product') ?? false;
}

/** RET-4: lines that were used or cared for badly. */
export function misusedLines({ inspection }: ReturnRecord): InspectedLine[] {
  return inspection?.lines.filter(({ fault }) => fault === 'misuse') ?? [];
}

/** Goods that were inspected at the customer's, are taken back, and are not in the store yet. */
export function isGoodsOutside(facts: Pick<CaseFacts, 'decision' | 'record'>): boolean {
  const { inspection, received } = recordOf(facts);
  if (inspection?.place !== 'home' || received !== null) return false;
  return decisionOf(facts).lines.some((line) => line.delivered && isAccepted(line));
}
