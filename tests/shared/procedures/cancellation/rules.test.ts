import { describe, expect, it } from 'vitest';

import { decideCancellation } from '../../../../shared/procedures/cancellation/rules.ts';
import type {
  CancellationInput,
  GoodsKind,
  LineDecision,
} from '../../../../shared/procedures/cancellation/rules.ts';
import {
  afterFreeTime,
  afterOrder,
  cancellation,
  line,
  orderedAt,
  withinFreeTime,
} from '../../../support/cancellation-input.ts';

const hour = 3_600_000;

function onlyLine(input: CancellationInput): LineDecision {
  const [first] = decideCancellation(input).lines;
  if (!first) throw new Error('No line was decided.');
  return first;
}

function verdict(input: CancellationInput): string {
  const { outcome, rule } = onlyLine(input);
  return `${outcome} ${rule}`;
}

describe('CAN-3, CAN-4, TIME-1: the free time ends', () => {
  it.each([
    ['the moment of the order', 0, 'free CAN-3'],
    ['47:59:59.999', 48 * hour - 1, 'free CAN-3'],
    ['48:00:00', 48 * hour, 'free CAN-3'],
    ['48:00:00.001', 48 * hour + 1, 'fee CAN-4'],
    ['a year', 365 * 24 * hour, 'fee CAN-4'],
  ])('after %s it is %3$s', (_text, elapsed, expected) => {
    expect(verdict(cancellation({ now: afterOrder(elapsed) }))).toBe(expected);
  });

  it.each([
    [72 * hour, 'free CAN-3'],
    [72 * hour + 1, 'fee CAN-4'],
  ])('where the store gives 72 hours, after %i ms it is %s', (elapsed, expected) => {
    const input = cancellation({ now: afterOrder(elapsed), settings: { freeHours: 72 } });
    expect(verdict(input)).toBe(expected);
  });

  it.each(['America/New_York', 'Asia/Shanghai', 'Pacific/Kiritimati', 'UTC'])(
    'in real time, whatever the zone and its clock change (%s)',
    (timeZone) => {
      const input = cancellation({ settings: { timeZone } });
      // The clocks of New York go back in between: 48 hours by the wall clock are 49.
      input.order.orderedAt = '2026-10-31T12:00:00-04:00';
      input.now = '2026-11-02T12:00:00-05:00';
      expect(verdict(input)).toBe('fee CAN-4');
    },
  );
});

describe('CAN-5, CAN-6, CAN-7: what kind of goods it is decides', () => {
  const kinds: Array<[GoodsKind, string, string, string, string]> = [
    // kind, in free time, later, with exception in free time, with exception later
    ['regular', 'free CAN-3', 'fee CAN-4', 'free CAN-3', 'fee CAN-4'],
    ['selfPickup', 'free CAN-3', 'fee CAN-4', 'free CAN-3', 'fee CAN-4'],
    ['promotion', 'free CAN-3', 'fee CAN-4', 'free CAN-3', 'fee CAN-4'],
    ['custom', 'refused CAN-5', 'refused CAN-5', 'free CAN-15', 'fee CAN-15'],
    ['special', 'refused CAN-5', 'refused CAN-5', 'free CAN-15', 'fee CAN-15'],
    ['clearance', 'refused CAN-6', 'refused CAN-6', 'free CAN-15', 'fee CAN-15'],
  ];

  it.each(kinds)('%s goods: %s, later %s; CAN-15: %s, later %s', (kind, ...expected) => {
    const lines = [line({ kind })];
    const decided = [false, true].flatMap((exception) =>
      [withinFreeTime, afterFreeTime].map((now) =>
        verdict(cancellation({ lines, now, exception })),
      ),
    );
    expect(decided).toEqual(expected);
  });

  it.each(kinds.map(([kind]) => kind))(
    'delivered %s goods are sent to a return, with or without exception',
    (kind) => {
      const lines = [line({ kind, deliveredAt: orderedAt })];
      const decided = [false, true].map((exception) => verdict(cancellation({ lines, exception })));
      expect(decided).toEqual(['startReturn CAN-7', 'startReturn CAN-7']);
    },
  );

  it.each([
    ['at the moment of the request', 0, 'startReturn CAN-7'],
    ['a millisecond later: only planned (TIME-7)', 1, 'fee CAN-4'],
  ])('delivered %s', (_text, later, expected) => {
    const deliveredAt = new Date(Date.parse(afterFreeTime) + later).toISOString();
    expect(verdict(cancellation({ lines: [line({ deliveredAt })] }))).toBe(expected);
  });

  it.each([
    ['refused', line({ kind: 'clearance' })],
    ['startReturn', line({ deliveredAt: orderedAt })],
  ])('a line that is %s carries zeros', (outcome, only) => {
    expect(onlyLine(cancellation({ lines: [only] }))).toMatchObject({
      outcome,
      missing: [],
      amountFen: 0,
      paidShareFen: 0,
      feeFen: 0,
      refundFen: 0,
      dueFen: 0,
    });
  });
});

