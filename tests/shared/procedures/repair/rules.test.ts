import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { feeKinds } from '../../../../shared/domain/service-settings.ts';
import type { OutOfWarranty } from '../../../../shared/domain/service-settings.ts';
import type { RepairDecision, Warranty } from '../../../../shared/procedures/repair/decision.ts';
import type { Charge, FaultCause } from '../../../../shared/procedures/repair/record.ts';
import { faultCauses } from '../../../../shared/procedures/repair/record.ts';
import { decideRepair } from '../../../../shared/procedures/repair/rules.ts';

const charges: readonly Charge[] = [
  { code: 'trip', title: '上门费', kind: 'trip', unit: '次', priceFen: 5000, quantity: 1 },
  { code: 'labour', title: '维修人工', kind: 'labour', unit: '小时', priceFen: 8000, quantity: 2 },
  { code: 'hinge', title: '铰链', kind: 'part', unit: '只', priceFen: 2500, quantity: 3 },
];

function warranty(state: Warranty['state']): Warranty {
  return { state, purchasedAt: null, until: null, group: null, months: 12 };
}

function decide(
  state: Warranty['state'],
  cause: FaultCause,
  outOfWarranty: OutOfWarranty = 'partsAndLabour',
): RepairDecision {
  return decideRepair({ warranty: warranty(state), diagnosis: { cause, charges }, outOfWarranty });
}

type Row = [
  Warranty['state'],
  FaultCause,
  OutOfWarranty,
  RepairDecision['verdict'],
  string,
  number,
];

describe('REP-5: who pays a repair', () => {
  test.each<Row>([
    ['in', 'product', 'partsAndLabour', 'free', 'REP-5', 0],
    ['in', 'product', 'partsOnly', 'free', 'REP-5', 0],
    ['in', 'misuse', 'partsAndLabour', 'charged', 'REP-5', 28_500],
    ['in', 'misuse', 'partsOnly', 'charged', 'REP-5', 28_500],
    ['in', 'none', 'partsAndLabour', 'nothing', 'REP-5', 0],
    ['out', 'product', 'partsAndLabour', 'charged', 'REP-5', 28_500],
    ['out', 'product', 'partsOnly', 'partsOnly', 'REP-5', 7500],
    ['out', 'misuse', 'partsAndLabour', 'charged', 'REP-5', 28_500],
    ['out', 'misuse', 'partsOnly', 'charged', 'REP-5', 28_500],
    ['out', 'none', 'partsAndLabour', 'nothing', 'REP-5', 0],
    ['none', 'product', 'partsAndLabour', 'charged', 'RET-10', 28_500],
    ['none', 'product', 'partsOnly', 'partsOnly', 'RET-10', 7500],
    ['none', 'misuse', 'partsAndLabour', 'charged', 'REP-5', 28_500],
    ['none', 'none', 'partsAndLabour', 'nothing', 'REP-5', 0],
    ['unknown', 'product', 'partsAndLabour', 'charged', 'REP-5', 28_500],
    ['unknown', 'product', 'partsOnly', 'partsOnly', 'REP-5', 7500],
    ['unknown', 'misuse', 'partsAndLabour', 'charged', 'REP-5', 28_500],
    ['unknown', 'none', 'partsOnly', 'nothing', 'REP-5', 0],
  ])('warranty %s, cause %s, %s: %s by %s', (state, cause, way, verdict, rule, chargeFen) => {
    expect(decide(state, cause, way)).toMatchObject({ verdict, rule, chargeFen, cause });
  });

  test.each(['in', 'out', 'none', 'unknown'] as const)(
    'warranty %s: before the diagnosis nothing is said or charged',
    (state) => {
      const decision = decideRepair({
        warranty: warranty(state),
        diagnosis: null,
        outOfWarranty: 'partsAndLabour',
      });
      expect(decision).toMatchObject({ verdict: 'open', cause: null, charges: [], chargeFen: 0 });
    },
  );

  test('what is free is listed with its amount all the same', () => {
    const listed = decide('in', 'product').charges.map(({ amountFen, charged }) => [
      amountFen,
      charged,
    ]);
    expect(listed).toEqual([
      [5000, false],
      [16_000, false],
      [7500, false],
    ]);
  });

  test('parts only: trip and labour are listed, the parts are paid', () => {
    const paid = decide('out', 'product', 'partsOnly').charges.filter(({ charged }) => charged);
    expect(paid.map(({ code }) => code)).toEqual(['hinge']);
  });

  test('by the fee schedule where nothing of it was chosen: nothing', () => {
    const diagnosis = { cause: 'misuse', charges: [] } as const;
    const decision = decideRepair({
      warranty: warranty('out'),
      diagnosis,
      outOfWarranty: 'partsOnly',
    });
    expect(decision).toMatchObject({ verdict: 'charged', chargeFen: 0 });
  });
});

describe('the amounts of any repair', () => {
  const charge: fc.Arbitrary<Charge> = fc.record({
    code: fc.string({ maxLength: 8 }),
    title: fc.constant('项目'),
    kind: fc.constantFrom(...feeKinds),
    unit: fc.constant('次'),
    priceFen: fc.nat(100_000_000),
    quantity: fc.integer({ min: 1, max: 10_000 }),
  });
  const input = fc.record({
    warranty: fc.constantFrom('in', 'out', 'none', 'unknown').map(warranty),
    diagnosis: fc.option(
      fc.record({
        cause: fc.constantFrom(...faultCauses),
        charges: fc.array(charge, { maxLength: 50 }),
      }),
    ),
    outOfWarranty: fc.constantFrom('partsAndLabour' as const, 'partsOnly' as const),
  });
  const sum = (fens: readonly number[]) => fens.reduce((total, fen) => total + fen, 0);

  test('what is paid is the sum of what is charged, price by quantity, in whole fen', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { charges: decided, chargeFen } = decideRepair(given);
        const paid = decided.filter(({ charged }) => charged);
        expect(chargeFen).toBe(sum(paid.map(({ priceFen, quantity }) => priceFen * quantity)));
        expect(Number.isSafeInteger(chargeFen)).toBe(true);
      }),
    );
  });

  test('a product fault in warranty and a repair without fault never cost anything', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { cause, warranty: shown, chargeFen } = decideRepair(given);
        const free = cause === 'none' || (cause === 'product' && shown.state === 'in');
        expect(free && chargeFen > 0).toBe(false);
      }),
    );
  });

  test('parts only never costs more than parts and labour', () => {
    fc.assert(
      fc.property(input, (given) => {
        const charged = (outOfWarranty: OutOfWarranty) =>
          decideRepair({ ...given, outOfWarranty }).chargeFen;
        expect(charged('partsOnly')).toBeLessThanOrEqual(charged('partsAndLabour'));
      }),
    );
  });

  test('CASE-1: the same input decides the same again', () => {
    fc.assert(
      fc.property(input, (given) => {
        expect(decideRepair(structuredClone(given))).toEqual(decideRepair(given));
      }),
    );
  });
});
