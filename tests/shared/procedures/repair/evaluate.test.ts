import { describe, expect, test } from 'vitest';

import { RuleInputError } from '../../../../shared/domain/rule-input-error.ts';
import { repairDecisionSchema } from '../../../../shared/procedures/repair/decision.ts';
import type { RepairRequest } from '../../../../shared/procedures/repair/request.ts';
import { emptyRepairRequest } from '../../../../shared/procedures/repair/request.ts';
import type { Course } from '../../../support/repair-course.ts';
import { beginRepair, evaluated, soldOrder } from '../../../support/repair-course.ts';

const needs = (course: Course, shown?: RepairRequest) =>
  evaluated(course, shown).missing.map(({ path, rule }) => `${path} ${rule}`);
const messages = (course: Course) => evaluated(course).missing.map(({ message }) => message);

const other: Extract<RepairRequest['goods'], { from: 'other' }> = {
  from: 'other',
  name: '旧餐桌',
  code: '',
  size: '',
  colour: '',
  kind: 'regular',
  pieces: 1,
  purchasedOn: '2025-03-18',
  proof: '收据',
};
const withGoods = (goods: RepairRequest['goods'], order = soldOrder as typeof soldOrder | null) =>
  beginRepair({ request: { goods }, order });

describe('REP-1: what a notice lacks', () => {
  test('nothing when goods and fault are told', () => {
    expect(needs(beginRepair())).toEqual([]);
  });

  test('goods and fault while nothing is typed', () => {
    expect(needs(beginRepair({ request: emptyRepairRequest() }))).toEqual([
      'goods.lineId REP-1',
      'problem REP-1',
    ]);
  });

  test('a fault of blanks is none', () => {
    expect(messages(beginRepair({ request: { problem: ' \n' } }))).toEqual([
      '请详细写明哪里有问题。',
    ]);
  });

  test('more pieces than were bought', () => {
    const course = withGoods({ from: 'order', lineId: 'chairs', pieces: 5 });
    expect(messages(course)).toEqual(['这一行商品只有 4 件可以维修。']);
  });

  test('pieces that were taken back before', () => {
    const lines = soldOrder.lines.map((line) => ({
      ...line,
      takenBack: line.id === 'chairs' ? 3 : 0,
    }));
    const course = beginRepair({
      request: { goods: { from: 'order', lineId: 'chairs', pieces: 2 } },
      order: { ...soldOrder, lines },
    });
    expect(needs(course)).toEqual(['goods.pieces REP-1']);
  });

  test('CASE-2: pieces that another case has, naming that case', () => {
    const course = withGoods({ from: 'order', lineId: 'chairs', pieces: 2 });
    const taken = [{ lineId: 'chairs', from: 0, to: 3, caseNumber: 'QX-20261120-001' }];
    expect(messages({ ...course, taken })).toEqual([
      '这一行商品在业务单 QX-20261120-001 中已占用，只剩 1 件可以维修。',
    ]);
  });

  test('CASE-2: what another case took meanwhile does not undo what was decided', () => {
    const course = beginRepair();
    const taken = [{ lineId: 'sofa', from: 0, to: 1, caseNumber: 'QX-20261120-001' }];
    expect(evaluated({ ...course, taken }).decision).not.toBe(null);
  });

  test.each([
    ['a name', { ...other, name: ' ' }, 'goods.name REP-1'],
    [
      'a kind, which is asked and never taken for regular',
      { ...other, kind: null },
      'goods.kind REP-1',
    ],
    ['what proves the day of purchase', { ...other, proof: '' }, 'goods.proof REP-5'],
  ])('goods that no order knows: %s', (_what, goods, need) => {
    expect(needs(withGoods(goods, null))).toEqual([need]);
  });

  test('goods without a day of purchase need no proof', () => {
    expect(needs(withGoods({ ...other, purchasedOn: null, proof: '' }, null))).toEqual([]);
  });

  test('goods of an order where there is none', () => {
    const course = withGoods({ from: 'order', lineId: null, pieces: 1 }, null);
    expect(messages(course)).toEqual(['这张业务单没有订单，请写明要维修的商品。']);
  });

  test('a warranty group that the store does not have', () => {
    expect(messages(beginRepair({ request: { warrantyGroup: '灯具' } }))).toEqual([
      '保修类别“灯具”不在店里的设置里，请重新选择。',
    ]);
  });

  test.each([
    ['199 1234 5678', []],
    ['0532-88881234', []],
    ['12345', ['contactPhone REP-2']],
  ])('a contact reached at %s', (contactPhone, expected) => {
    expect(needs(beginRepair({ request: { contactPhone } }))).toEqual(expected);
  });

  test.each([
    ['as it was shown', '199····5678', []],
    ['with another end than was shown', '199····5679', ['contactPhone REP-2']],
    ['half replaced', '199··45678', ['contactPhone REP-2']],
  ])('a contact whose number is masked %s', (_, contactPhone, expected) => {
    const shown = { ...emptyRepairRequest(), contactPhone: '199····5678' };
    expect(needs(beginRepair({ request: { contactPhone } }), shown)).toEqual(expected);
  });

  test('a contact shown without any figure', () => {
    const shown = { ...emptyRepairRequest(), contactPhone: '····' };
    expect(needs(beginRepair({ request: shown }), shown)).toContain('contactPhone REP-2');
  });

  test('a line that the order does not have is refused', () => {
    const course = withGoods({ from: 'order', lineId: 'wardrobe', pieces: 1 });
    expect(() => evaluated(course)).toThrow(RuleInputError);
  });
});

