import * as fc from 'fast-check';

import { goodsKinds } from '../../shared/domain/goods-kind.ts';
import { readingClock } from './order-file.ts';

/** Few values, so that many rows are the same in what they are sorted by. */
const hour = 3_600_000;
const moment = fc.integer({ min: -6, max: 6 }).map((n) => readingClock.now + n * hour);
const fen = fc.constantFrom(0, 1, 3, 100, 5000, 468_000);

export const listNames = [
  '王伟',
  '王 伟',
  '王玮',
  '李芳',
  '王建国',
  '王建囯',
  '单田芳',
  'Li',
  '𠮷田',
];

const customer = fc.record({
  id: fc.uuid(),
  name: fc.constantFrom(...listNames),
  phone: fc.constantFrom('19900000001', '19900000002', '053288880003'),
});
const line = fc.record({
  kind: fc.constantFrom(...goodsKinds),
  amountFen: fen,
  deliveredAt: fc.option(moment),
  removed: fc.boolean(),
});
const order = fc
  .record({
    id: fc.uuid(),
    customer: fc.nat(),
    orderedAt: moment,
    lines: fc.array(line, { minLength: 1, maxLength: 3 }),
    /** How much is open: nothing, a few fen, or all. */
    open: fc.constantFrom(0, 0, 1, 2, 1_000_000),
    waiting: fc.boolean(),
  })
  .map(({ open, lines, ...rest }) => {
    const totalFen = lines
      .filter(({ removed }) => !removed)
      .reduce((sum, { amountFen }) => sum + amountFen, 0);
    return { ...rest, lines, totalFen, paidFen: Math.max(0, totalFen - open) };
  });
const aCase = fc.record({
  id: fc.uuid(),
  order: fc.nat(),
  open: fc.boolean(),
  exception: fc.boolean(),
  openedAt: moment,
  requestedAt: moment,
  refundFen: fen,
  /** Open ones count only while the case goes on. */
  deadlines: fc.array(fc.record({ dueAt: moment, fulfilled: fc.boolean() }), { maxLength: 3 }),
});

/** What stands in a store, as plain data: orders and cases name others by their place, modulo. */
export const storeContents = fc.record({
  customers: fc.uniqueArray(customer, {
    minLength: 1,
    maxLength: 14,
    selector: ({ name, phone }) => name + phone,
  }),
  orders: fc.array(order, { minLength: 1, maxLength: 30 }),
  cases: fc.array(aCase, { maxLength: 30 }),
  /** Pairs of customers who are not the same, by place. */
  apart: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 4 }),
});
export type StoreContents = typeof storeContents extends fc.Arbitrary<infer T> ? T : never;

export const period = fc.record({ from: fc.option(moment), to: fc.option(moment) });
