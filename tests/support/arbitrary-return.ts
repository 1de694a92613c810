import fc from 'fast-check';

import type { OrderFacts } from '../../shared/domain/order-facts.ts';
import type { RuleSettings } from '../../shared/domain/rule-settings.ts';
import { freeRuns } from '../../shared/procedures/pieces.ts';
import type { PieceRange } from '../../shared/procedures/pieces.ts';
import { returnFaults } from '../../shared/procedures/return/record.ts';
import {
  returnDocuments,
  returnKinds,
  returnReasons,
} from '../../shared/procedures/return/request.ts';
import type { ReturnDocument } from '../../shared/procedures/return/request.ts';
import type {
  ReturnInput,
  ReturnOfPiecesInput,
  ReturnPart,
} from '../../shared/procedures/return/rules.ts';
import { orders, settings as moneySettings } from './arbitrary-order.ts';
import { afterOrder } from './cancellation-input.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** Around the ends of the free time and of the days after purchase and delivery, and far from them. */
const elapsed = fc.oneof(
  fc.constantFrom(0, 48 * hour, 48 * hour + 1),
  fc.integer({ min: 0, max: 8 * day }),
  fc.integer({ min: 0, max: 40 * day }),
  fc.integer({ min: 0, max: 40 }).chain((days) =>
    // Midnight in Shanghai, a millisecond to either side; orders are made at 12:20.
    fc.constantFrom(-1, 0, 1).map((off) => Math.max(0, days * day + 11 * hour + 40 * 60_000 + off)),
  ),
);

const byHand: NonNullable<RuleSettings['holidays']> = {
  rest: ['2026-11-26', '2026-11-27', '2026-11-30'],
  work: ['2026-11-28', '2026-12-06'],
};

const settings: fc.Arbitrary<RuleSettings> = fc
  .record({
    money: moneySettings,
    returnDays: fc.constantFrom(7, 8, 30),
    extendOverHolidays: fc.boolean(),
    timeZone: fc.constantFrom('Asia/Shanghai', 'America/New_York', 'UTC'),
    holidays: fc.constantFrom(undefined, byHand),
  })
  .map(({ money, holidays, ...changed }) => ({
    ...money,
    ...changed,
    ...(holidays ? { holidays } : {}),
  }));

const found = fc
  .record({
    fault: fc.constantFrom(undefined, ...returnFaults),
    packagingUnopened: mostly(true),
    goodsIntact: mostly(true),
  })
  .map(({ fault, ...flags }) => (fault === undefined ? flags : { ...flags, fault }));

const shownDocuments: fc.Arbitrary<ReturnDocument[]> = fc.oneof(
  fc.constant<ReturnDocument[]>([...returnDocuments]),
  fc.shuffledSubarray<ReturnDocument>([...returnDocuments], { minLength: 3 }),
  fc.array(fc.constantFrom(...returnDocuments), { maxLength: 5 }),
);

const asked = fc.record({
  kind: fc.constantFrom(...returnKinds),
  reason: fc.constantFrom(...returnReasons),
  documents: shownDocuments,
  exception: mostly(false),
});

const situations = fc.record({
  order: orders,
  settings,
  now: elapsed.map(afterOrder),
  asked,
  found,
});

/** Valid input for decideReturn. */
export const returnInputs: fc.Arbitrary<ReturnInput> = situations
  .chain(({ order, asked: what, found: state, ...rest }) =>
    someOf(order).map((lines) => ({ ...rest, order, request: { ...what, ...state, lines } })),
  )
  .filter(({ request }) => request.lines.length > 0);

/** Valid input for decideReturnOfPieces: the pieces of every line in any number of parts. */
export const returnOfPiecesInputs: fc.Arbitrary<ReturnOfPiecesInput> = situations
  .chain(({ order: { lines, ...paid }, asked: what, settings: set, now }) => {
    const order = { ...paid, lines: lines.map((line) => ({ ...line, takenBack: 0 })) };
    return partsOf(order).map((parts) => ({
      now,
      settings: set,
      order,
      request: { ...what, parts },
    }));
  })
  .filter(({ request }) => request.parts.length > 0);

function mostly(usual: boolean): fc.Arbitrary<boolean> {
  return fc.constantFrom(usual, usual, usual, !usual);
}

function someOf(order: OrderFacts): fc.Arbitrary<ReturnInput['request']['lines']> {
  const open = order.lines.filter(({ quantity, takenBack = 0 }) => quantity > takenBack);
  return fc
    .shuffledSubarray(open)
    .chain((chosen) =>
      fc.tuple(
        ...chosen.map(({ id, quantity, takenBack = 0 }) =>
          fc
            .integer({ min: 1, max: quantity - takenBack })
            .map((count) => ({ id, quantity: count })),
        ),
      ),
    );
}

/** Each piece of an order falls to no part, or to one of three of its line. */
function partsOf(order: OrderFacts): fc.Arbitrary<ReturnPart[]> {
  const ofLine = ({ id, quantity }: OrderFacts['lines'][number]) =>
    fc
      .tuple(
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: quantity, maxLength: quantity }),
        fc.tuple(found, found, found),
      )
      .map(([places, states]) =>
        states.flatMap((state, index): ReturnPart[] => {
          const pieces = runsOf(places, index);
          return pieces.length === 0 ? [] : [{ id, pieces, ...state }];
        }),
      );
  return fc
    .tuple(...order.lines.map(ofLine))
    .map((parts) => parts.flat())
    .chain((parts) => fc.shuffledSubarray(parts, { minLength: parts.length }));
}

function runsOf(places: readonly number[], wanted: number): PieceRange[] {
  const others = places.flatMap((place, at) =>
    place === wanted ? [] : [{ from: at, to: at + 1 }],
  );
  return freeRuns(places.length, others);
}
