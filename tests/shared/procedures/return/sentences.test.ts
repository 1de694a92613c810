import { describe, expect, test } from 'vitest';

import type { ReturnDecision } from '../../../../shared/procedures/return/decision.ts';
import {
  outcomeLabel,
  settlementLabel,
  verdictHeadline,
} from '../../../../shared/procedures/return/sentences.ts';
import type { ReturnRequest } from '../../../../shared/procedures/return/request.ts';
import {
  sameVerdict,
  verdictChanges,
} from '../../../../shared/procedures/return/verdict-changes.ts';
import { recordOf } from '../../../../shared/procedures/return/state.ts';
import { evaluated } from '../../../support/procedure-course.ts';
import {
  beginReturn,
  claimsQuality,
  decided,
  exchangeFor,
} from '../../../support/return-course.ts';
import type { Inspected } from '../../../support/return-steps.ts';
import { inspected } from '../../../support/return-steps.ts';

const settings = { feeBasisPoints: 1000 };
const asks = (...ids: string[]): Partial<ReturnRequest> => ({
  lines: ids.map((id) => ({ id, quantity: 1 })),
});

/** What is decided on a request before anything is inspected. */
function decision(request: Partial<ReturnRequest>): ReturnDecision {
  return evaluated(beginReturn({ request })).decision as ReturnDecision;
}

describe('the label beside a line', () => {
  test.each<[string, Partial<ReturnRequest>]>([
    ['免费', asks('chairs')],
    ['不予退货 RET-6', asks('wardrobe')],
    ['特批 免费', { ...asks('wardrobe'), exception: true }],
    ['先检验 RET-2', { ...claimsQuality, ...asks('chairs') }],
    ['没有送货，请办取消 RET-8', asks('bed')],
    ['不予换货 RET-10', { ...exchangeFor(100), ...asks('rug') }],
    ['收 10 %', { ...exchangeFor(100), ...asks('bed') }],
    ['特批 收 10 %', { ...exchangeFor(100), ...asks('shelf'), exception: true }],
  ])('%s', (label, request) => {
    const { kind = 'return' } = request;
    const [line] = decision(request).lines;
    expect(line && outcomeLabel(line, { kind, settings })).toBe(label);
  });
});

describe('the whole decision in a few words', () => {
  test.each<[string, Partial<ReturnRequest>]>([
    ['可以退货', asks('chairs')],
    ['可以换货', { ...exchangeFor(100), ...asks('chairs') }],
    ['部分可以退货', asks('chairs', 'wardrobe')],
    ['须特批，可以退货', { ...asks('chairs', 'wardrobe'), exception: true }],
    ['不予退货', asks('wardrobe')],
    ['先检验，再判定', { ...claimsQuality, ...asks('chairs', 'rug') }],
    ['没有送货，请办取消订单', asks('bed')],
    ['没有送货的，请办取消订单', asks('bed', 'chairs')],
    ['可以换货，没有送货的收 10 % 退单费', { ...exchangeFor(100), ...asks('bed', 'chairs') }],
    [
      '部分可以换货，没有送货的收 10 % 退单费，其余先检验',
      { ...exchangeFor(100), ...claimsQuality, ...asks('bed', 'chairs') },
    ],
  ])('%s', (headline, request) => {
    const { kind = 'return' } = request;
    expect(verdictHeadline(decision(request), { kind, settings })).toBe(headline);
  });

  test('while nothing is chosen', () => {
    expect(verdictHeadline({ lines: [] }, { kind: 'return', settings })).toBe('还没有选商品');
  });
});

describe('what moves', () => {
  test.each<[string, number, Partial<ReturnRequest>]>([
    ['退给顾客', 200_000, {}],
    ['退给顾客差额', 40_000, exchangeFor(40_000)],
    ['顾客补差额', 40_000, exchangeFor(60_000)],
  ])('%s %i', (label, amountFen, request) => {
    expect(settlementLabel(decision(request))).toEqual({ label, amountFen });
  });
});

describe('RET-14: what is told otherwise after the inspection', () => {
  const changed = (begin: Inspected) => {
    const course = inspected(begin);
    const { decidedFirst } = recordOf(course.facts);
    return decidedFirst === null ? null : verdictChanges(decidedFirst, decided(course));
  };

  test('nothing where everything was found as asked for', () => {
    expect(changed({})).toEqual([]);
  });

  test('good and damaged pieces decided alike are told together', () => {
    const request = { exception: true, exceptionReason: '老顾客', goodsIntact: false };
    expect(changed({ request, found: [{ good: 0, damaged: 4 }] })).toEqual([]);
  });

  test('each line with its pieces, before and after', () => {
    expect(changed({ found: [{ good: 2, damaged: 1 }] })).toEqual([
      {
        id: 'chairs',
        before: [{ pieces: 4, outcome: 'free', rule: 'RET-9' }],
        after: [
          { pieces: 2, outcome: 'free', rule: 'RET-9' },
          { pieces: 1, outcome: 'refused', rule: 'RET-9' },
        ],
      },
    ]);
  });

  test('other money is another verdict, though the rules are the same', () => {
    const dear = decision(exchangeFor(60_000));
    const cheap = decision(exchangeFor(40_000));
    expect([sameVerdict(dear, cheap), sameVerdict(dear, dear)]).toEqual([false, true]);
  });
});
