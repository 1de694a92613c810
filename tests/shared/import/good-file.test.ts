import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { fixtureSheet } from '../../support/fixture-sheet.ts';
import { readOrders } from '../../support/read-rows.ts';

const { orders, problems, heldBack, rows } = readOrders(fixtureSheet('orders.csv'));

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** By its own way through the text of the file: no quotes in it, amounts by moving the point. */
function secondComputation() {
  const text = readFileSync(new URL('../../fixtures/orders.csv', import.meta.url), 'utf8');
  const lines = text.split(/\r?\n/).slice(1).filter(Boolean);
  const fields = lines.map((line) => line.split(','));
  const fen = (amount = '') => Math.round(Number(amount) * 100);
  const byOrder = new Map(fields.map((each) => [each[0], each]));
  return {
    orders: byOrder.size,
    lines: lines.length,
    pieces: sum(fields.map((each) => Number(each[11]))),
    amountFen: sum(fields.map((each) => fen(each[13]))),
    totalFen: sum([...byOrder.values()].map((each) => fen(each[14]))),
    paidFen: sum([...byOrder.values()].map((each) => fen(each[15]))),
    deliveries: fields.filter((each) => each[16] !== '').length,
  };
}

test('the good file has no problem: 80 orders, 119 lines', () => {
  expect([orders.length, rows, problems, heldBack]).toEqual([80, 119, [], []]);
});

test('its sums are those of a second computation over the text', () => {
  const goods = orders.flatMap(({ lines }) => lines);
  expect({
    orders: orders.length,
    lines: goods.length,
    pieces: sum(goods.map(({ quantity }) => quantity)),
    amountFen: sum(goods.map(({ amountFen }) => amountFen)),
    totalFen: sum(orders.map(({ totalFen }) => totalFen)),
    paidFen: sum(orders.map(({ paidFen }) => paidFen)),
    deliveries: goods.filter(({ deliveredAt }) => deliveredAt !== null).length,
  }).toEqual(secondComputation());
});

test('its whole amounts are what the shop knows', () => {
  expect([secondComputation().orders, secondComputation().lines]).toEqual([80, 119]);
});
