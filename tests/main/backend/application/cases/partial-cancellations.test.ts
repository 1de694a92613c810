import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { CaseView } from '../../../../../shared/ipc/schemas/cases.ts';
import type { CancellationStage } from '../../../../../shared/procedures/cancellation/stages.ts';
import {
  bringTo,
  decisionOf,
  draftCase,
  goodInput,
  step,
  tryStep,
} from '../../../../support/cancellation-case.ts';
import type { PlacedOrder } from '../../../../support/placed-order.ts';
import { placeOrder } from '../../../../support/placed-order.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { openingHour, testBackend } from '../../../../support/test-backend.ts';

let backend: TestBackend;

beforeAll(async () => {
  backend = await testBackend();
});

afterAll(() => backend.close());

const hour = 3_600_000;
const line = fc.record({
  quantity: fc.integer({ min: 1, max: 5 }),
  amountFen: fc.integer({ min: 0, max: 500_003 }),
});
const orders = fc.array(line, { minLength: 1, maxLength: 3 }).chain((lines) =>
  fc.record({
    lines: fc.constant(lines),
    paidFen: fc.integer({ min: 0, max: lines.reduce((sum, each) => sum + each.amountFen, 0) }),
    /** Free of charge, or with a fee. */
    hoursOld: fc.constantFrom(1, 100),
  }),
);
/** What happens to one request: how many pieces of each line, and how its case goes on. */
const requests = fc.array(
  fc.record({
    pieces: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 3 }),
    end: fc.constantFrom<CancellationStage>(
      'customerSignature',
      'approval',
      'rejected',
      'void',
      'closed',
    ),
    laterWithdrawn: fc.boolean(),
  }),
  { minLength: 1, maxLength: 5 },
);

async function submitted(order: PlacedOrder, pieces: readonly number[]): Promise<CaseView | null> {
  const lines = order.lineIds
    .map((id, index) => ({ id, quantity: pieces[index] ?? 0 }))
    .filter(({ quantity }) => quantity > 0);
  const draft = await draftCase(backend, order, { lines });
  const answer = await tryStep(backend, draft.id, 'submit', {});
  return answer.ok ? answer.value : null;
}

const sum = (cases: readonly CaseView[], pick: (view: CaseView) => number) =>
  cases.reduce((total, view) => total + pick(view), 0);

test('over any course of several cancellations nobody gets back more than was paid', async () => {
  await fc.assert(
    fc.asyncProperty(orders, requests, async ({ lines, paidFen, hoursOld }, asked) => {
      const orderedAt = openingHour - hoursOld * hour;
      const order = await placeOrder(backend, { lines, paidFen, orderedAt });
      const holding: CaseView[] = [];
      for (const { pieces, end, laterWithdrawn } of asked) {
        const view = await submitted(order, pieces);
        if (!view) continue;
        const last = await bringTo(backend, view, end);
        if (laterWithdrawn && !last.ended) {
          await step(backend, last.id, 'withdraw', goodInput(backend, last).withdraw);
        } else if (end !== 'rejected' && end !== 'void') holding.push(last);
      }
      // The rest in one last case: together they are the whole order, to the fen.
      const rest = await restOf(order, lines);
      const whole = rest ? [...holding, rest] : holding;
      const shares = (view: CaseView) =>
        decisionOf(view).lines.reduce((total, each) => total + each.paidShareFen, 0);
      const amounts = (view: CaseView) =>
        decisionOf(view).lines.reduce((total, each) => total + each.amountFen, 0);
      const total = lines.reduce((all, each) => all + each.amountFen, 0);
      expect(sum(whole, amounts)).toBe(total);
      expect(sum(whole, shares)).toBe(total === 0 ? 0 : paidFen);
      expect(sum(whole, (view) => view.refundFen)).toBeLessThanOrEqual(paidFen);
    }),
    { numRuns: 12 },
  );
});

/** A case with every piece that is still free; null when none is. */
async function restOf(
  order: PlacedOrder,
  lines: readonly { quantity: number }[],
): Promise<CaseView | null> {
  const { goods } = await backend.get('orders.get', { orderId: order.orderId });
  const free = order.lineIds.map((id, index) => {
    const taken = goods.find((each) => each.id === id)?.takenPieces ?? 0;
    return (lines[index]?.quantity ?? 0) - taken;
  });
  return free.every((count) => count === 0) ? null : submitted(order, free);
}