describe('CAN-4, TIME-6: the fee is rounded up to the fen', () => {
  it.each([
    ['10 % of ¥1.00', 100, 1000, 10],
    ['10 % of ¥1.01: 10.1 fen', 101, 1000, 11],
    ['10 % of ¥0.01: 0.1 fen', 1, 1000, 1],
    ['10 % of ¥181.45: 1814.5 fen', 18_145, 1000, 1_815],
    ['12.34 % of ¥99.99: 1233.8766 fen', 9_999, 1234, 1_234],
    ['100 %', 9_999, 10_000, 9_999],
    ['10 % of nothing', 0, 1000, 0],
    ['33.33 % of the largest amount', Number.MAX_SAFE_INTEGER, 3333, 3_002_099_511_605_173],
  ])('%s', (_text, amountFen, feeBasisPoints, feeFen) => {
    const input = cancellation({ lines: [line({ amountFen })], settings: { feeBasisPoints } });
    expect(onlyLine(input).feeFen).toBe(feeFen);
  });

  it('is taken once on all the pieces of a request, not piece by piece', () => {
    // 3 × 1.01 yuan: 30.3 fen, not 3 × 11.
    const input = cancellation({ lines: [line({ quantity: 3, amountFen: 303 })] });
    expect(onlyLine(input).feeFen).toBe(31);
  });
});

describe('CAN-8: what was paid falls on the lines in proportion, by largest remainder', () => {
  const shares = (paidFen: number, ...amounts: number[]) =>
    decideCancellation(
      cancellation({
        now: withinFreeTime,
        paidFen,
        lines: amounts.map((amountFen, index) => line({ id: `L${index}`, amountFen })),
      }),
    ).lines.map((each) => each.paidShareFen);

  it.each([
    ['nothing paid', 0, [100, 200, 300], [0, 0, 0]],
    ['all paid', 600, [100, 200, 300], [100, 200, 300]],
    ['an even part', 300, [100, 200, 300], [50, 100, 150]],
    ['one fen for equal lines goes to the earlier', 1, [100, 100, 100], [1, 0, 0]],
    ['two fen for equal lines', 2, [100, 100, 100], [1, 1, 0]],
    ['the largest remainder, not the first line', 10, [10, 30, 30], [2, 4, 4]],
    ['the later line has the larger remainder', 5, [100, 200, 400], [1, 1, 3]],
    ['a line worth nothing gets nothing', 7, [0, 5, 5], [0, 4, 3]],
    ['an order worth nothing', 0, [0, 0], [0, 0]],
    [
      'amounts whose products pass 2^53',
      4_000_000_000_000_001,
      [3_000_000_000_000_000, 3_000_000_000_000_000],
      [2_000_000_000_000_001, 2_000_000_000_000_000],
    ],
  ])('%s', (_text, paidFen, amounts, expected) => {
    expect(shares(paidFen, ...amounts)).toEqual(expected);
  });

  it('counts lines that are not in the request', () => {
    const lines = [line({ id: 'A', amountFen: 100 }), line({ id: 'B', amountFen: 300 })];
    const input = cancellation({ lines, paidFen: 200, asked: [{ id: 'A', quantity: 1 }] });
    expect(onlyLine(input).paidShareFen).toBe(50);
  });
});

