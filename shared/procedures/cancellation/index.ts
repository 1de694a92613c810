import { decisionSchema } from '../decision.ts';
import type { Procedure } from '../procedure.ts';
import { refundReceiptForm } from '../receipt/refund-receipt.ts';
import { cancellationDeadlines } from './deadlines.ts';
import { evaluateCancellation } from './evaluate.ts';
import { exceptionsOf } from './exceptions.ts';
import { cancellationFrom, cancellationHandOvers } from './hand-over.ts';
import { cancellationDocument, cancellationFormId } from './paper.ts';
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
  numberPrefix: () => 'QX',
  opens: ['receptionist', 'storeManager'],
  about: ['order'],
  ruleVersion: 'CAN 1',
  stages: cancellationStages,
  transitions: cancellationTransitions,
  deadlines: cancellationDeadlines,
  evidence: cancellationDocuments.map((id) => ({ id, title: cancellationDocumentTitles[id] })),
  forms: [
    {
      id: cancellationFormId,
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
      filedBy: ['file'],
      document: cancellationDocument,
    },
    refundReceiptForm(['settlement', 'closed']),
  ],
  requestSchema: cancellationRequestSchema,
  emptyRequest: emptyCancellationRequest,
  record: null,
  decisionSchema,
  evaluate: evaluateCancellation,
  exceptionsOf,
  handsOverTo: cancellationHandOvers,
  requestFrom: cancellationFrom,
};
