import type { Procedure } from '../procedure.ts';
import { returnDecisionSchema } from './decision.ts';
import { evaluateReturn } from './evaluate.ts';
import { exceptionsOf } from './exceptions.ts';
import { exchangeOf } from './exchange.ts';
import { returnForms } from './forms/index.ts';
import { returnFrom, returnHandOvers } from './hand-over.ts';
import { emptyReturnRecord, returnRecordSchema } from './record.ts';
import {
  emptyReturnRequest,
  returnDocuments,
  returnDocumentTitles,
  returnRequestSchema,
} from './request.ts';
import { returnStages } from './stages.ts';
import { returnTransitions } from './transitions.ts';
import { sameVerdict } from './verdict-changes.ts';
import { returnVisitTarget } from './visit-target.ts';

/** Returns and exchanges 退货换货 (RET-1 to RET-18). No time limits are written, so it has none. */
export const returning: Procedure = {
  id: 'return',
  title: '退货换货',
  numberPrefix: (request) => (returnRequestSchema.parse(request).kind === 'return' ? 'TH' : 'HH'),
  opens: ['storeManager'],
  about: ['order'],
  ruleVersion: 'RET 1',
  stages: returnStages,
  transitions: returnTransitions,
  deadlines: [],
  evidence: returnDocuments.map((id) => ({ id, title: returnDocumentTitles[id] })),
  forms: returnForms,
  requestSchema: returnRequestSchema,
  emptyRequest: emptyReturnRequest,
  record: { schema: returnRecordSchema, empty: emptyReturnRecord },
  decisionSchema: returnDecisionSchema,
  evaluate: evaluateReturn,
  sameVerdict,
  exceptionsOf,
  exchangeOf,
  visitTarget: returnVisitTarget,
  handsOverTo: returnHandOvers,
  requestFrom: returnFrom,
};
