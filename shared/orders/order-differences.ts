import type { OrderContent, OrderContentLine } from '../domain/order-content.ts';
import type { OrderDifference } from '../domain/order-difference.ts';
import { formatYuan } from '../domain/money.ts';
import { maskPhone } from '../domain/phone.ts';
import { lineDifferences } from './line-differences.ts';
import { lineKey } from './line-key.ts';
import { shownMoment } from './shown-moment.ts';

/**
 * What two states of an order do not agree on, as people read it: the order's own fields first,
 * then its lines. Phones are masked (ARC-15). Empty when they say the same; the order of the lines
 * does not matter.
 */
export function orderDifferences(
  before: OrderContent,
  after: OrderContent,
  timeZone: string,
): OrderDifference[] {
  return [
    ...fieldDifferences(before, after, timeZone),
    ...goodsDifferences(before, after, timeZone),
  ];
}

function fieldDifferences(
  before: OrderContent,
  after: OrderContent,
  timeZone: string,
): OrderDifference[] {
  const texts: [string, (order: OrderContent) => string][] = [
    ['订单号', ({ orderNumber }) => orderNumber],
    ['下单时间', ({ orderedAt }) => shownMoment(orderedAt, timeZone)],
    ['客户', ({ customerName }) => customerName],
    ['电话', ({ phone }) => maskPhone(phone)],
    ['送货地址', ({ address }) => address],
    ['导购', ({ consultant }) => consultant],
    ['票据', ({ documents }) => documents],
    ['订单总额', ({ totalFen }) => formatYuan(totalFen)],
    ['已付金额', ({ paidFen }) => formatYuan(paidFen)],
  ];
  const differences = texts
    .map(([field, textOf]) => ({ field, before: textOf(before), after: textOf(after) }))
    .filter((each) => each.before !== each.after);
  return [...differences, ...hiddenPhoneDifference(before, after)];
}

/** Two numbers that differ only where they are masked. */
function hiddenPhoneDifference(before: OrderContent, after: OrderContent): OrderDifference[] {
  const masked = maskPhone(after.phone);
  if (before.phone === after.phone || maskPhone(before.phone) !== masked) return [];
  return [{ field: '电话', before: masked, after: `${masked}（号码不同）` }];
}

interface LinePair {
  before: OrderContentLine | null;
  after: OrderContentLine | null;
}

function goodsDifferences(
  before: OrderContent,
  after: OrderContent,
  timeZone: string,
): OrderDifference[] {
  return pairsOf(before.lines, after.lines).flatMap((pair) => lineDifferences(pair, timeZone));
}

/** Each line beside what it has become: first those of `before` in their order, then new ones. */
function pairsOf(
  before: readonly OrderContentLine[],
  after: readonly OrderContentLine[],
): LinePair[] {
  const left = new Map(after.map((line) => [lineKey(line), line]));
  const take = (key: string | undefined): OrderContentLine | null => {
    const line = key === undefined ? undefined : left.get(key);
    if (line !== undefined) left.delete(lineKey(line));
    return line ?? null;
  };
  const kept = before.map((line) => ({ before: line, after: take(lineKey(line)) }));
  // The same goods as another kind: one line that changed, to whoever reads it.
  const rekinded = kept.map((pair) =>
    pair.after === null
      ? {
          ...pair,
          after: take([...left.keys()].find((key) => isOtherKind(pair.before, left.get(key)))),
        }
      : pair,
  );
  return [...rekinded, ...[...left.values()].map((line) => ({ before: null, after: line }))];
}

function isOtherKind(line: OrderContentLine, other: OrderContentLine | undefined): boolean {
  return (
    other !== undefined &&
    line.code === other.code &&
    line.size === other.size &&
    line.color === other.color
  );
}
