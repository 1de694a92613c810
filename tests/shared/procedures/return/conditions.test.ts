import { describe, expect, it } from 'vitest';

import { returnDocuments } from '../../../../shared/procedures/return/request.ts';
import type { ReturnDocument } from '../../../../shared/procedures/return/request.ts';
import {
  afterDeliveryDays,
  afterPurchaseDays,
  delivered,
  deliveredAt,
  lastOfDelivery,
  lastOfPurchase,
  onlyLineOf,
  returnAsked,
  verdictOf as verdict,
} from '../../../support/return-input.ts';
import type { ReturnSituation as Situation } from '../../../support/return-input.ts';

const without = (...names: ReturnDocument[]) =>
  returnDocuments.filter((name) => !names.includes(name));

describe('RET-7: goods that the customer picked up', () => {
  const lines = [delivered({ kind: 'selfPickup' })];
  const on = (now: string, settings: Situation['settings'] = {}) =>
    verdict({ lines, now, settings });

  it.each([
    ['on the day of the purchase', '2026-11-05T15:30:00+08:00', 'free RET-7'],
    ['at the end of the 7th day', lastOfPurchase, 'free RET-7'],
    ['on the 8th day at 00:00', afterPurchaseDays, 'refused RET-7: period'],
  ])('%s after the purchase, whenever they were picked up: %3$s', (_text, now, expected) => {
    expect(on(now)).toBe(expected);
  });

  it('count the days on the clock of the store', () => {
    // 00:00 on the 9th in Shanghai is 16:00 on the 8th in London.
    expect(on(afterPurchaseDays, { timeZone: 'Europe/London' })).toBe('free RET-7');
  });

  it.each([
    ['the end of the 10th day', '2026-11-11T23:59:59.999+08:00', 'free RET-7'],
    ['the 11th day', '2026-11-12T00:00:00+08:00', 'refused RET-7: period'],
  ])('where the store gives 10 days: %s', (_text, now, expected) => {
    expect(on(now, { returnDays: 10 })).toBe(expected);
  });

  it.each([
    ['off: Sunday is the last day', false, '2026-11-09T00:00:00+08:00', 'refused RET-7: period'],
    ['on: Monday is the last day', true, '2026-11-09T23:59:59.999+08:00', 'free RET-7'],
    ['on: not Tuesday', true, '2026-11-10T00:00:00+08:00', 'refused RET-7: period'],
  ])('TIME-3 %s', (_text, extendOverHolidays, now, expected) => {
    expect(on(now, { extendOverHolidays })).toBe(expected);
  });

  it.each<[string, Situation, string]>([
    ['an opened package', { packagingUnopened: false }, 'refused RET-7: packaging'],
    ['damaged goods in an unopened package', { goodsIntact: false }, 'free RET-7'],
    ['an order not paid in full by one fen', { paidFen: 99_999 }, 'refused RET-7: paid'],
    ['no pickup slip', { documents: without('pickupSlip') }, 'refused RET-7: pickupSlip'],
    ['no receipt but an invoice', { documents: without('receipt') }, 'free RET-7'],
    ['no invoice but a receipt', { documents: without('invoice') }, 'free RET-7'],
    [
      'neither receipt nor invoice',
      { documents: without('receipt', 'invoice') },
      'refused RET-7: receiptOrInvoice',
    ],
    [
      'no goods-received note',
      { documents: without('goodsReceivedNote', 'salesOrder') },
      'free RET-7',
    ],
    [
      'everything missing at once, in its order',
      {
        packagingUnopened: false,
        goodsIntact: false,
        paidFen: 0,
        documents: [],
        now: afterPurchaseDays,
      },
      'refused RET-7: period, packaging, paid, pickupSlip, receiptOrInvoice',
    ],
  ])('with %s: %3$s', (_text, situation, expected) => {
    expect(verdict({ lines, ...situation })).toBe(expected);
  });

  it('the whole order has to be paid, also the lines that stay', () => {
    const two = [...lines, delivered({ id: 'L2' })];
    const asked = [{ id: 'L1', quantity: 1 }];
    expect(verdict({ lines: two, asked, paidFen: 199_999 })).toBe('refused RET-7: paid');
  });

  it('an order worth nothing is paid', () => {
    expect(verdict({ lines: [delivered({ kind: 'selfPickup', amountFen: 0 })] })).toBe(
      'free RET-7',
    );
  });
});

