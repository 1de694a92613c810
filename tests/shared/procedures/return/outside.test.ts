import { describe, expect, test } from 'vitest';

import { returning } from '../../../../shared/procedures/return/index.ts';
import type { ReturnRequest } from '../../../../shared/procedures/return/request.ts';
import {
  beginReturn,
  claimsQuality,
  exchangeFor,
  newChairs,
  returnRequest,
  soldGoods,
} from '../../../support/return-course.ts';
import type { Inspected } from '../../../support/return-steps.ts';
import { inspected } from '../../../support/return-steps.ts';
import { evaluated } from '../../../support/procedure-course.ts';

/** What others are told of a return: the report, the new order, the visit. */

describe('RET-18: what the monthly report tells of an exception', () => {
  const excepted = { exception: true, exceptionReason: '老顾客' };
  const reported = ({ request, ...begin }: Inspected) => {
    const { facts } = inspected({ request: { ...excepted, ...request }, ...begin });
    return returning.exceptionsOf?.({ ...facts, goods: soldGoods });
  };
  const lines = (...ids: string[]): Partial<ReturnRequest> => ({
    lines: ids.map((id) => ({ id, quantity: 1 })),
  });

  test.each([
    ['wardrobe', 'RET-6'],
    ['rug', 'RET-10'],
    ['stool', 'RET-11'],
  ])('the rule that refuses %s is %s', (id, against) => {
    expect(reported({ request: lines(id) })).toMatchObject([{ against, pieces: 1 }]);
  });

  test('promotion goods with a fault are refused by RET-5', () => {
    expect(reported({ request: { ...claimsQuality, ...lines('stool') } })).toMatchObject([
      { against: 'RET-5' },
    ]);
  });

  test('pieces that are whole are none, damaged ones are', () => {
    expect(reported({ found: [{ good: 3, damaged: 1 }] })).toEqual([
      { goods: '餐椅', pieces: 1, against: 'RET-9', amountFen: 50_000, refundFen: 50_000 },
    ]);
  });

  test('an opened package is one of RET-7', () => {
    const request = { ...lines('lamp'), packagingUnopened: false };
    expect(reported({ request, found: [{ packagingUnopened: false }] })).toMatchObject([
      { against: 'RET-7', amountFen: 30_000, refundFen: 30_000 },
    ]);
  });

  test('what is exchanged before its delivery is one of CAN-5', () => {
    const request = { ...exchangeFor(100), ...excepted, ...lines('shelf') };
    const { decision } = evaluated(beginReturn({ request }));
    const source = { request: returnRequest(request), record: {}, decision, goods: soldGoods };
    expect(returning.exceptionsOf?.(source)).toMatchObject([
      { goods: '定制书架', against: 'CAN-5', refundFen: 270_000 },
    ]);
  });
});

describe('RET-12: the goods that an exchange gives', () => {
  const given = (request: Partial<ReturnRequest>) => {
    const course = beginReturn({ request });
    return returning.exchangeOf?.(course.facts.request, evaluated(course).decision);
  };

  test('are those that were typed, with what the old ones pay of them', () => {
    expect(given(exchangeFor(60_000))).toEqual({
      lines: [newChairs(60_000)],
      totalFen: 240_000,
      creditFen: 200_000,
    });
  });

  test('are none in a return', () => {
    expect(given({ newGoods: [newChairs(60_000)] })).toBeNull();
  });
});

describe('a visit', () => {
  const target = (request: ReturnRequest) => returning.visitTarget?.(request, soldGoods);

  test('goes to the customer, for the goods in a few words', () => {
    const request = returnRequest({
      lines: [
        { id: 'sofa', quantity: 1 },
        { id: 'chairs', quantity: 2 },
      ],
    });
    expect(target(request)).toEqual({
      goods: '布艺沙发、餐椅 ×2',
      name: '',
      phone: '',
      address: '',
    });
  });
});
