import type { Missing } from '../evaluation.ts';
import { lacksOnlyDocuments } from './condition-words.ts';
import type { ReturnLineDecision } from './decision.ts';
import type { ReturnDocument, ReturnRequest } from './request.ts';

/** Each document (or one of two) with what to say while it was not seen. */
const papers = {
  salesOrder: { oneOf: ['salesOrder'], message: '请查看销售订单并打勾。' },
  purchase: { oneOf: ['receipt', 'invoice'], message: '请查看收据或发票并打勾。' },
  pickupSlip: { oneOf: ['pickupSlip'], message: '请查看提货单并打勾。' },
  goodsReceivedNote: { oneOf: ['goodsReceivedNote'], message: '请查看收货单并打勾。' },
} as const satisfies Record<string, { oneOf: readonly ReturnDocument[]; message: string }>;
type Paper = keyof typeof papers;

const all: readonly Paper[] = ['purchase', 'pickupSlip', 'goodsReceivedNote'];

/**
 * RET-13: the documents that each rule needs, each asked for once, by the first rule that needs it.
 * Lines that are refused for something else, or granted by an exception, ask for none.
 */
export function documentNeeds(
  { documents }: Pick<ReturnRequest, 'documents'>,
  decided: readonly ReturnLineDecision[],
): Missing[] {
  const wanted = new Map<Paper, string>();
  for (const line of decided) {
    if (line.outcome === 'refused' && !lacksOnlyDocuments(line.missing)) continue;
    const { rule, needs } = neededBy(line);
    for (const paper of needs) if (!wanted.has(paper)) wanted.set(paper, rule);
  }
  return [...wanted].flatMap(([paper, rule]) => {
    const { oneOf, message } = papers[paper];
    if (oneOf.some((document) => documents.includes(document))) return [];
    return [{ path: 'documents', message, rule }];
  });
}

function neededBy({ rule, delivered }: ReturnLineDecision): {
  rule: string;
  needs: readonly Paper[];
} {
  // RET-8: as CAN-9 asks for a cancellation.
  if (!delivered && rule !== 'RET-18') {
    return { rule: 'CAN-9', needs: ['salesOrder', 'purchase'] };
  }
  switch (rule) {
    case 'RET-2': // claims RET-5
    case 'RET-5':
    case 'RET-9':
      return { rule: 'RET-13', needs: all };
    case 'RET-7':
      return { rule: 'RET-13', needs: ['purchase', 'pickupSlip'] };
    default:
      return { rule, needs: [] };
  }
}
