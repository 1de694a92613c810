import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { OrderContent } from '../../../shared/domain/order-content.ts';
import { orderContent } from '../../../shared/import/imported-order.ts';
import { addsUp } from '../../../shared/orders/adds-up.ts';
import { lineKey } from '../../../shared/orders/line-key.ts';
import { mergeOrder } from '../../../shared/orders/merge-order.ts';
import { contentLine, contentOf, orderContents } from '../../support/arbitrary-order-content.ts';

const runs = { numRuns: 1000 };
const sofa = contentLine();
const chair = contentLine({ code: 'CZ-1100', name: '餐椅', unitPriceFen: 46_800 });

describe('an order that nobody changed', () => {
  test('stays as it is', () => {
    fc.assert(
      fc.property(orderContents, (base) => {
        expect(mergeOrder(base, base, base)).toEqual({ merged: base, conflicts: false });
      }),
      runs,
    );
  });
});

describe('what only one side changed', () => {
  test('is taken from the file, to the last field and the order of the lines', () => {
    fc.assert(
      fc.property(orderContents, orderContents, (base, theirs) => {
        expect(mergeOrder(base, base, theirs)).toEqual({ merged: theirs, conflicts: false });
      }),
      runs,
    );
  });

  test('is kept where people changed it, to the last field and the order of the lines', () => {
    fc.assert(
      fc.property(orderContents, orderContents, (base, mine) => {
        expect(mergeOrder(base, mine, base)).toEqual({ merged: mine, conflicts: false });
      }),
      runs,
    );
  });
});

describe('what both sides changed', () => {
  test('is no conflict when they agree', () => {
    fc.assert(
      fc.property(orderContents, orderContents, (base, both) => {
        expect(mergeOrder(base, both, both)).toEqual({ merged: both, conflicts: false });
      }),
      runs,
    );
  });

  test('comes together the same from either side, where there is no conflict', () => {
    fc.assert(
      fc.property(orderContents, orderContents, orderContents, (base, one, other) => {
        const merge = mergeOrder(base, one, other);
        const reverse = mergeOrder(base, other, one);
        expect(reverse.conflicts).toBe(merge.conflicts);
        if (merge.conflicts) return;
        expect(orderContent(reverse.merged)).toBe(orderContent(merge.merged));
      }),
      runs,
    );
  });

  test('always adds up, and each line stands there once', () => {
    fc.assert(
      fc.property(orderContents, orderContents, orderContents, (base, mine, theirs) => {
        const { merged } = mergeOrder(base, mine, theirs);
        expect(addsUp(merged)).toBe(true);
        expect(merged.totalFen).toBe(merged.lines.reduce((sum, line) => sum + line.amountFen, 0));
        expect(new Set(merged.lines.map(lineKey)).size).toBe(merged.lines.length);
      }),
      runs,
    );
  });

  test('takes nothing that neither of them nor the order before said', () => {
    fc.assert(
      fc.property(orderContents, orderContents, orderContents, (base, mine, theirs) => {
        const { merged } = mergeOrder(base, mine, theirs);
        const states = [base, mine, theirs];
        for (const field of ['orderedAt', 'address', 'consultant', 'documents'] as const) {
          expect(states.map((state) => state[field])).toContain(merged[field]);
        }
        expect(states.map(personOf)).toContainEqual(personOf(merged));
        const moneys = states.flatMap(({ lines }) => lines.map(moneyOf));
        for (const line of merged.lines) expect(moneys).toContainEqual(moneyOf(line));
      }),
      runs,
    );
  });
});

const personOf = ({ customerName, phone }: OrderContent) => ({ customerName, phone });
const moneyOf = (line: OrderContent['lines'][number]) => ({
  key: lineKey(line),
  money: [line.quantity, line.unitPriceFen, line.amountFen],
});

interface Situation {
  base?: Partial<OrderContent>;
  mine: Partial<OrderContent>;
  theirs: Partial<OrderContent>;
}

function mergeOf({ base, mine, theirs }: Situation) {
  return mergeOrder(
    contentOf(base),
    contentOf({ ...base, ...mine }),
    contentOf({ ...base, ...theirs }),
  );
}

