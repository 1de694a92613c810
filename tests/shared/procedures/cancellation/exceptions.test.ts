import { describe, expect, test } from 'vitest';

import type { GoodsKind } from '../../../../shared/domain/goods-kind.ts';
import type { GoodsLine } from '../../../../shared/domain/goods-line.ts';
import { exceptionsOf } from '../../../../shared/procedures/cancellation/exceptions.ts';
import { emptyCancellationRequest } from '../../../../shared/procedures/cancellation/request.ts';
import { decideCancellation } from '../../../../shared/procedures/cancellation/rules.ts';
import type { ExceptionLine } from '../../../../shared/procedures/exception-line.ts';
import { cancellation as asked, line } from '../../../support/cancellation-input.ts';

function goodsOf(id: string, kind: GoodsKind): GoodsLine {
  return {
    id,
    code: id,
    name: `商品${id}`,
    size: '',
    color: '米色',
    kind,
    quantity: 2,
    unitPriceFen: 50_000,
    amountFen: 100_000,
    deliveredAt: null,
  };
}

/** What a cancellation of one piece of each kind carries, approved as an exception. */
function exceptions(...kinds: GoodsKind[]): ExceptionLine[] {
  const lines = kinds.map((kind, index) => line({ id: `L${index}`, kind, quantity: 2 }));
  const input = asked({
    lines,
    asked: lines.map(({ id }) => ({ id, quantity: 1 })),
    exception: true,
  });
  return exceptionsOf({
    request: { ...emptyCancellationRequest(), lines: input.request.lines, exception: true },
    record: null,
    decision: decideCancellation(input),
    goods: lines.map(({ id, kind }) => goodsOf(id, kind)),
  });
}

describe('CAN-15: what an exception carries', () => {
  test.each<[GoodsKind, string]>([
    ['custom', 'CAN-5'],
    ['special', 'CAN-5'],
    ['clearance', 'CAN-6'],
  ])('%s goods, against %s', (kind, against) => {
    // Half of ¥1,000.00, less the fee of 10 %.
    expect(exceptions(kind)).toEqual([
      { goods: '商品L0 米色', pieces: 1, against, amountFen: 50_000, refundFen: 45_000 },
    ]);
  });

  test('is not what the rules allow by themselves', () => {
    expect(exceptions('regular', 'custom').map(({ goods }) => goods)).toEqual(['商品L1 米色']);
  });
});