describe('CAN-8: pieces of a line', () => {
  it.each([
    ['the first of three for 1.00', 0, 1, 33],
    ['the second', 1, 1, 34],
    ['the third', 2, 1, 33],
    ['the first two', 0, 2, 67],
    ['all three', 0, 3, 100],
  ])('%s', (_text, takenBack, quantity, amountFen) => {
    const lines = [line({ quantity: 3, amountFen: 100, takenBack })];
    const input = cancellation({ lines, asked: [{ id: 'L1', quantity }] });
    expect(onlyLine(input).amountFen).toBe(amountFen);
  });

  it('half a fen is rounded up', () => {
    const lines = [line({ quantity: 2, amountFen: 101 })];
    const input = cancellation({ lines, asked: [{ id: 'L1', quantity: 1 }] });
    expect(onlyLine(input).amountFen).toBe(51);
  });

  it('pieces one by one come to the same as together, in amounts and paid shares', () => {
    const sums = [0, 1, 2, 3, 4, 5, 6].map((takenBack) => {
      const lines = [line({ quantity: 7, amountFen: 100_003, takenBack }), line({ id: 'L2' })];
      return onlyLine(cancellation({ lines, paidFen: 77_777, asked: [{ id: 'L1', quantity: 1 }] }));
    });
    const total = (pick: (each: LineDecision) => number) =>
      sums.reduce((sum, each) => sum + pick(each), 0);
    // 77777 × 100003 / 200003 = 38889.08
    expect([total((each) => each.amountFen), total((each) => each.paidShareFen)]).toEqual([
      100_003, 38_889,
    ]);
  });
});

describe('CAN-8: refund and money due', () => {
  it.each([
    ['paid in full', 100_000, { feeFen: 10_000, refundFen: 90_000, dueFen: 0 }],
    ['paid a part above the fee', 30_000, { feeFen: 10_000, refundFen: 20_000, dueFen: 0 }],
    ['paid just the fee', 10_000, { feeFen: 10_000, refundFen: 0, dueFen: 0 }],
    ['paid less than the fee', 9_999, { feeFen: 10_000, refundFen: 0, dueFen: 1 }],
    ['paid nothing', 0, { feeFen: 10_000, refundFen: 0, dueFen: 10_000 }],
  ])('%s', (_text, paidFen, expected) => {
    expect(decideCancellation(cancellation({ paidFen }))).toMatchObject(expected);
  });

  it('within the free time everything paid comes back', () => {
    const input = cancellation({ now: withinFreeTime, paidFen: 30_000 });
    expect(decideCancellation(input)).toMatchObject({ feeFen: 0, refundFen: 30_000, dueFen: 0 });
  });

  it('what is due for one line is taken off the refund of another', () => {
    const lines = [
      line({ id: 'A', amountFen: 1 }),
      line({ id: 'B', amountFen: 1 }),
      line({ id: 'C', amountFen: 100 }),
    ];
    // Shares of 51 fen: 0.5, 0.5, 50 → 1, 0, 50; fees 1, 1, 10.
    const decision = decideCancellation(cancellation({ lines, paidFen: 51 }));
    expect(decision.lines.map(({ refundFen, dueFen }) => [refundFen, dueFen])).toEqual([
      [0, 0],
      [0, 1],
      [40, 0],
    ]);
    expect(decision).toMatchObject({ feeFen: 12, refundFen: 39, dueFen: 0 });
  });

  it('lines come in the order of the request', () => {
    const lines = [line({ id: 'A' }), line({ id: 'B' }), line({ id: 'C' })];
    const asked = ['C', 'A'].map((id) => ({ id, quantity: 1 }));
    const decision = decideCancellation(cancellation({ lines, asked }));
    expect(decision.lines.map(({ id }) => id)).toEqual(['C', 'A']);
  });

  it('each line is decided by itself (the order of the picture)', () => {
    const lines = [
      line({ id: 'sofa', amountFen: 468_000 }),
      line({ id: 'chairs', amountFen: 184_000, quantity: 4 }),
      line({ id: 'kitchen', kind: 'custom', amountFen: 1_860_000 }),
      line({ id: 'lamp', kind: 'clearance', amountFen: 18_145 }),
    ];
    const asked = [
      { id: 'sofa', quantity: 1 },
      { id: 'chairs', quantity: 2 },
    ];
    expect(decideCancellation(cancellation({ lines, asked }))).toMatchObject({
      lines: [{ feeFen: 46_800 }, { feeFen: 9_200 }],
      feeFen: 56_000,
      refundFen: 504_000,
      dueFen: 0,
    });
  });
});
