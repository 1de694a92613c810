import { describe, expect, test } from 'vitest';

import { cancellation } from '../../../../shared/procedures/cancellation/index.ts';
import { emptyCancellationRequest } from '../../../../shared/procedures/cancellation/request.ts';
import type { HandOverSource } from '../../../../shared/procedures/hand-over.ts';
import { repair } from '../../../../shared/procedures/repair/index.ts';
import { emptyRepairRequest } from '../../../../shared/procedures/repair/request.ts';
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
    expect(repair.requestFrom?.(source)).toEqual({ ...request, problem: '', history: '' });
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
    expect(repair.requestFrom?.(from)).toEqual({
      ...emptyRepairRequest(),
      goods: { from: 'order', lineId: 'chairs', pieces: 2 },
    });
  });
});

describe('a cancellation that goes on from a repair', () => {
  const way = repair.handsOverTo.find(({ to }) => to === 'cancellation');
  const delivered = (deliveredAt: number | null) => ({
    ...source,
    goods: soldGoods.map((line) => ({ ...line, deliveredAt })),
  });

  test('has its goods, and what is wrong as the reason', () => {
    expect(cancellation.requestFrom?.(source)).toEqual({
      ...emptyCancellationRequest(),
      lines: [{ id: 'sofa', quantity: 1 }],
      reason: 'quality',
      reasonText: '左扶手弹簧塌陷，坐下有响声。',
    });
  });

  test.each([
    ['not delivered', null, true],
    ['planned for a millisecond later', requestedAt + 1, true],
    ['delivered this very moment', requestedAt, false],
    ['delivered before', requestedAt - 1, false],
  ])('CAN-7, RET-8: goods %s: offered is %s', (_when, deliveredAt, offered) => {
    expect(way?.when?.(delivered(deliveredAt), requestedAt)).toBe(offered);
  });

  test('is not offered for goods that no order knows', () => {
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
    const other = { ...source, request: repairRequest({ goods }) };
    expect(way?.when?.(other, requestedAt)).toBe(false);
  });
});
