import { describe, expect, it } from 'vitest';

import { decideCancellation } from '../../../../shared/procedures/cancellation/rules.ts';
import type { OrderLineFacts } from '../../../../shared/procedures/cancellation/rules.ts';
import {
  outcomeLabel,
  ruleSentence,
  settlementLabel,
  verdictHeadline,
} from '../../../../shared/procedures/cancellation/sentences.ts';
import { afterOrder, cancellation, line, orderedAt } from '../../../support/cancellation-input.ts';

const [minute, hour] = [60_000, 3_600_000];
const later = 50 * hour + 12 * minute;

const regular = line({ id: 'regular', amountFen: 320_000 });
const special = line({ id: 'special', kind: 'special' });
const clearance = line({ id: 'clearance', kind: 'clearance' });
const delivered = line({ id: 'delivered', deliveredAt: orderedAt });

interface Told {
  elapsed?: number;
  exception?: boolean;
  paidFen?: number;
  feeBasisPoints?: number;
}

/** Everything that is said of a decision on these lines. */
function tell(
  lines: OrderLineFacts[],
  { elapsed = later, feeBasisPoints = 1000, ...told }: Told = {},
) {
  const now = afterOrder(elapsed);
  const input = cancellation({ lines, now, settings: { feeBasisPoints }, ...told });
  const decision = decideCancellation(input);
  const times = { orderedAt: Date.parse(orderedAt), requestedAt: Date.parse(now) };
  return {
    headline: verdictHeadline(decision, input.settings),
    sentence: ruleSentence(decision, { ...times, settings: input.settings }),
    labels: decision.lines.map((each) => outcomeLabel(each, input.settings)),
    settlement: settlementLabel(decision),
  };
}

describe('the headline of a verdict', () => {
  const early: Told = { elapsed: 20 * hour };
  const exception: Told = { exception: true };

  it.each<[string, OrderLineFacts[], Told]>([
    ['免费取消', [regular], early],
    ['可以取消，收 10 % 退单费', [regular], {}],
    ['可以取消，收 12.5 % 退单费', [regular], { feeBasisPoints: 1250 }],
    ['不可取消', [special, clearance], {}],
    ['已送货，请办退货', [delivered], {}],
    ['不可取消，已送货的请办退货', [special, delivered], {}],
    ['部分可以取消，收 10 % 退单费', [regular, special], {}],
    ['部分可以取消，收 10 % 退单费', [regular, delivered], {}],
    ['部分可以免费取消', [regular, clearance], early],
    ['须特批，可以取消，收 10 % 退单费', [regular, special], exception],
    ['须特批，免费取消', [clearance], { ...early, ...exception }],
    ['须特批，部分可以取消，收 10 % 退单费', [special, delivered], exception],
  ])('%s', (headline, lines, told) => {
    expect(tell(lines, told).headline).toBe(headline);
  });

  it('says so when no line is chosen', () => {
    const nothing = { lines: [], feeFen: 0, refundFen: 0, dueFen: 0 };
    expect(verdictHeadline(nothing, { feeBasisPoints: 1000 })).toBe('还没有选商品');
  });
});

describe('the label of a line', () => {
  it.each<[string[], OrderLineFacts[], Told]>([
    [['免费'], [regular], { elapsed: 0 }],
    [
      ['收 10 %', '不可取消 CAN-5', '不可取消 CAN-6', '已送货，请办退货 CAN-7'],
      [regular, special, clearance, delivered],
      {},
    ],
    [['收 10 %', '特批 收 10 %'], [regular, special], { exception: true }],
    [['特批 免费'], [special], { exception: true, elapsed: 0 }],
  ])('%j', (labels, lines, told) => {
    expect(tell(lines, told).labels).toEqual(labels);
  });

  it('of goods that have to be inspected first (RET-2)', () => {
    const inspected = {
      ...{ id: 'L1', outcome: 'inspectFirst' as const, rule: 'RET-2', missing: [] },
      ...{ amountFen: 0, paidShareFen: 0, feeFen: 0, refundFen: 0, dueFen: 0 },
    };
    expect(outcomeLabel(inspected, { feeBasisPoints: 1000 })).toBe('先检验 RET-2');
  });
});

describe('the sentence on the rule applied', () => {
  it.each<[string, OrderLineFacts[], Told]>([
    ['下单后 50 小时 12 分，超过 48 小时，按第 CAN-4 条收取 10% 退单费 ¥320.00。', [regular], {}],
    [
      '下单后 47 小时 59 分，未超过 48 小时，按第 CAN-3 条免费取消。',
      [regular],
      { elapsed: 48 * hour - 1 },
    ],
    [
      '下单后 48 小时 0 分，未超过 48 小时，按第 CAN-3 条免费取消。',
      [regular],
      { elapsed: 48 * hour },
    ],
    [
      '下单后 48 小时 0 分 0.001 秒，超过 48 小时，按第 CAN-4 条收取 10% 退单费 ¥320.00。',
      [regular],
      { elapsed: 48 * hour + 1 },
    ],
    ['特殊订单或特殊定制的商品，按第 CAN-5 条不可取消。', [special], {}],
    ['处理品一经售出，按第 CAN-6 条不可取消。', [clearance], {}],
    ['已经送货或提货，按第 CAN-7 条不能取消，请办退货。', [delivered], {}],
    [
      '下单后 50 小时 12 分，超过 48 小时，申请总经理按第 CAN-15 条特批，收取 10% 退单费 ¥100.00。',
      [special],
      { exception: true },
    ],
    [
      '下单后 1 小时 0 分，未超过 48 小时，申请总经理按第 CAN-15 条特批，免费取消。',
      [clearance],
      { exception: true, elapsed: hour },
    ],
    [
      '第 1、3 项：下单后 50 小时 12 分，超过 48 小时，按第 CAN-4 条收取 10% 退单费 ¥420.00。' +
        '第 2 项：特殊订单或特殊定制的商品，按第 CAN-5 条不可取消。',
      [regular, special, line({ id: 'other' })],
      {},
    ],
  ])('%s', (sentence, lines, told) => {
    expect(tell(lines, told).sentence).toBe(sentence);
  });
});

describe('what has to move', () => {
  it.each<[string, number, number]>([
    ['退给顾客', 320_000, 288_000],
    ['退给顾客', 32_000, 0],
    ['顾客应补', 0, 32_000],
  ])('%s (paid %i fen): %i fen', (label, paidFen, amountFen) => {
    expect(tell([regular], { paidFen }).settlement).toEqual({ label, amountFen });
  });
});
