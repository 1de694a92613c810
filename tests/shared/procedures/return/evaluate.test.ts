import { describe, expect, test } from 'vitest';

import { RuleInputError } from '../../../../shared/domain/rule-input-error.ts';
import { emptyReturnRequest } from '../../../../shared/procedures/return/request.ts';
import type { ReturnRequest } from '../../../../shared/procedures/return/request.ts';
import { evaluated } from '../../../support/procedure-course.ts';
import type { BeginReturn } from '../../../support/return-course.ts';
import {
  beginReturn,
  claimsQuality,
  exchangeFor,
  newChairs,
  soldOrder,
} from '../../../support/return-course.ts';

const missing = (request: Partial<ReturnRequest>, begin: BeginReturn = {}) =>
  evaluated(beginReturn({ ...begin, request })).missing;
const needs = (...given: Parameters<typeof missing>) =>
  missing(...given).map(({ path, rule }) => `${path} ${rule}`);
const messages = (...given: Parameters<typeof missing>) =>
  missing(...given).map(({ message }) => message);
const line = (id: string, quantity = 1) => [{ id, quantity }];

describe('RET-13: what an application lacks', () => {
  test('nothing when it is complete', () => {
    expect(needs({})).toEqual([]);
  });

  test('goods and reason while nothing is typed', () => {
    expect(needs(emptyReturnRequest())).toEqual([
      'lines RET-13',
      'reason RET-1',
      'reasonText RET-1',
    ]);
  });

  test('a reason of blanks is none', () => {
    expect(messages({ reasonText: ' \n' })).toEqual(['请详细写明退换的原因。']);
  });

  test('nothing is decided while nobody said whether it is about quality', () => {
    expect(evaluated(beginReturn({ request: { reason: null } })).decision).toBeNull();
  });

  test('a line that is refused, unless an exception is asked for in writing', () => {
    expect(needs({ lines: line('wardrobe') })).toEqual(['lines[0] RET-6']);
    expect(needs({ lines: line('wardrobe'), exception: true })).toEqual(['exceptionReason RET-18']);
    const asked = { lines: line('wardrobe'), exception: true, exceptionReason: '老顾客' };
    expect(needs(asked)).toEqual([]);
  });

  test('says what a line does not meet', () => {
    const request = { lines: line('chairs', 2), goodsIntact: false };
    expect(messages(request)).toEqual([
      '第 1 项商品不能退换：商品不完好。商品完好的，请打勾。请去掉这一项，或者写明理由申请特批。',
    ]);
  });

  test('says why goods of a kind are refused', () => {
    expect(messages({ lines: line('rug') })).toEqual([
      '第 1 项商品不能退换：处理品一经售出，不退不换。请去掉这一项，或者写明理由申请特批。',
    ]);
  });

  test('new goods in an exchange, each with name, kind and price', () => {
    expect(needs({ kind: 'exchange' })).toEqual(['newGoods RET-12']);
    const bare = { ...newChairs(0), name: ' ', kind: null, unitPriceFen: null };
    expect(needs({ kind: 'exchange', newGoods: [newChairs(100), bare] })).toEqual([
      'newGoods[1].name RET-12',
      'newGoods[1].kind RET-12',
      'newGoods[1].unitPriceFen RET-12',
    ]);
  });

  test('new goods that are left over from an exchange do not matter in a return', () => {
    expect(needs({ newGoods: [{ ...newChairs(0), name: '' }] })).toEqual([]);
  });

  test('new goods that cost more than anything can', () => {
    const dear = evaluated(
      beginReturn({
        request: { kind: 'exchange', newGoods: [newChairs(100_000_000_00, 100_000)] },
      }),
    );
    expect([dear.decision, dear.missing.map(({ path }) => path)]).toEqual([null, ['newGoods']]);
  });

  test('a line that comes twice, or is not of the order, is refused', () => {
    const twice = { lines: [...line('chairs'), ...line('chairs')] };
    expect(() => needs(twice)).toThrow(RuleInputError);
    expect(() => needs({ lines: line('piano') })).toThrow('订单里没有这一行商品。');
  });
});

describe('RET-13: documents', () => {
  const without = (...documents: ReturnRequest['documents']) => ({
    documents: (
      ['salesOrder', 'receipt', 'invoice', 'pickupSlip', 'goodsReceivedNote'] as const
    ).filter((each) => !documents.includes(each)),
  });

  test.each([
    ['receipt or invoice', without('receipt', 'invoice'), ['请查看收据或发票并打勾。']],
    ['the receipt alone does', without('invoice'), []],
    ['the invoice alone does', without('receipt'), []],
    ['the pickup slip', without('pickupSlip'), ['请查看提货单并打勾。']],
    ['the goods-received note', without('goodsReceivedNote'), ['请查看收货单并打勾。']],
    ['no sales order', without('salesOrder'), []],
  ])('RET-9 asks for all three: %s', (_what, request, expected) => {
    expect(messages(request)).toEqual(expected);
  });

  test('RET-5: so does a claim of quality', () => {
    expect(needs({ ...claimsQuality, documents: [] })).toEqual([
      'documents RET-13',
      'documents RET-13',
      'documents RET-13',
    ]);
  });

  test('RET-7 asks for the pickup slip, and receipt or invoice', () => {
    expect(messages({ lines: line('lamp'), documents: [] })).toEqual([
      '请查看收据或发票并打勾。',
      '请查看提货单并打勾。',
    ]);
  });

  test('RET-8 asks for what a cancellation asks for', () => {
    const request = { ...exchangeFor(100), lines: line('bed'), documents: [] };
    expect(missing(request)).toEqual([
      { path: 'documents', message: '请查看销售订单并打勾。', rule: 'CAN-9' },
      { path: 'documents', message: '请查看收据或发票并打勾。', rule: 'CAN-9' },
    ]);
  });

  test('what two lines need is asked for once', () => {
    const request = { lines: [...line('chairs'), ...line('lamp')], documents: [] };
    expect(missing(request).length).toBe(3);
  });

  test('a line that is refused for something else asks for none', () => {
    expect(needs({ lines: line('chairs'), goodsIntact: false, documents: [] })).toEqual([
      'lines[0] RET-9',
    ]);
  });
});