describe('without a conflict', () => {
  test('an address of people and a delivery of the file stand side by side', () => {
    const delivered = { ...sofa, deliveredAt: sofa.unitPriceFen * 10_000_000 };
    const { merged, conflicts } = mergeOf({
      mine: { address: '山东路9号' },
      theirs: { lines: [delivered] },
    });
    expect({ conflicts, merged }).toEqual({
      conflicts: false,
      merged: contentOf({ address: '山东路9号', lines: [delivered] }),
    });
  });

  test('a payment recorded by hand stays when the file still says the old amount', () => {
    const { merged, conflicts } = mergeOf({
      base: { paidFen: 100_000 },
      mine: { paidFen: 300_000 },
      theirs: { documents: '发票' },
    });
    expect({ conflicts, paidFen: merged.paidFen }).toEqual({ conflicts: false, paidFen: 300_000 });
  });

  test('a line of people and a line of the file are both there, and the total is their sum', () => {
    const lamp = contentLine({ code: 'DG-300', name: '落地灯', unitPriceFen: 30_000 });
    const { merged, conflicts } = mergeOf({
      base: { paidFen: 0 },
      mine: { lines: [sofa, chair] },
      theirs: { lines: [sofa, lamp] },
    });
    expect(conflicts).toBe(false);
    expect(merged.totalFen).toBe(468_000 + 46_800 + 30_000);
  });

  test('a line of equal goods that one side took away is gone', () => {
    const second = { ...chair, occurrence: 2 };
    const { merged, conflicts } = mergeOf({
      base: { lines: [chair, second] },
      mine: { lines: [chair], address: '山东路9号' },
      theirs: { documents: '发票' },
    });
    expect({ conflicts, lines: merged.lines }).toEqual({ conflicts: false, lines: [chair] });
  });
});

describe('a conflict, in which the file counts', () => {
  const second = { ...chair, occurrence: 2 };
  const conflicts: [string, Situation, Partial<OrderContent>][] = [
    [
      'two addresses',
      { mine: { address: '山东路9号' }, theirs: { address: '延安路1号' } },
      { address: '延安路1号' },
    ],
    [
      'a name on one side and a phone on the other: who the customer is is one thing',
      { mine: { customerName: '王薇' }, theirs: { phone: '19987655678' } },
      { customerName: '王伟', phone: '19987655678' },
    ],
    [
      'two amounts paid',
      { base: { paidFen: 0 }, mine: { paidFen: 100 }, theirs: { paidFen: 200 } },
      { paidFen: 200 },
    ],
    [
      'pieces on one side and a price on the other',
      {
        base: { lines: [chair], paidFen: 0 },
        mine: { lines: [contentLine({ ...chair, quantity: 2, amountFen: 93_600 })] },
        theirs: { lines: [contentLine({ ...chair, unitPriceFen: 40_000, amountFen: 40_000 })] },
      },
      { totalFen: 40_000 },
    ],
    [
      'a line that people changed and the file no longer has',
      {
        base: { lines: [sofa, chair], paidFen: 0 },
        mine: { lines: [sofa, { ...chair, deliveredAt: contentOf().orderedAt + 1 }] },
        theirs: { lines: [sofa] },
      },
      { lines: [sofa] },
    ],
    [
      'different ones of equal lines taken away: nobody can say which is which',
      {
        base: { lines: [chair, second, { ...chair, occurrence: 3 }], paidFen: 0 },
        mine: { lines: [second, { ...chair, occurrence: 3 }] },
        theirs: { lines: [chair, second] },
      },
      { lines: [chair, second] },
    ],
    [
      'paid in full on one side, a line less on the other: more would be paid than it costs',
      {
        base: { lines: [sofa, chair], paidFen: 0 },
        mine: { paidFen: 514_800 },
        theirs: { lines: [sofa] },
      },
      { paidFen: 0, lines: [sofa] },
    ],
    [
      'every line taken away by one of both',
      {
        base: { lines: [sofa, chair], paidFen: 0 },
        mine: { lines: [sofa] },
        theirs: { lines: [chair] },
      },
      { lines: [chair] },
    ],
    [
      'ordered later on one side than delivered on the other (TIME-7)',
      {
        mine: { orderedAt: contentOf().orderedAt + 7_200_000 },
        theirs: { lines: [{ ...sofa, deliveredAt: contentOf().orderedAt + 3_600_000 }] },
      },
      { orderedAt: contentOf().orderedAt },
    ],
  ];

  test.each(conflicts)('is %s', (_, situation, expected) => {
    expect(mergeOf(situation)).toMatchObject({ conflicts: true, merged: expected });
  });
});