describe('REP-5: what a notice decides', () => {
  const decided = (course: Course) => repairDecisionSchema.parse(evaluated(course).decision);

  test('the warranty of an order runs from its day, by the words of its goods', () => {
    expect(decided(beginRepair()).warranty).toMatchObject({
      state: 'in',
      group: '沙发',
      until: Date.parse('2028-11-21T23:59:59.999+08:00'),
    });
  });

  test('the warranty of other goods runs from the typed day', () => {
    expect(decided(withGoods(other, null)).warranty).toEqual({
      state: 'in',
      purchasedAt: Date.parse('2025-03-18T00:00:00+08:00'),
      until: Date.parse('2027-03-18T23:59:59.999+08:00'),
      group: '桌椅',
      months: 24,
    });
  });

  test('nothing while the goods are not known', () => {
    const nothing = evaluated(beginRepair({ request: emptyRepairRequest() }));
    expect([nothing.decision, nothing.amounts.dueFen]).toEqual([null, 0]);
  });

  test('TIME-7: nothing on goods bought tomorrow; both days are named', () => {
    const { decision, missing } = evaluated(
      withGoods({ ...other, purchasedOn: '2026-11-22' }, null),
    );
    expect([decision, missing]).toEqual([
      null,
      [
        {
          path: 'goods.purchasedOn',
          message: '购买日期 2026-11-22 晚于顾客提出维修的时间 2026-11-21 10:00，请核对。',
          rule: 'TIME-7',
        },
      ],
    ]);
  });

  test('goods bought today can be broken today', () => {
    expect(needs(withGoods({ ...other, purchasedOn: '2026-11-21' }, null))).toEqual([]);
  });

  test('TIME-7: nothing on an order of later than the request', () => {
    const order = { ...soldOrder, orderedAt: '2026-11-21T10:00:01+08:00' };
    expect(messages(beginRepair({ order }))).toEqual([
      '下单时间 2026-11-21 10:00 晚于顾客提出维修的时间 2026-11-21 10:00，请核对。',
    ]);
  });

  test('CASE-2: a repair takes no pieces of the order', () => {
    expect(evaluated(beginRepair()).claims).toEqual([]);
  });
});
