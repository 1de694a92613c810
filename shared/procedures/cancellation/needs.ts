import { assertNever } from '../../domain/assert-never.ts';
import type { LineDecision } from '../decision.ts';
import type { Missing } from '../evaluation.ts';
import type { CancellationRequest } from './request.ts';

/** What a request still lacks before it can be submitted, in the order of the screen. */
export function requestNeeds(
  request: CancellationRequest,
  decided: readonly LineDecision[],
): Missing[] {
  return [
    ...lineNeeds(request, decided),
    ...exceptionNeeds(request),
    ...reasonNeeds(request),
    ...proposalNeeds(request),
    ...documentNeeds(request),
  ];
}

/** CAN-5, CAN-6, CAN-7: only lines that can be cancelled go into a submission. */
function lineNeeds(request: CancellationRequest, decided: readonly LineDecision[]): Missing[] {
  if (request.lines.length === 0) {
    return [{ path: 'lines', message: '请选择要取消的商品。', rule: 'CAN-8' }];
  }
  return decided.flatMap((line, index) => lineNeed(line, index));
}

function lineNeed(line: LineDecision, index: number): Missing[] {
  const place = `第 ${index + 1} 项商品`;
  const need = (message: string) => [{ path: `lines[${index}]`, message, rule: line.rule }];
  switch (line.outcome) {
    case 'free':
    case 'fee':
      return [];
    case 'refused':
      return need(`${place}不能取消，请去掉这一项，或者写明理由申请特批。`);
    case 'startReturn':
      return need(`${place}已经送货或提货，请去掉这一项，另办退货。`);
    case 'inspectFirst':
      return need(`${place}要先检验，请去掉这一项。`);
    default:
      return assertNever(line.outcome);
  }
}

/** CAN-15: an exception is asked for in writing. */
function exceptionNeeds(request: CancellationRequest): Missing[] {
  if (!request.exception || isWritten(request.exceptionReason)) return [];
  return [{ path: 'exceptionReason', message: '申请特批必须写明理由。', rule: 'CAN-15' }];
}

function reasonNeeds(request: CancellationRequest): Missing[] {
  const needs: Missing[] = [];
  if (request.reason === null) {
    needs.push({ path: 'reason', message: '请选择取消的原因。', rule: 'CAN-1' });
  }
  if (!isWritten(request.reasonText)) {
    needs.push({ path: 'reasonText', message: '请详细写明取消的原因。', rule: 'CAN-1' });
  }
  return needs;
}

/**
 * CAN-2: the answer is always asked. An empty proposal with the answer that the customer insists
 * says that nothing could be proposed; a customer who withdraws ends the case instead.
 */
function proposalNeeds({ proposal, proposalAnswer }: CancellationRequest): Missing[] {
  const need = (message: string) => [{ path: 'proposalAnswer', message, rule: 'CAN-2' }];
  if (proposalAnswer === 'withdraws') return need('顾客已经收回申请，请按“顾客收回”结束。');
  if (proposalAnswer === 'insists') return [];
  return need(
    isWritten(proposal)
      ? '请记录顾客对建议的答复。'
      : '请写下给顾客的建议和顾客的答复；没有可以建议的，建议留空，答复选“坚持取消”。',
  );
}

/** CAN-9. */
function documentNeeds({ documents }: CancellationRequest): Missing[] {
  const needs: Missing[] = [];
  if (!documents.includes('salesOrder')) {
    needs.push({ path: 'documents', message: '请查看销售订单并打勾。', rule: 'CAN-9' });
  }
  if (!documents.includes('receipt') && !documents.includes('invoice')) {
    needs.push({ path: 'documents', message: '请查看收据或发票并打勾。', rule: 'CAN-9' });
  }
  return needs;
}

function isWritten(text: string): boolean {
  return text.trim() !== '';
}
