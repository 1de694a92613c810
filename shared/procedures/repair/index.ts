import type { Procedure } from '../procedure.ts';
import { repairDeadlines } from './deadlines.ts';
import { repairDecisionSchema } from './decision.ts';
import { evaluateRepair } from './evaluate.ts';
import { repairForms } from './forms/index.ts';
import { repairHandOvers, repairRequestFrom } from './hand-over.ts';
import { repairPrivacy } from './privacy.ts';
import { emptyRepairRecord, repairRecordSchema } from './record.ts';
import { emptyRepairRequest, repairRequestSchema } from './request.ts';
import { repairStages } from './stages.ts';
import { repairTransitions } from './transitions.ts';
import { repairVisitTarget } from './visit-target.ts';

export { decideRepair, warrantyOf } from './rules.ts';
export { ruleSentence, verdictHeadline, warrantyLabel } from './sentences.ts';

/** Repair 产品维修 (REP-1 to REP-12). */
export const repair: Procedure = {
  id: 'repair',
  title: '产品维修',
  numberPrefix: () => 'WX',
  opens: ['receptionist', 'storeManager'],
  about: ['order', 'customer'],
  ruleVersion: 'REP 1',
  stages: repairStages,
  transitions: repairTransitions,
  deadlines: repairDeadlines,
  evidence: [],
  forms: repairForms,
  requestSchema: repairRequestSchema,
  emptyRequest: emptyRepairRequest,
  privacy: repairPrivacy,
  record: { schema: repairRecordSchema, empty: emptyRepairRecord },
  decisionSchema: repairDecisionSchema,
  evaluate: evaluateRepair,
  visitTarget: repairVisitTarget,
  handsOverTo: repairHandOvers,
  requestFrom: repairRequestFrom,
};
