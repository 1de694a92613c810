import fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  chargesInput,
  chosenCharges,
  sumOfCharges,
  withCharge,
  withQuantity,
  withoutCharge,
} from '../../../../renderer/procedures/charge-rows.ts';
import {
  emptyPart,
  partsInput,
  rowOfPart,
} from '../../../../renderer/procedures/repair/part-rows.ts';
import { defaultServiceSettings } from '../../../../shared/domain/service-settings.ts';
import { partSchema } from '../../../../shared/procedures/repair/record.ts';
import type { RepairPart } from '../../../../shared/procedures/repair/record.ts';
import { uuid } from '../../support/fixtures.ts';

const schedule = defaultServiceSettings.feeSchedule;
const at = { name: 'charges', rule: 'REP-5' };
const ofParts = { name: 'parts', rule: 'REP-6' };

test('a charge that is chosen again counts twice', () => {
  expect(withCharge(withCharge([], 'trip'), 'trip')).toEqual([{ code: 'trip', quantity: '2' }]);
});

test('a charge whose quantity cannot be read begins anew when it is chosen again', () => {
  const typed = withQuantity(withCharge([], 'trip'), 'trip', 'x');
  expect(withCharge(typed, 'trip')).toEqual([{ code: 'trip', quantity: '1' }]);
});

test('a charge that is taken out is gone', () => {
  expect(withoutCharge(withCharge(withCharge([], 'trip'), 'leg'), 'trip')).toEqual([
    { code: 'leg', quantity: '1' },
  ]);
});

test('the sum is price times quantity of all (REP-5)', () => {
  const rows = withQuantity(withCharge(withCharge([], 'trip'), 'leg'), 'leg', '4');
  expect(sumOfCharges(chosenCharges(rows, schedule))).toBe(5000 + 4 * 4000);
});

test('a code that the fee schedule does not know is not charged', () => {
  expect(chargesInput(withCharge([], 'gone'), schedule, at)).toEqual({ charges: [], missing: [] });
});

test.each(['', '0', '-1', '1.5', '10001', '一'])('%j is no quantity', (quantity) => {
  const rows = withQuantity(withCharge([], 'trip'), 'trip', quantity);
  expect(chargesInput(rows, schedule, at).missing.map(({ path }) => path)).toEqual([
    'charges.trip',
  ]);
});

test('a part nobody filled in falls away (REP-6)', () => {
  expect(partsInput([emptyPart(uuid(1))], ofParts)).toEqual({ parts: [], missing: [] });
});

test('a part that was begun needs name, quantity and when it is needed (REP-6)', () => {
  const row = { ...emptyPart(uuid(1)), note: '原厂', quantity: '' };
  expect(partsInput([row], ofParts).missing.map(({ path }) => path)).toEqual(
    ['name', 'quantity', 'neededBy'].map((field) => `parts.${uuid(1)}.${field}`),
  );
});

test('a time that cannot be read is not taken for none (REP-6)', () => {
  const part: RepairPart = {
    id: uuid(1),
    name: '弹簧',
    quantity: 2,
    neededBy: 1,
    orderedAt: null,
    arrivedAt: null,
    note: '',
  };
  const row = { ...rowOfPart(part, String), 'arrivedAt.typed': '昨天' };
  expect(partsInput([row], ofParts).missing.map(({ path }) => path)).toEqual([
    `parts.${uuid(1)}.arrivedAt`,
  ]);
});

const time = fc.option(fc.integer({ min: 0, max: 4_000_000_000_000 }));
const parts = fc.array(
  fc.record({
    id: fc.uuid(),
    name: fc.string({ minLength: 1, maxLength: 200 }).filter((name) => name.trim() === name),
    quantity: fc.integer({ min: 1, max: 10_000 }),
    neededBy: fc.integer({ min: 0, max: 4_000_000_000_000 }),
    orderedAt: time,
    arrivedAt: time,
    note: fc.string({ maxLength: 500 }).map((note) => note.trim()),
  }),
  { maxLength: 12 },
);

test('a list that nobody touched is sent as it came', () => {
  fc.assert(
    fc.property(parts, (list) => {
      const wanted = list.map((each) => partSchema.parse(each));
      const rows = wanted.map((each) => rowOfPart(each, String));
      expect(partsInput(rows, ofParts)).toEqual({ parts: wanted, missing: [] });
    }),
  );
});
