import type { CaseFacts } from '../case-facts.ts';
import type { VisitKind } from '../visit-plan.ts';
import { repairDecisionSchema } from './decision.ts';
import { repairRecordSchema } from './record.ts';
import type { RepairRecord } from './record.ts';
import { repairRequestSchema } from './request.ts';
import type { RepairPlace, RepairRequest } from './request.ts';

/** Where a repair stands, read from what was written down. Times are UTC ms. */

export function requestOf({ request }: Pick<CaseFacts, 'request'>): RepairRequest {
  return repairRequestSchema.parse(request);
}

export function recordOf({ record }: { record: unknown }): RepairRecord {
  return repairRecordSchema.parse(record ?? {});
}

/** What the customer pays, in fen; 0 before the diagnosis. */
export function chargeOf({ decision }: Pick<CaseFacts, 'decision'>): number {
  return decision === null ? 0 : repairDecisionSchema.parse(decision).chargeFen;
}

/** The store has the goods: they were taken or brought in and are not back yet. */
export function isAway({ received, goodsBack }: RepairRecord): boolean {
  return received !== null && goodsBack === null;
}

/** Something is to be repaired: a fault was found, and it can be. */
export function isRepairable({ diagnosis }: RepairRecord): boolean {
  return diagnosis !== null && diagnosis.repairable && diagnosis.cause !== 'none';
}

/** REP-8: the product is at fault. Diagnosed as misuse it is not. */
export function isProductFault({ diagnosis }: RepairRecord): boolean {
  return diagnosis?.cause === 'product';
}

export function hasDeclined({ explanation }: RepairRecord): boolean {
  return explanation !== null && !explanation.agrees;
}

/** REP-12: there is something to ask about: work was done, or goods were away. */
export function asksSatisfaction({ work, received }: RepairRecord): boolean {
  return work !== null || received !== null;
}

/** Everything is done to the goods that will be: repaired, or there is nothing to repair, or nobody wants it. */
export function isFinished(record: RepairRecord): boolean {
  return (
    record.work !== null ||
    (record.explanation !== null && (!isRepairable(record) || hasDeclined(record)))
  );
}

/** REP-12: since when the customer has the finished goods; null while not. */
export function backSince(record: RepairRecord): number | null {
  if (!isFinished(record) || isAway(record)) return null;
  const moments = [record.work?.doneAt, record.goodsBack?.at].filter((at) => at !== undefined);
  return moments.length === 0 ? null : Math.max(...moments);
}

/** REP-6: every part of the list is there. */
export function allPartsArrived({ parts }: RepairRecord): boolean {
  return parts.every(({ arrivedAt }) => arrivedAt !== null);
}

const firstVisits: Readonly<Record<RepairPlace, VisitKind>> = {
  home: 'inspect',
  takeBack: 'takeBack',
  bringIn: 'bringIn',
};

/** REP-9: how the goods are reached first: as agreed, else as asked for. */
export function firstVisitOf(facts: Pick<CaseFacts, 'visits' | 'request'>): VisitKind {
  const kinds = Object.values(firstVisits);
  const planned = facts.visits.find(({ kind }) => kinds.includes(kind));
  return planned?.kind ?? firstVisits[requestOf(facts).place];
}
