import { describe, expect, it } from 'vitest';

import { decideCancellation } from '../../../../shared/procedures/cancellation/rules.ts';
import { decideReturn } from '../../../../shared/procedures/return/rules.ts';
import type { GoodsKind } from '../../../../shared/procedures/return/rules.ts';
import {
  afterDeliveryDays,
  boughtAt,
  delivered,
  deliveredAt,
  onlyLineOf,
  ordered,
  returnAsked,
  verdictOf as verdict,
} from '../../../support/return-input.ts';
import type { ReturnSituation as Situation } from '../../../support/return-input.ts';

const of = (kind: GoodsKind) => [delivered({ kind })];

describe('RET-10: clearance goods are a final sale', () => {
  it.each<[string, Situation]>([
    ['delivered', { lines: of('clearance') }],
    ['not delivered yet', { lines: [ordered({ kind: 'clearance' })] }],
    ['with a fault, before the inspection', { lines: of('clearance'), reason: 'quality' }],
    [
      'with a fault of the product',
      { lines: of('clearance'), reason: 'quality', fault: 'product' },
    ],
    ['in exchange', { lines: of('clearance'), kind: 'exchange' }],
  ])('%s: refused; with exception granted as RET-18', (_text, situation) => {
    expect([verdict(situation), verdict({ ...situation, exception: true })]).toEqual([
      'refused RET-10',
      'free RET-18',
    ]);
  });
});

describe('RET-8: before delivery or pickup it is decided as a cancellation', () => {
  const hour = 3_600_000;
  const after = (ms: number) => new Date(Date.parse(boughtAt) + ms).toISOString();

  it.each([
    [48 * hour, 'free CAN-3'],
    [48 * hour + 1, 'fee CAN-4'],
  ])('%i ms after the order: %s', (elapsed, expected) => {
    expect(verdict({ lines: [ordered()], now: after(elapsed) })).toBe(expected);
  });

  it.each<[GoodsKind, string, string]>([
    ['regular', 'fee CAN-4', 'fee CAN-4'],
    ['selfPickup', 'fee CAN-4', 'fee CAN-4'],
    ['promotion', 'fee CAN-4', 'fee CAN-4'],
    ['custom', 'refused CAN-5', 'fee CAN-15'],
    ['special', 'refused CAN-5', 'fee CAN-15'],
  ])('%s goods: %s, with exception %s', (kind, expected, granted) => {
    const situation = { lines: [ordered({ kind })] };
    expect([verdict(situation), verdict({ ...situation, exception: true })]).toEqual([
      expected,
      granted,
    ]);
  });

  it.each<Situation>([
    { reason: 'quality' },
    { reason: 'quality', fault: 'product' },
    { kind: 'exchange' },
    { packagingUnopened: false, goodsIntact: false, documents: [] },
  ])('whatever is said of the goods: %j', (said) => {
    expect(verdict({ lines: [ordered()], ...said })).toBe('fee CAN-4');
  });

  it('line by line just as decideCancellation decides it', () => {
    const lines = [
      ordered({ id: 'A', quantity: 3, takenBack: 1, amountFen: 100_001 }),
      ordered({ id: 'B', kind: 'promotion', amountFen: 33 }),
      ordered({ id: 'C', kind: 'custom', amountFen: 70_000 }),
    ];
    const input = returnAsked({ lines, paidFen: 60_000, exception: true });
    const { lines: asked } = input.request;
    expect(decideReturn(input)).toEqual(
      decideCancellation({ ...input, request: { lines: asked, exception: true } }),
    );
  });

  it.each([
    ['at the moment of the request', deliveredAt, 'free RET-9'],
    ['a millisecond later: only planned (TIME-7)', '2026-11-05T15:30:00.001+08:00', 'fee CAN-4'],
  ])('delivered %s', (_text, at, expected) => {
    expect(verdict({ now: deliveredAt, lines: [delivered({ deliveredAt: at })] })).toBe(expected);
  });
});