describe('RET-2: a claim of quality', () => {
  test.each([
    [null, ['请先建议上门检验和维修，并选择顾客的答复。']],
    ['repair' as const, ['顾客愿意维修，请转办产品维修；这张业务单可以按“顾客收回”结束。']],
    ['inspect' as const, []],
  ])(
    'asks what the customer says to an inspection and a repair: %s',
    (proposalAnswer, expected) => {
      expect(messages({ ...claimsQuality, proposalAnswer })).toEqual(expected);
    },
  );

  test('is decided by the inspection', () => {
    const { decision, amounts } = evaluated(beginReturn({ request: claimsQuality }));
    expect(decision).toMatchObject({ lines: [{ outcome: 'inspectFirst', rule: 'RET-2' }] });
    expect(amounts).toEqual({ feeFen: 0, refundFen: 0, dueFen: 0, creditFen: 0 });
  });

  test('holds the pieces meanwhile', () => {
    expect(evaluated(beginReturn({ request: claimsQuality })).claims).toEqual([
      { lineId: 'chairs', from: 0, to: 4 },
    ]);
  });
});

describe('RET-8: what is not delivered yet', () => {
  test('is not returned but cancelled', () => {
    expect(missing({ lines: [...line('chairs'), ...line('bed')] })).toEqual([
      {
        path: 'lines[1]',
        message: '第 2 项商品还没有送货或提货，按取消订单办理。请去掉这一项，转办取消订单。',
        rule: 'RET-8',
      },
    ]);
  });

  test('is not made a return by an exception', () => {
    const request = { lines: line('shelf'), exception: true, exceptionReason: '老顾客' };
    expect(needs(request)).toContain('lines[0] RET-8');
  });

  test('is exchanged for the fee of a cancellation', () => {
    const { decision, amounts } = evaluated(
      beginReturn({ request: { ...exchangeFor(200_000), lines: line('bed') } }),
    );
    expect(decision).toMatchObject({ lines: [{ outcome: 'fee', rule: 'CAN-4' }] });
    expect(amounts).toEqual({ feeFen: 50_000, refundFen: 0, dueFen: 350_000, creditFen: 450_000 });
  });

  test('CAN-5: what is made to order is not exchanged either', () => {
    expect(needs({ ...exchangeFor(200_000), lines: line('shelf') })).toEqual(['lines[0] CAN-5']);
  });
});

describe('RET-12: what moves in an exchange', () => {
  const moved = (unitPriceFen: number, part: Partial<ReturnRequest> = {}) =>
    evaluated(beginReturn({ request: { ...exchangeFor(unitPriceFen), ...part } })).amounts;

  test.each([
    ['dearer', 60_000, { feeFen: 0, refundFen: 0, dueFen: 40_000, creditFen: 200_000 }],
    ['cheaper', 40_000, { feeFen: 0, refundFen: 40_000, dueFen: 0, creditFen: 160_000 }],
    ['the same', 50_000, { feeFen: 0, refundFen: 0, dueFen: 0, creditFen: 200_000 }],
    ['for nothing', 0, { feeFen: 0, refundFen: 200_000, dueFen: 0, creditFen: 0 }],
  ])('new goods are %s', (_what, unitPriceFen, expected) => {
    expect(moved(unitPriceFen)).toEqual(expected);
  });

  test('a fee that nothing paid covers is due besides the new goods', () => {
    const request = { ...exchangeFor(100), lines: line('bed') };
    const order = { ...soldOrder, paidFen: 0 };
    expect(evaluated(beginReturn({ request, order })).amounts).toEqual({
      feeFen: 50_000,
      refundFen: 0,
      dueFen: 50_400,
      creditFen: 0,
    });
  });

  test('nothing while the inspection is awaited', () => {
    expect(moved(60_000, claimsQuality)).toEqual({
      feeFen: 0,
      refundFen: 0,
      dueFen: 0,
      creditFen: 0,
    });
  });
});

describe('CASE-2: pieces that other cases have', () => {
  const taken = [{ lineId: 'chairs', from: 1, to: 3, caseNumber: 'QX-20261120-001' }];

  test('are not taken again', () => {
    const request = { lines: line('chairs', 2) };
    expect(evaluated(beginReturn({ request, taken })).claims).toEqual([
      { lineId: 'chairs', from: 0, to: 1 },
      { lineId: 'chairs', from: 3, to: 4 },
    ]);
  });

  test('are named when too few are left', () => {
    expect(messages({ lines: line('chairs', 3) }, { taken })).toEqual([
      '第 1 项商品在业务单 QX-20261120-001 中已占用，只剩 2 件可以退换。',
    ]);
  });
});

describe('RET-18: an exception', () => {
  test('carries what the rules refuse, and is marked', () => {
    const request = { lines: line('wardrobe'), exception: true, exceptionReason: '老顾客' };
    const { decision, exception, amounts } = evaluated(beginReturn({ request }));
    expect(decision).toMatchObject({ lines: [{ outcome: 'free', rule: 'RET-18' }] });
    expect([exception, amounts.refundFen]).toEqual([true, 900_000]);
  });

  test('is none where the rules accept anyway', () => {
    const request = { exception: true, exceptionReason: '老顾客' };
    expect(evaluated(beginReturn({ request })).exception).toBe(false);
  });
});
