import type { OrderContentLine } from '../domain/order-content.ts';
import { goodsKey, lineKey } from './line-key.ts';
import type { MergedValue } from './merge-value.ts';
import { mergeValue, same } from './merge-value.ts';

type Lines = readonly OrderContentLine[];

/** The lines of an order three ways, line by line and field by field (see mergeOrder). */
export function mergeLines(
  base: Lines,
  mine: Lines,
  theirs: Lines,
): MergedValue<OrderContentLine[]> {
  const torn = tornGoods(base, mine, theirs);
  const [inBase, inMine, inTheirs] = [byKey(base), byKey(mine), byKey(theirs)];
  const merged = keysInOrder(base, mine, theirs).map((key) => {
    const [ofBase, ofMine, ofTheirs] = [inBase.get(key), inMine.get(key), inTheirs.get(key)];
    const goods = ofMine ?? ofTheirs ?? ofBase;
    if (goods !== undefined && torn.has(goodsKey(goods))) {
      return { merged: ofTheirs, conflict: true };
    }
    return mergeLine(ofBase, ofMine, ofTheirs);
  });
  return {
    merged: merged.flatMap((line) => line.merged ?? []),
    conflict: merged.some((line) => line.conflict),
  };
}

type MaybeLine = OrderContentLine | undefined;

function mergeLine(base: MaybeLine, mine: MaybeLine, theirs: MaybeLine): MergedValue<MaybeLine> {
  // Gone or new on a side: the line is one thing.
  if (base === undefined || mine === undefined || theirs === undefined) {
    return mergeValue(base, mine, theirs);
  }
  const name = mergeValue(base.name, mine.name, theirs.name);
  const money = mergeValue(moneyOf(base), moneyOf(mine), moneyOf(theirs));
  const delivery = mergeValue(base.deliveredAt, mine.deliveredAt, theirs.deliveredAt);
  return {
    merged: { ...mine, name: name.merged, ...money.merged, deliveredAt: delivery.merged },
    conflict: name.conflict || money.conflict || delivery.conflict,
  };
}

/** Pieces, price and amount belong together: one of each side might not multiply. */
function moneyOf({ quantity, unitPriceFen, amountFen }: OrderContentLine) {
  return { quantity, unitPriceFen, amountFen };
}

/**
 * Equal lines are told apart by nothing but their place. Where both sides took away or added some
 * of them, and not the same ones, nobody can say which line is which.
 */
function tornGoods(base: Lines, mine: Lines, theirs: Lines): ReadonlySet<string> {
  const places = [base, mine, theirs].map(placesByGoods);
  const all = new Set(places.flatMap((each) => [...each.keys()]));
  return new Set(
    [...all].filter((goods) => {
      const [ofBase, ofMine, ofTheirs] = places.map((each) => each.get(goods) ?? []);
      return mergeValue(ofBase, ofMine, ofTheirs).conflict;
    }),
  );
}

function placesByGoods(lines: Lines): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const line of lines) {
    const key = goodsKey(line);
    places.set(
      key,
      [...(places.get(key) ?? []), line.occurrence].sort((a, b) => a - b),
    );
  }
  return places;
}

/** As `mine` has them, unless the file has put them in another order; what it lacks comes last. */
function keysInOrder(base: Lines, mine: Lines, theirs: Lines): string[] {
  const [ofBase, ofMine, ofTheirs] = [base.map(lineKey), mine.map(lineKey), theirs.map(lineKey)];
  const keys = same(ofBase, ofTheirs) ? [...ofMine, ...ofTheirs] : [...ofTheirs, ...ofMine];
  return [...new Set(keys)];
}

function byKey(lines: Lines): ReadonlyMap<string, OrderContentLine> {
  return new Map(lines.map((line) => [lineKey(line), plainLine(line)]));
}

/** The fields in one order, and no others, so that lines from anywhere can be held together. */
function plainLine(line: OrderContentLine): OrderContentLine {
  return {
    code: line.code,
    name: line.name,
    size: line.size,
    color: line.color,
    kind: line.kind,
    occurrence: line.occurrence,
    quantity: line.quantity,
    unitPriceFen: line.unitPriceFen,
    amountFen: line.amountFen,
    deliveredAt: line.deliveredAt,
  };
}
