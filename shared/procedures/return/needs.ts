import type { Missing } from '../evaluation.ts';
import { conditionWords, isReturnCondition, lacksOnlyDocuments } from './condition-words.ts';
import type { ReturnDecision, ReturnLineDecision } from './decision.ts';
import { documentNeeds } from './document-needs.ts';
import { newGoodsNeeds } from './new-goods-needs.ts';
import { refusalWords } from './refusal-words.ts';
import type { ReturnRequest } from './request.ts';

/** What a request still lacks before it can be submitted (RET-13), in the order of the screen. */
export function requestNeeds(request: ReturnRequest, decision: ReturnDecision | null): Missing[] {
  const decided = decision?.lines ?? [];
  return [
    ...lineNeeds(request, decided),
    ...reasonNeeds(request),
    ...proposalNeeds(request, decided),
    ...documentNeeds(request, decided),
    ...newGoodsNeeds(request),
    ...exceptionNeeds(request),
  ];
}

function lineNeeds(request: ReturnRequest, decided: readonly ReturnLineDecision[]): Missing[] {
  if (request.lines.length === 0) {
    return [{ path: 'lines', message: '请选择要退换的商品。', rule: 'RET-13' }];
  }
  return decided.flatMap((line) => lineNeed(line, request));
}

function lineNeed(line: ReturnLineDecision, { lines, kind }: ReturnRequest): Missing[] {
  const index = lines.findIndex(({ id }) => id === line.id);
  const place = `第 ${index + 1} 项商品`;
  const need = (message: string, rule: string) => [{ path: `lines[${index}]`, message, rule }];
  if (kind === 'return' && !line.delivered) {
    const message = `${place}还没有送货或提货，按取消订单办理。请去掉这一项，转办取消订单。`;
    return need(message, 'RET-8');
  }
  // What was inspected may be refused: it was submitted before (RET-14).
  if (line.outcome !== 'refused' || line.condition !== 'asked') return [];
  if (lacksOnlyDocuments(line.missing)) return [];
  const remedy = `${tickWords(line)}请去掉这一项，或者写明理由申请特批。`;
  return need(`${place}不能退换：${whyRefused(line)}。${remedy}`, line.rule);
}

function whyRefused({ rule, missing }: ReturnLineDecision): string {
  const lacks = missing.filter(isReturnCondition).map((name) => conditionWords[name]);
  return lacks.length > 0 ? lacks.join('、') : refusalWords(rule);
}

/** What the customer says of the goods may only not have been ticked yet. */
function tickWords({ missing }: ReturnLineDecision): string {
  const intact = missing.includes('intact') ? '商品完好的，请打勾。' : '';
  return `${intact}${missing.includes('packaging') ? '包装没有拆封的，请打勾。' : ''}`;
}

/** RET-1. */
function reasonNeeds({ reason, reasonText }: ReturnRequest): Missing[] {
  const needs: Missing[] = [];
  if (reason === null) {
    const message = '请选择是质量问题还是其他原因。';
    needs.push({ path: 'reason', message, rule: 'RET-1' });
  }
  if (reasonText.trim() === '') {
    needs.push({ path: 'reasonText', message: '请详细写明退换的原因。', rule: 'RET-1' });
  }
  return needs;
}

/** RET-2: where quality is claimed, inspection and repair on site are proposed before anything else. */
function proposalNeeds(
  { proposalAnswer }: ReturnRequest,
  decided: readonly ReturnLineDecision[],
): Missing[] {
  if (!decided.some(({ outcome }) => outcome === 'inspectFirst')) return [];
  const need = (message: string) => [{ path: 'proposalAnswer', message, rule: 'RET-2' }];
  switch (proposalAnswer) {
    case 'inspect':
      return [];
    case 'repair':
      return need('顾客愿意维修，请转办产品维修；这张业务单可以按“顾客收回”结束。');
    case null:
      return need('请先建议上门检验和维修，并选择顾客的答复。');
  }
}

/** RET-18: an exception is asked for in writing. */
function exceptionNeeds({ exception, exceptionReason }: ReturnRequest): Missing[] {
  if (!exception || exceptionReason.trim() !== '') return [];
  return [{ path: 'exceptionReason', message: '申请特批必须写明理由。', rule: 'RET-18' }];
}
