import { describe, expect, test } from 'vitest';

import { cancellation } from '../../../../shared/procedures/cancellation/index.ts';
import { emptyCancellationRequest } from '../../../../shared/procedures/cancellation/request.ts';
import type { HandOverSource } from '../../../../shared/procedures/hand-over.ts';
import { repair } from '../../../../shared/procedures/repair/index.ts';
import { emptyRepairRequest } from '../../../../shared/procedures/repair/request.ts';
import { returning } from '../../../../shared/procedures/return/index.ts';
import { repairRequest, requestedAt, soldGoods } from '../../../support/repair-course.ts';

const request = repairRequest({
  history: '上周开始响',
  place: 'takeBack',
  warrantyGroup: '沙发',
  contactName: '张女士',
  contactPhone: '19912345678',
  address: '青岛路 8 号',
  wishes: '周末在家',
});
const source: HandOverSource = {
  procedure: 'repair',
  request,
  record: null,
  decision: null,
  goods: soldGoods,
};

describe('another repair that goes on from a repair', () => {
  test('has its goods, place and contacts; what is wrong this time is asked anew', () => {
    expect(repair.requestFrom?.(source, requestedAt)).toEqual({
      ...request,
      problem: '',
      history: '',
    });
  });

  test('is offered when the one before has ended', () => {
    const again = repair.handsOverTo.find(({ to }) => to === 'repair');
    expect(again).toMatchObject({
      title: '再次维修',
      from: ['closed', 'declined'],
      needsOrder: false,
    });
  });

  test('has the first goods of a cancellation it comes from', () => {
    const lines = [{ id: 'chairs', quantity: 2 }];
    const cancelling = { ...emptyCancellationRequest(), lines };
    const from = { ...source, procedure: 'cancellation', request: cancelling } as const;
    expect(repair.requestFrom?.(from, requestedAt)).toEqual({
      ...emptyRepairRequest(),
      goods: { from: 'order', lineId: 'chairs', pieces: 2 },
    });
  });
});

/** The same goods, delivered then. */
function deliveredAt(at: number | null): HandOverSource {
  return { ...source, goods: soldGoods.map((line) => ({ ...line, deliveredAt: at })) };
}

/** What a repair can go over into when its goods were delivered then, besides another repair. */
function waysOf(from: HandOverSource): string[] {
  const open = repair.handsOverTo.filter(({ when }) => when?.(from, requestedAt));
  return open.map(({ to }) => to);
}

describe('CAN-7, RET-8: goods that are delivered are returned, others are cancelled', () => {
  test.each([
    ['not delivered', null, 'cancellation'],
    ['planned for a millisecond later', requestedAt + 1, 'cancellation'],
    ['delivered this very moment', requestedAt, 'return'],
    ['delivered before', requestedAt - 1, 'return'],
  ])('%s', (_when, at, way) => {
    expect(waysOf(deliveredAt(at))).toEqual([way]);
  });

  test('goods that no order knows are neither', () => {
    const goods = {
      from: 'other',
      name: '旧餐桌',
      code: '',
      size: '',
      colour: '',
      kind: 'regular',
      pieces: 1,
      purchasedOn: null,
      proof: '',
    } as const;
    expect(waysOf({ ...source, request: repairRequest({ goods }) })).toEqual([]);
  });

  test('nor is a repair whose line was not chosen yet', () => {
    const goods = { from: 'order', lineId: null, pieces: 1 } as const;
    expect(waysOf({ ...source, request: repairRequest({ goods }) })).toEqual([]);
  });
});

describe('a cancellation that goes on from a repair', () => {
  test('has its goods, and what is wrong as the reason', () => {
    expect(cancellation.requestFrom?.(source, requestedAt)).toEqual({
      ...emptyCancellationRequest(),
      lines: [{ id: 'sofa', quantity: 1 }],
      reason: 'quality',
      reasonText: '左扶手弹簧塌陷，坐下有响声。',
    });
  });
});

describe('a return that goes on from a repair', () => {
  test('has its delivered goods, the claim of quality and what is wrong', () => {
    expect(returning.requestFrom?.(deliveredAt(requestedAt), requestedAt)).toMatchObject({
      kind: 'return',
      lines: [{ id: 'sofa', quantity: 1 }],
      reason: 'quality',
      reasonText: '左扶手弹簧塌陷，坐下有响声。',
    });
  });

  test('has no goods that were not delivered yet', () => {
    expect(returning.requestFrom?.(source, requestedAt)).toMatchObject({ lines: [] });
  });
});
