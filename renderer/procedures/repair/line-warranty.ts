import { RuleInputError } from '../../../shared/domain/rule-input-error.ts';
import type { DecisionContext } from '../../../shared/procedures/evaluation.ts';
import { repairDecisionSchema } from '../../../shared/procedures/repair/decision.ts';
import type { Warranty } from '../../../shared/procedures/repair/decision.ts';
import { evaluateRepair } from '../../../shared/procedures/repair/evaluate.ts';
import { emptyRepairRequest } from '../../../shared/procedures/repair/request.ts';

/** The warranty of a line of the order before it is chosen; null when the facts cannot be decided. */
export function lineWarranty(lineId: string, context: DecisionContext): Warranty | null {
  const request = {
    ...emptyRepairRequest(),
    goods: { from: 'order' as const, lineId, pieces: 1 },
  };
  try {
    const { decision } = evaluateRepair(request, context);
    return repairDecisionSchema.nullable().parse(decision)?.warranty ?? null;
  } catch (error) {
    if (error instanceof RuleInputError) return null;
    throw error;
  }
}
