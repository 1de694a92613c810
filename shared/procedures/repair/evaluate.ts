import type { DecisionContext, Evaluation, Missing } from '../evaluation.ts';
import { noAmounts } from '../evaluation.ts';
import type { RepairDecision } from './decision.ts';
import { goodsOf } from './goods.ts';
import type { RepairGoods } from './goods.ts';
import { purchaseNeeds, requestNeeds } from './needs.ts';
import { repairRequestSchema } from './request.ts';
import type { RepairRequest } from './request.ts';
import { decideRepair } from './rules.ts';
import { recordOf } from './state.ts';
import { warrantyOf } from './warranty.ts';

/**
 * Procedure.evaluate of a repair: warranty and who pays (REP-5), and what the notice still lacks
 * (REP-1). What is due comes from the customer. A repair takes no pieces of the order (CASE-2).
 */
export function evaluateRepair(raw: unknown, context: DecisionContext): Evaluation {
  const request = repairRequestSchema.parse(raw);
  const goods = goodsOf(request, context);
  const impossible = goods === null ? [] : purchaseNeeds(request, goods, context);
  const decision = impossible.length > 0 ? null : decisionOn(request, goods, context);
  const chargeFen = decision?.chargeFen ?? 0;
  return {
    decision,
    amounts: { ...noAmounts, feeFen: chargeFen, dueFen: chargeFen },
    claims: [],
    missing: [...impossible, ...requestNeeds(request, context)] satisfies Missing[],
    exception: false,
  };
}

/** Null while it is not known what the goods are. */
function decisionOn(
  request: RepairRequest,
  goods: RepairGoods | null,
  { requestedAt, settings, service, record }: DecisionContext,
): RepairDecision | null {
  if (goods === null || goods.kind === null) return null;
  const warranty = warrantyOf(
    { kind: goods.kind, name: goods.name, group: request.warrantyGroup },
    goods.purchasedAt,
    requestedAt,
    { timeZone: settings.timeZone, service },
  );
  const { diagnosis } = recordOf({ record });
  return decideRepair({ warranty, diagnosis, outOfWarranty: service.outOfWarranty });
}