describe('RET-9: other goods after delivery or pickup', () => {
  const on = (now: string, settings: Situation['settings'] = {}) => verdict({ now, settings });

  it.each([
    ['at the moment of the delivery', deliveredAt, 'free RET-9'],
    ['on the 7th day at 23:59:59.999', lastOfDelivery, 'free RET-9'],
    ['on the 8th day at 00:00', afterDeliveryDays, 'refused RET-9: period'],
  ])('%s: %3$s', (_text, now, expected) => {
    expect(on(now)).toBe(expected);
  });

  it.each([
    ['10 days, the 10th at its end', { returnDays: 10 }, '2026-11-15T23:59:59.999+08:00', true],
    ['10 days, the 11th', { returnDays: 10 }, '2026-11-16T00:00:00+08:00', false],
    [
      'TIME-3, a last day that the store rests: the day after',
      { extendOverHolidays: true, holidays: { rest: ['2026-11-12'], work: [] } },
      '2026-11-13T23:59:59.999+08:00',
      true,
    ],
    [
      'TIME-3, the day after that',
      { extendOverHolidays: true, holidays: { rest: ['2026-11-12'], work: [] } },
      '2026-11-14T00:00:00+08:00',
      false,
    ],
    [
      'TIME-3 off: the same last day counts',
      { holidays: { rest: ['2026-11-12'], work: [] } },
      '2026-11-13T00:00:00+08:00',
      false,
    ],
  ])('%s', (_text, settings, now, inTime) => {
    expect(on(now, settings)).toBe(inTime ? 'free RET-9' : 'refused RET-9: period');
  });

  it('TIME-3 over the National Day holidays, with their make-up days', () => {
    // Delivered on 25 September: the 7th day is 2 October, the holidays end on the 7th.
    const lines = [delivered({ deliveredAt: '2026-09-25T10:00:00+08:00' })];
    const at = (now: string) => {
      const input = returnAsked({ lines, now, settings: { extendOverHolidays: true } });
      input.order.orderedAt = '2026-09-20T10:00:00+08:00';
      return onlyLineOf(input).outcome;
    };
    expect([at('2026-10-08T23:59:59.999+08:00'), at('2026-10-09T00:00:00+08:00')]).toEqual([
      'free',
      'refused',
    ]);
  });

  it.each<[string, Situation, string]>([
    ['damaged goods', { goodsIntact: false }, 'refused RET-9: intact'],
    ['an opened package', { packagingUnopened: false }, 'free RET-9'],
    ['an order not paid in full', { paidFen: 1 }, 'free RET-9'],
    ['no sales order', { documents: without('salesOrder') }, 'free RET-9'],
    ['no pickup slip', { documents: without('pickupSlip') }, 'refused RET-9: pickupSlip'],
    [
      'no goods-received note',
      { documents: without('goodsReceivedNote') },
      'refused RET-9: goodsReceivedNote',
    ],
    ['no receipt but an invoice', { documents: without('receipt') }, 'free RET-9'],
    [
      'neither receipt nor invoice',
      { documents: without('receipt', 'invoice') },
      'refused RET-9: receiptOrInvoice',
    ],
    [
      'everything missing at once, in its order',
      {
        now: afterDeliveryDays,
        goodsIntact: false,
        packagingUnopened: false,
        paidFen: 0,
        documents: [],
      },
      'refused RET-9: period, intact, pickupSlip, goodsReceivedNote, receiptOrInvoice',
    ],
  ])('with %s: %3$s', (_text, situation, expected) => {
    expect(verdict(situation)).toBe(expected);
  });
});
