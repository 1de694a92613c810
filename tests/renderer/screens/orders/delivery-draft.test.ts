import { expect, test } from 'vitest';

import {
  readDelivery,
  startDelivery,
} from '../../../../renderer/screens/orders/delivery/delivery-draft.ts';
import type { DeliveryDraft } from '../../../../renderer/screens/orders/delivery/delivery-draft.ts';
import { goodsLine, now, orderedAt } from '../../support/fixtures.ts';

const zone = 'Asia/Shanghai';
const goods = [goodsLine('sofa'), goodsLine('chair', { deliveredAt: orderedAt + 3_600_000 })];

function read(part: Partial<DeliveryDraft> = {}) {
  return readDelivery({ ...startDelivery(goods, now), ...part }, { goods, orderedAt }, zone);
}

test('the form begins with what was not delivered yet, delivered now', () => {
  expect(read()).toEqual({ delivery: { lineIds: ['sofa'], deliveredAt: now, reason: null } });
});

test('a delivery may be planned (TIME-7)', () => {
  expect(read({ at: now + 86_400_000 })).toMatchObject({
    delivery: { deliveredAt: now + 86_400_000 },
  });
});

test('another time for what was delivered is sent with its reason', () => {
  expect(read({ lineIds: ['chair'], reason: ' 登记错了 ' })).toEqual({
    delivery: { lineIds: ['chair'], deliveredAt: now, reason: '登记错了' },
  });
});

test('未送 takes the time away, with its reason', () => {
  expect(read({ lineIds: ['chair'], kind: 'undone', reason: '顾客不在家' })).toEqual({
    delivery: { lineIds: ['chair'], deliveredAt: null, reason: '顾客不在家' },
  });
});

test.each<[string, Partial<DeliveryDraft>, string]>([
  ['no line', { lineIds: [] }, 'lines'],
  ['a second time without reason', { lineIds: ['sofa', 'chair'] }, 'reason'],
  ['未送 without reason', { lineIds: ['chair'], kind: 'undone' }, 'reason'],
  ['未送 of what was never delivered', { lineIds: ['sofa'], kind: 'undone' }, 'lines'],
  ['no time', { at: null }, 'at'],
  ['before the order (TIME-7)', { at: orderedAt - 60_000 }, 'at'],
])('refused at its field: %s', (_, part, field) => {
  const reading = read(part);
  expect('wrong' in reading ? Object.keys(reading.wrong) : []).toEqual([field]);
});
