import type { Procedure } from '../procedure.ts';
import { evaluateCancellation } from './evaluate.ts';
import { cancellationDocument } from './paper.ts';
import {
  cancellationDocumentTitles,
  cancellationDocuments,
  cancellationRequestSchema,
  emptyCancellationRequest,
} from './request.ts';
import { cancellationStages } from './stages.ts';
import { cancellationTransitions } from './transitions.ts';

/** Order cancellation 取消订单 (CAN-1 to CAN-15). */
export const cancellation: Procedure = {
  id: 'cancellation',
  title: '取消订单',
  numberPrefix: 'QX',
  ruleVersion: 'CAN 1',
  stages: cancellationStages,
  transitions: cancellationTransitions,
  deadlines: [
    {
      id: 'serviceNotice',
      title: '服务中心确认',
      rule: 'CAN-12',
      startedBy: 'approve',
      fulfilledBy: ['acknowledge'],
      lengthMs: 3_600_000,
    },
  ],
  evidence: cancellationDocuments.map((id) => ({ id, title: cancellationDocumentTitles[id] })),
  forms: [
    {
      id: 'application',
      title: '取消订单申请单',
      printableIn: [
        'customerSignature',
        'approval',
        'serviceNotice',
        'filing',
        'customerNotice',
        'settlement',
        'closed',
        'rejected',
      ],
      document: cancellationDocument,
    },
  ],
  requestSchema: cancellationRequestSchema,
  emptyRequest: emptyCancellationRequest,
  evaluate: evaluateCancellation,
};
