import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { packetSumsByKind, packetSumsOf } from '../../../shared/finance/packet-sums.ts';
import { packetRow } from '../../main/backend/pdf/support/cover-sheets.ts';

const amounts = { amountFen: 500, feeFen: 50, refundFen: 450, dueFen: 7 };

describe('the sums of a packet', () => {
  test('add up the amounts of its new forms', () => {
    const rows = [packetRow(0, amounts), packetRow(1, { ...amounts, refundFen: 1 })];
    expect(packetSumsOf(rows)).toEqual({
      forms: 2,
      amountFen: 1000,
      feeFen: 100,
      refundFen: 451,
      dueFen: 14,
    });
  });

  test('count a correction, but not its amounts: another packet had them first', () => {
    expect(packetSumsOf([packetRow(0, { ...amounts, entry: 'correction' })])).toEqual({
      forms: 1,
      amountFen: 0,
      feeFen: 0,
      refundFen: 0,
      dueFen: 0,
    });
  });

  test('of no rows are nothing', () => {
    expect(packetSumsOf([])).toEqual({
      forms: 0,
      amountFen: 0,
      feeFen: 0,
      refundFen: 0,
      dueFen: 0,
    });
  });

  test('of all kinds together are those of the packet', () => {
    const rows = fc.array(
      fc
        .record({
          index: fc.nat({ max: 20 }),
          entry: fc.constantFrom('new' as const, 'correction' as const),
          refundFen: fc.nat({ max: 1_000_000 }),
        })
        .map(({ index, ...changes }) => packetRow(index, changes)),
    );
    fc.assert(
      fc.property(rows, (given) => {
        const kinds = packetSumsByKind(given);
        const sum = (of: (kind: (typeof kinds)[number]) => number) =>
          kinds.reduce((total, kind) => total + of(kind), 0);
        const whole = packetSumsOf(given);
        expect([sum((kind) => kind.forms), sum((kind) => kind.refundFen)]).toEqual([
          whole.forms,
          whole.refundFen,
        ]);
      }),
    );
  });

  test('name each kind once, in the order in which they come', () => {
    const rows = [packetRow(1), packetRow(0), packetRow(1)];
    expect(packetSumsByKind(rows).map(({ kindTitle }) => kindTitle)).toEqual(['退货', '取消订单']);
  });
});
