import { parseInstant } from './instant.ts';
import type { OrderFacts, OrderLineFacts } from './order-facts.ts';
import { RuleInputError } from './rule-input-error.ts';
import { localTimeText } from './time-zone.ts';

/**
 * What has to agree within one order whose shape is right: the order of times (TIME-7; only a
 * planned delivery may lie in the future), line ids, pieces taken back, and the amount paid.
 * Throws RuleInputError.
 */
export function checkOrderFacts(order: OrderFacts, now: string, timeZone: string): void {
  const time = (text: string): Time => {
    const ms = parseInstant(text, '');
    return { ms, text: `${localTimeText(ms, timeZone)}（${text}）` };
  };
  const asked = time(now);
  const ordered = time(order.orderedAt);
  if (ordered.ms > asked.ms) {
    throw new RuleInputError(
      'order.orderedAt',
      `下单时间 ${ordered.text}晚于提出申请的时间 ${asked.text}，请核对后再办。`,
    );
  }
  const seen = new Set<string>();
  order.lines.forEach((line, index) => {
    const path = `order.lines[${index}]`;
    if (seen.has(line.id)) {
      throw new RuleInputError(`${path}.id`, `商品行编号“${line.id}”重复。`);
    }
    seen.add(line.id);
    checkLine(line, path, ordered, time);
  });
  checkPaid(order);
}

interface Time {
  ms: number;
  text: string;
}

function checkLine(
  line: OrderLineFacts,
  path: string,
  ordered: Time,
  time: (text: string) => Time,
): void {
  const takenBack = line.takenBack ?? 0;
  if (takenBack > line.quantity) {
    throw new RuleInputError(
      `${path}.takenBack`,
      `已退取消的 ${takenBack} 件多于购买的 ${line.quantity} 件。`,
    );
  }
  if (line.deliveredAt === undefined) return;
  const delivered = time(line.deliveredAt);
  if (delivered.ms < ordered.ms) {
    throw new RuleInputError(
      `${path}.deliveredAt`,
      `送货或提货时间 ${delivered.text}早于下单时间 ${ordered.text}，请核对后再办。`,
    );
  }
}

function checkPaid(order: OrderFacts): void {
  const total = order.lines.reduce((sum, line) => sum + BigInt(line.amountFen), 0n);
  if (total > BigInt(Number.MAX_SAFE_INTEGER)) {
    throw new RuleInputError('order.lines', '订单总额太大，无法计算。');
  }
  if (BigInt(order.paidFen) > total) {
    throw new RuleInputError('order.paidFen', '已付金额多于订单总额，请核对。');
  }
}
