import fc from 'fast-check';
import { expect, test } from 'vitest';

import { sortBoard } from '../../../../renderer/screens/today/board-groups.ts';
import { nextChange } from '../../../../renderer/screens/today/next-change.ts';
import { board, boardItem, hour, minute, zone } from '../../support/board-fixtures.ts';
import { now } from '../../support/fixtures.ts';

test('with nothing to do the board looks again at the next full minute', () => {
  expect(nextChange([], now + 12_345)).toBe(now + minute);
});

test('at a full minute the next look is a minute away', () => {
  expect(nextChange([], now)).toBe(now + minute);
});

test('something that becomes late within the minute is seen at that very moment', () => {
  const dueAt = now + 20_000;
  expect(nextChange([{ dueAt, warnAt: now - hour }], now)).toBe(dueAt + 1);
});

test('something that comes near within the minute is seen at that very moment', () => {
  expect(nextChange([{ dueAt: now + hour, warnAt: now + 5_000 }], now)).toBe(now + 5_000);
});

const momentAround = fc.integer({ min: now - 2 * hour, max: now + 26 * hour });
const someItems = fc
  .array(fc.record({ dueAt: momentAround, ahead: fc.integer({ min: 0, max: 3 * hour }) }), {
    maxLength: 8,
  })
  .map((given) =>
    given.map(({ dueAt, ahead }, n) => boardItem(n, { dueAt, warnAt: dueAt - ahead })),
  );

test('until the next change nothing moves: no group, no order, no lateness', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(someItems, momentAround, share, (items, from, part) => {
      const last = nextChange(items, from) - 1;
      const between = from + Math.floor((last - from) * part);
      const look = (moment: number) => sortBoard(board(items), null, moment, zone);
      expect(look(between)).toEqual(look(from));
    }),
  );
});

test('the next change always lies ahead', () => {
  fc.assert(fc.property(someItems, momentAround, (items, from) => nextChange(items, from) > from));
});
