import { describe, expect, test } from 'vitest';

import type { GoodsKind } from '../../../../shared/domain/goods-kind.ts';
import { goodsKinds } from '../../../../shared/domain/goods-kind.ts';
import { defaultServiceSettings } from '../../../../shared/domain/service-settings.ts';
import { RuleInputError, warrantyOf } from '../../../../shared/procedures/repair/rules.ts';
import { groupOf } from '../../../../shared/procedures/repair/warranty.ts';

const settings = { timeZone: 'Asia/Shanghai', service: defaultServiceSettings };
const sofa = { kind: 'regular' as GoodsKind, name: '布艺沙发', group: null };
const at = (text: string) => Date.parse(`${text.replace(' ', 'T')}+08:00`);
const bought = at('2023-11-21 12:20:00');
const lastMoment = at('2026-11-21 23:59:59.999');

describe('REP-5: warranty counts months from the day of purchase', () => {
  test.each([
    ['in', 'the moment of purchase', bought],
    ['in', 'one millisecond before the last day ends', lastMoment - 1],
    ['in', 'the last millisecond of the last day', lastMoment],
    ['out', 'one millisecond later', lastMoment + 1],
  ])('%s at %s', (state, _moment, now) => {
    expect(warrantyOf(sofa, bought, now, settings)).toEqual({
      state,
      purchasedAt: bought,
      until: lastMoment,
      group: '沙发',
      months: 36,
    });
  });

  test.each([
    ['the first moment of a day', '2025-03-10 00:00:00', 12, '2026-03-10'],
    ['the last moment of a day', '2025-03-10 23:59:59.999', 12, '2026-03-10'],
    ['a leap day', '2024-02-29 10:00:00', 12, '2025-02-28'],
    ['a leap day, into another leap year', '2024-02-29 10:00:00', 48, '2028-02-29'],
    ['the end of a long month into a short one', '2026-01-31 10:00:00', 1, '2026-02-28'],
    ['the end of a short month', '2026-02-28 10:00:00', 1, '2026-03-28'],
    ['the end of a year', '2026-12-31 10:00:00', 2, '2027-02-28'],
    ['one month', '2026-11-30 10:00:00', 3, '2027-02-28'],
  ])('from %s', (_day, purchased, months, lastDay) => {
    const service = { warrantyGroups: [], usualWarrantyMonths: months };
    const warranty = warrantyOf(sofa, at(purchased), at(purchased), { ...settings, service });
    expect(warranty.until).toBe(at(`${lastDay} 23:59:59.999`));
  });

  test('the day is that of the store: late in the evening in Shanghai is the next day of the east', () => {
    const purchased = at('2025-03-10 23:30:00');
    const east = { ...settings, timeZone: 'Asia/Tokyo' };
    expect(warrantyOf(sofa, purchased, purchased, east).until).toBe(
      Date.parse('2028-03-11T23:59:59.999+09:00'),
    );
  });

  test('a year in a zone that changes its clock ends with its day', () => {
    const service = { warrantyGroups: [], usualWarrantyMonths: 6 };
    const purchased = Date.parse('2026-01-10T12:00:00-05:00');
    const newYork = { timeZone: 'America/New_York', service };
    expect(warrantyOf(sofa, purchased, purchased, newYork).until).toBe(
      Date.parse('2026-07-10T23:59:59.999-04:00'),
    );
  });
});

describe('the group of the goods', () => {
  test.each([
    ['布艺沙发', '沙发', 36],
    ['弹簧床垫', '床垫', 60],
    ['实木双人床', '床', 36],
    ['四门衣柜', '柜', 36],
    ['岩板餐桌', '桌椅', 24],
    ['沙发床', '沙发', 36],
    ['穿衣镜', null, 12],
  ])('%s is of %s', (name, group, months) => {
    expect(warrantyOf({ ...sofa, name }, bought, bought, settings)).toMatchObject({
      group,
      months,
    });
  });

  test('that was chosen wins over the words of the name', () => {
    const { warrantyGroups } = defaultServiceSettings;
    expect(groupOf({ name: '布艺沙发', group: '床垫' }, warrantyGroups)?.title).toBe('床垫');
  });

  test('that the store has since taken away is none', () => {
    expect(
      groupOf({ name: '布艺沙发', group: '灯具' }, defaultServiceSettings.warrantyGroups),
    ).toBe(null);
  });
});

describe('goods without a warranty', () => {
  const none = { state: 'none', until: null, months: 0 };

  test('RET-10: clearance goods have none, on the day of purchase too', () => {
    expect(warrantyOf({ ...sofa, kind: 'clearance' }, bought, bought, settings)).toMatchObject(
      none,
    );
  });

  test('RET-10: nor when nobody knows when they were bought', () => {
    expect(warrantyOf({ ...sofa, kind: 'clearance' }, null, bought, settings)).toMatchObject(none);
  });

  test.each(goodsKinds.filter((kind) => kind !== 'clearance'))(
    'goods of kind %s have one',
    (kind) => {
      expect(warrantyOf({ ...sofa, kind }, bought, bought, settings).state).toBe('in');
    },
  );

  test('goods of a group for which the store gives no month are out of warranty at once', () => {
    const service = {
      warrantyGroups: [{ title: '沙发', words: ['沙发'], months: 0 }],
      usualWarrantyMonths: 12,
    };
    const warranty = warrantyOf(sofa, bought, bought, { ...settings, service });
    expect(warranty).toMatchObject({ ...none, state: 'out', group: '沙发' });
  });
});

test('a purchase that nobody can date is said to be unknown', () => {
  expect(warrantyOf(sofa, null, bought, settings)).toEqual({
    state: 'unknown',
    purchasedAt: null,
    until: null,
    group: '沙发',
    months: 36,
  });
});

describe('TIME-7: a purchase after the request', () => {
  test('is refused, naming both times', () => {
    const act = () => warrantyOf(sofa, bought + 60_000, bought, settings);
    expect(act).toThrow(
      '购买时间 2023-11-21 12:21 晚于顾客提出维修的时间 2023-11-21 12:20，请核对。',
    );
  });

  test.each([
    ['at the moment of the request is none', 0, false],
    ['one millisecond later is one', 1, true],
  ])('%s', (_situation, ms, refused) => {
    let error: unknown = null;
    try {
      warrantyOf(sofa, bought + ms, bought, settings);
    } catch (thrown) {
      error = thrown;
    }
    expect(error instanceof RuleInputError).toBe(refused);
  });
});
