import { goodsKindTitles } from '../domain/goods-kind.ts';
import { formatYuan } from '../domain/money.ts';
import type { OrderContentLine } from '../domain/order-content.ts';
import type { OrderDifference } from '../domain/order-difference.ts';
import { shownMoment } from './shown-moment.ts';

/** A line before and after; null where the order had or has none. */
interface ChangedLine {
  before: OrderContentLine | null;
  after: OrderContentLine | null;
}

/** A whole line that came or went, or each of its fields that changed. */
export function lineDifferences(
  { before, after }: ChangedLine,
  timeZone: string,
): OrderDifference[] {
  if (before === null || after === null) {
    const line = before ?? after;
    if (line === null) return [];
    const text = (side: OrderContentLine | null) =>
      side === null ? '' : wholeLine(side, timeZone);
    return [{ field: lineName(line), before: text(before), after: text(after) }];
  }
  const name = lineName(after);
  return fieldsOf(timeZone)
    .map(([field, textOf]) => ({
      field: `${name} · ${field}`,
      before: textOf(before),
      after: textOf(after),
    }))
    .filter((each) => each.before !== each.after);
}

function fieldsOf(timeZone: string): [string, (line: OrderContentLine) => string][] {
  return [
    ['名称', ({ name }) => name],
    ['类别', ({ kind }) => goodsKindTitles[kind]],
    ['数量', ({ quantity }) => pieces(quantity)],
    ['单价', ({ unitPriceFen }) => formatYuan(unitPriceFen)],
    ['金额', ({ amountFen }) => formatYuan(amountFen)],
    [
      '送货或提货时间',
      ({ deliveredAt }) => (deliveredAt === null ? '' : shownMoment(deliveredAt, timeZone)),
    ],
  ];
}

/** 常规 · 2 件 · ¥9,360.00 · 送货或提货 2026-11-20 17:35 */
function wholeLine(line: OrderContentLine, timeZone: string): string {
  const { kind, quantity, amountFen, deliveredAt } = line;
  const delivery = deliveredAt === null ? [] : [`送货或提货 ${shownMoment(deliveredAt, timeZone)}`];
  return [goodsKindTitles[kind], pieces(quantity), formatYuan(amountFen), ...delivery].join(' · ');
}

/** Name with size and colour, so that people recognise it; equal lines by their place. */
export function lineName({ name, size, color, occurrence }: OrderContentLine): string {
  const goods = [name, size, color].filter((part) => part !== '').join(' ');
  return occurrence === 1 ? goods : `${goods}（第 ${occurrence} 行）`;
}

function pieces(quantity: number): string {
  return `${quantity} 件`;
}
