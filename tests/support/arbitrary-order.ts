import fc from 'fast-check';

import { goodsKinds } from '../../shared/domain/goods-kind.ts';
import type { OrderFacts, OrderLineFacts } from '../../shared/domain/order-facts.ts';
import { defaultRuleSettings } from '../../shared/domain/rule-settings.ts';
import type { RuleSettings } from '../../shared/domain/rule-settings.ts';
import type { CancellationInput } from '../../shared/procedures/cancellation/rules.ts';
import { afterOrder, orderedAt } from './cancellation-input.ts';

const hour = 3_600_000;
const free = 48 * hour;

/** Prices from a few fen to where products pass 2^53. */
const amounts = fc.oneof(
  fc.integer({ min: 0, max: 20 }),
  fc.integer({ min: 0, max: 2_000_000 }),
  fc.integer({ min: 0, max: 1_000_000_000_000_000 }),
);

export const moments = fc.oneof(
  fc.constantFrom(0, free - 1, free, free + 1),
  fc.integer({ min: 0, max: 4 * free }),
);

const deliveries = fc.option(fc.integer({ min: 0, max: 4 * free }).map(afterOrder), {
  nil: undefined,
});

const lineFacts = fc
  .record({
    kind: fc.constantFrom(...goodsKinds),
    quantity: fc.integer({ min: 1, max: 7 }),
    amountFen: amounts,
    deliveredAt: deliveries,
    takenBackPart: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ deliveredAt, takenBackPart, ...facts }) => ({
    ...facts,
    takenBack: Math.floor(takenBackPart * facts.quantity),
    ...(deliveredAt === undefined ? {} : { deliveredAt }),
  }));

/** Nothing, all or any part of the total. */
function paidOf(lines: readonly OrderLineFacts[]): fc.Arbitrary<number> {
  const total = lines.reduce((sum, each) => sum + each.amountFen, 0);
  return fc.oneof(fc.constantFrom(0, total), fc.integer({ min: 0, max: total }));
}

export const orders: fc.Arbitrary<OrderFacts> = fc
  .array(lineFacts, { minLength: 1, maxLength: 6 })
  .map((facts) => facts.map((each, index): OrderLineFacts => ({ id: `L${index}`, ...each })))
  .chain((lines) => paidOf(lines).map((paidFen) => ({ orderedAt, paidFen, lines })));

export const settings: fc.Arbitrary<RuleSettings> = fc
  .record({
    freeHours: fc.constantFrom(48, 72),
    feeBasisPoints: fc.oneof(fc.constant(1000), fc.integer({ min: 1000, max: 10_000 })),
  })
  .map((changed) => ({ ...defaultRuleSettings, ...changed }));

/** Valid input whose request takes what is left of any lines; none when nothing is left. */
export const cancellationInputs: fc.Arbitrary<CancellationInput> = fc
  .record({ order: orders, settings, elapsed: moments, exception: fc.boolean() })
  .chain(({ order, settings: set, elapsed, exception }) => {
    const open = order.lines.filter(({ quantity, takenBack = 0 }) => quantity > takenBack);
    return fc
      .shuffledSubarray(open)
      .chain((chosen) =>
        fc.tuple(
          ...chosen.map(({ id, quantity, takenBack = 0 }) =>
            fc.integer({ min: 1, max: quantity - takenBack }).map((count) => ({
              id,
              quantity: count,
            })),
          ),
        ),
      )
      .map((lines) => ({
        now: afterOrder(elapsed),
        settings: set,
        order,
        request: { lines, exception },
      }));
  })
  .filter(({ request }) => request.lines.length > 0);