describe('RET-2: a claimed quality problem is inspected first', () => {
  it.each<GoodsKind>(['regular', 'selfPickup', 'custom', 'special', 'promotion'])(
    '%s goods, with or without exception',
    (kind) => {
      const claim = { lines: of(kind), reason: 'quality' as const };
      expect([verdict(claim), verdict({ ...claim, exception: true })]).toEqual([
        'inspectFirst RET-2',
        'inspectFirst RET-2',
      ]);
    },
  );

  it('moves no money yet', () => {
    expect(onlyLineOf(returnAsked({ reason: 'quality' }))).toMatchObject({
      amountFen: 0,
      paidShareFen: 0,
      feeFen: 0,
      refundFen: 0,
      dueFen: 0,
    });
  });
});

describe('RET-5: a confirmed product fault', () => {
  const claim = { reason: 'quality', fault: 'product' } as const;

  it.each<GoodsKind>(['regular', 'selfPickup', 'custom', 'special'])(
    '%s goods are taken back free of charge, however late and with whatever is missing',
    (kind) => {
      const late = { now: '2031-01-01T00:00:00Z', packagingUnopened: false, goodsIntact: false };
      expect(verdict({ lines: of(kind), ...claim, ...late, documents: [] })).toBe('free RET-5');
    },
  );

  it('promotion goods are refused; with exception granted', () => {
    const promotion = { lines: of('promotion'), ...claim };
    expect([verdict(promotion), verdict({ ...promotion, exception: true })]).toEqual([
      'refused RET-5',
      'free RET-18',
    ]);
  });

  it('counts only where quality is the reason', () => {
    expect(verdict({ lines: of('custom'), reason: 'other', fault: 'product' })).toBe(
      'refused RET-6',
    );
  });
});

describe('RET-4: misuse, or no fault at all, is judged as "not quality"', () => {
  const kinds: Array<[GoodsKind, string]> = [
    ['regular', 'free RET-9'],
    ['selfPickup', 'free RET-7'],
    ['custom', 'refused RET-6'],
    ['special', 'refused RET-6'],
    ['promotion', 'refused RET-11'],
  ];
  it.each(kinds)('%s goods: %s', (kind, expected) => {
    const faults = (['misuse', 'none'] as const).map((fault) =>
      verdict({ lines: of(kind), reason: 'quality', fault }),
    );
    expect(faults).toEqual([expected, expected]);
  });
});

describe('RET-6, RET-11: custom, special and promotion goods without a fault', () => {
  it.each<[GoodsKind, string]>([
    ['custom', 'refused RET-6'],
    ['special', 'refused RET-6'],
    ['promotion', 'refused RET-11'],
  ])('%s goods, in time and whole: %s; with exception granted', (kind, expected) => {
    const lines = of(kind);
    expect([verdict({ lines }), verdict({ lines, exception: true })]).toEqual([
      expected,
      'free RET-18',
    ]);
  });
});

describe('RET-18: an exception', () => {
  it('keeps what is missing', () => {
    expect(
      verdict({ goodsIntact: false, documents: ['goodsReceivedNote', 'receipt'], exception: true }),
    ).toBe('free RET-18: intact, pickupSlip');
  });

  it('gives everything back that was paid', () => {
    const line = onlyLineOf(returnAsked({ lines: of('custom'), exception: true, paidFen: 60_000 }));
    expect(line).toMatchObject({
      amountFen: 100_000,
      paidShareFen: 60_000,
      feeFen: 0,
      refundFen: 60_000,
    });
  });

  it('changes nothing where the rules accept', () => {
    expect(verdict({ exception: true })).toBe('free RET-9');
  });
});

describe('RET-12: an exchange decides like a return', () => {
  it.each<[string, Situation]>([
    ['in time', {}],
    ['too late', { now: afterDeliveryDays }],
    ['not delivered', { lines: [ordered()] }],
    ['custom', { lines: of('custom') }],
    ['with a fault', { reason: 'quality', fault: 'product' }],
  ])('%s', (_text, situation) => {
    expect(decideReturn(returnAsked({ ...situation, kind: 'exchange' }))).toEqual(
      decideReturn(returnAsked(situation)),
    );
  });
});
