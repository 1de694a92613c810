import { hasHiddenFigures, normalisePhone } from '../../domain/phone.ts';
import type { DecisionContext, Missing } from '../evaluation.ts';
import { countPieces } from '../pieces.ts';
import { minuteText } from '../typed-time.ts';
import { isUntouchedMask } from './privacy.ts';
import type { RepairGoods } from './goods.ts';
import type { RepairRequest } from './request.ts';

/** What a notice still lacks before it can be submitted (REP-1), in the order of the screen. */
export function requestNeeds(request: RepairRequest, context: DecisionContext): Missing[] {
  return [
    ...goodsNeeds(request, context),
    ...groupNeeds(request, context),
    ...problemNeeds(request),
    ...contactNeeds(request, context),
  ];
}

/** TIME-7: goods are not bought after the customer asks for their repair. */
export function purchaseNeeds(
  { goods }: RepairRequest,
  { purchasedAt }: RepairGoods,
  { requestedAt, settings: { timeZone } }: DecisionContext,
): Missing[] {
  if (purchasedAt === null || purchasedAt <= requestedAt) return [];
  const asked = minuteText(requestedAt, timeZone);
  const need = (path: string, what: string) => [
    { path, message: `${what}晚于顾客提出维修的时间 ${asked}，请核对。`, rule: 'TIME-7' },
  ];
  return goods.from === 'other'
    ? need('goods.purchasedOn', `购买日期 ${goods.purchasedOn ?? ''} `)
    : need('goods.lineId', `下单时间 ${minuteText(purchasedAt, timeZone)} `);
}

function goodsNeeds({ goods }: RepairRequest, context: DecisionContext): Missing[] {
  return goods.from === 'order' ? lineNeeds(goods, context) : otherNeeds(goods);
}

type OrderGoods = Extract<RepairRequest['goods'], { from: 'order' }>;
type OtherGoods = Extract<RepairRequest['goods'], { from: 'other' }>;

function lineNeeds({ lineId, pieces }: OrderGoods, { order, taken }: DecisionContext): Missing[] {
  if (order === null) {
    return [needed('goods', '这张业务单没有订单，请写明要维修的商品。')];
  }
  const line = order.lines.find(({ id }) => id === lineId);
  if (!line) return [needed('goods.lineId', '请选择要维修的商品。')];
  const held = taken.filter((each) => each.lineId === line.id);
  const left = line.quantity - (line.takenBack ?? 0) - countPieces(held);
  if (pieces <= left) return [];
  if (held.length === 0) return [needed('goods.pieces', `这一行商品只有 ${left} 件可以维修。`)];
  const numbers = [...new Set(held.map(({ caseNumber }) => caseNumber))].join('、');
  const rest = left <= 0 ? '没有可以维修的' : `只剩 ${left} 件可以维修`;
  const message = `这一行商品在业务单 ${numbers} 中已占用，${rest}。`;
  return [{ path: 'goods.pieces', message, rule: 'CASE-2' }];
}

/** Goods that no order knows are described, and a day of purchase is shown to be true (REP-5). */
function otherNeeds(goods: OtherGoods): Missing[] {
  const needs: Missing[] = [];
  if (!isWritten(goods.name)) needs.push(needed('goods.name', '请填写商品名称。'));
  if (goods.kind === null) {
    needs.push(needed('goods.kind', '请选择商品类别；不清楚的先问清，处理品没有保修期。'));
  }
  if (goods.purchasedOn !== null && !isWritten(goods.proof)) {
    const message = '请写明用什么证明购买日期，例如收据或发票；没有证明的，购买日期留空。';
    needs.push({ path: 'goods.proof', message, rule: 'REP-5' });
  }
  return needs;
}

function groupNeeds({ warrantyGroup }: RepairRequest, { service }: DecisionContext): Missing[] {
  if (warrantyGroup === null) return [];
  if (service.warrantyGroups.some(({ title }) => title === warrantyGroup)) return [];
  const message = `保修类别“${warrantyGroup}”不在店里的设置里，请重新选择。`;
  return [{ path: 'warrantyGroup', message, rule: 'REP-5' }];
}

function problemNeeds({ problem }: RepairRequest): Missing[] {
  return isWritten(problem) ? [] : [needed('problem', '请详细写明哪里有问题。')];
}

function contactNeeds({ contactPhone }: RepairRequest, { shown }: DecisionContext): Missing[] {
  if (!isWritten(contactPhone) || normalisePhone(contactPhone) !== null) return [];
  if (isUntouchedMask(contactPhone, shown)) return [];
  const message = hasHiddenFigures(contactPhone)
    ? '联系电话里还有遮住的数字，打不通。请清空后重新填写整个号码；与顾客登记的相同可以留空。'
    : '联系电话不是手机号或带区号的固定电话，请核对；与顾客登记的相同可以留空。';
  return [{ path: 'contactPhone', message, rule: 'REP-2' }];
}

function needed(path: string, message: string): Missing {
  return { path, message, rule: 'REP-1' };
}

function isWritten(text: string): boolean {
  return text.trim() !== '';
}
