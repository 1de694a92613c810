import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { verifyHistory } from '../../../../../main/backend/application/history/verify-history.ts';
import type { Answer } from '../../../../../shared/ipc/envelope.ts';
import type { CaseView } from '../../../../../shared/ipc/schemas/cases.ts';
import type { CancellationAction } from '../../../../../shared/procedures/cancellation/actions.ts';
import type { CancellationRequest } from '../../../../../shared/procedures/cancellation/request.ts';
import {
  cancellationRequest,
  decisionOf,
  draftCase,
  goodInput,
  printForm,
  printReceipt,
  tryStep,
} from '../../../../support/cancellation-case.ts';
import { heldPieces, soldPieces } from '../../../../support/order-pieces.ts';
import type { PlacedOrder } from '../../../../support/placed-order.ts';
import { placeOrder } from '../../../../support/placed-order.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { openingHour, testBackend } from '../../../../support/test-backend.ts';

/**
 * Several cases on one order, whose steps come in any order: submitted, corrected to other pieces,
 * withdrawn, rejected, voided, approved, settled. Whatever is refused on the way, after every step
 * the pieces and the money are right (CASE-2, CAN-8).
 */
let backend: TestBackend;

beforeAll(async () => {
  backend = await testBackend();
});

afterAll(() => backend.close());

interface Line {
  quantity: number;
  amountFen: number;
}

const orders = fc
  .array(
    fc.record({ quantity: fc.integer({ min: 1, max: 4 }), amountFen: fc.nat({ max: 300_007 }) }),
    { minLength: 1, maxLength: 3 },
  )
  .chain((lines) => {
    const total = lines.reduce((sum, line) => sum + line.amountFen, 0);
    return fc.record({
      lines: fc.constant<Line[]>(lines),
      paidFen: fc.oneof(fc.constantFrom(0, total), fc.nat({ max: total })),
      hoursOld: fc.constantFrom(1, 100),
    });
  });

const moves = fc.array(
  fc.record({
    /** Which of the cases; a new one when there are fewer. */
    which: fc.nat({ max: 3 }),
    step: fc.oneof(
      { weight: 3, arbitrary: fc.constant('next' as const) },
      { weight: 1, arbitrary: fc.constant('correct' as const) },
      // One of all that can be done in the stage, by its place.
      { weight: 1, arbitrary: fc.nat({ max: 4 }) },
    ),
    pieces: fc.array(fc.nat({ max: 4 }), { minLength: 3, maxLength: 3 }),
  }),
  { minLength: 25, maxLength: 40, size: 'max' },
);
type Move = typeof moves extends fc.Arbitrary<(infer M)[]> ? M : never;

/** An order with its lines. */
interface Placed extends PlacedOrder {
  lines: readonly Line[];
}

/** From none to all pieces of each line, whether they are free or not. */
function requestOf({ lines: bought, ...order }: Placed, pieces: readonly number[]) {
  const lines = order.lineIds
    .map((id, index) => ({
      id,
      quantity: (pieces[index] ?? 0) % ((bought[index]?.quantity ?? 0) + 1),
    }))
    .filter(({ quantity }) => quantity > 0);
  return cancellationRequest(order, { lines });
}

/** Takes the move; a refusal is a right answer too, but never an unforeseen one. */
async function take(order: Placed, cases: string[], move: Move): Promise<void> {
  const caseId = cases[move.which];
  if (caseId === undefined) {
    const { id } = await draftCase(backend, order, requestOf(order, move.pieces));
    const submitted = await tryStep(backend, id, 'submit', {});
    expectForeseen(submitted);
    if (submitted.ok) cases.push(id);
    return;
  }
  const view = await backend.get('cases.get', { caseId });
  const action = actionOf(view, move.step);
  if (action === null) return;
  if (view.forms.some(({ printable }) => printable)) await printForm(backend, caseId);
  if (view.stage === 'settlement') await printReceipt(backend, view);
  const inputs = goodInput(backend, view);
  const request = requestOf(order, move.pieces);
  const input = action === 'correct' ? { ...inputs.correct, request } : inputs[action];
  const answer = await tryStep(backend, caseId, action, input);
  expectForeseen(answer);
}

function expectForeseen(answer: Answer<unknown>): void {
  if (!answer.ok) expect(['conflict', 'incomplete', 'ruleRefused']).toContain(answer.code);
}

function actionOf({ actions }: CaseView, step: Move['step']): CancellationAction | null {
  const named =
    typeof step === 'number'
      ? actions[step % Math.max(1, actions.length)]
      : actions.find(({ action, weight }) =>
          step === 'correct' ? action === step : weight === 'main',
        );
  return (named?.action ?? null) as CancellationAction | null;
}

const freed = ['draft', 'rejected', 'withdrawn', 'void'];

async function checkOrder(
  order: PlacedOrder,
  lines: readonly Line[],
  paidFen: number,
  cases: readonly string[],
): Promise<void> {
  const held = await heldPieces(backend, order);
  expect(new Set(held).size).toBe(held.length);
  const positions = soldPieces(order, lines);
  expect(held.filter((piece) => !positions.includes(piece))).toEqual([]);

  const views = await Promise.all(cases.map((caseId) => backend.get('cases.get', { caseId })));
  const live = views.filter(({ stage }) => !freed.includes(stage));
  const asked = live.flatMap(({ request }) => (request as CancellationRequest).lines);
  expect(held.length).toBe(asked.reduce((sum, { quantity }) => sum + quantity, 0));
  const decided = live.flatMap((view) => decisionOf(view).lines);
  const amounts = decided.flatMap((line) => [line.feeFen, line.refundFen, line.dueFen]);
  expect(amounts.filter((fen) => fen < 0)).toEqual([]);
  expect(live.reduce((sum, view) => sum + view.refundFen, 0)).toBeLessThanOrEqual(paidFen);
  expect(decided.reduce((sum, line) => sum + line.paidShareFen, 0)).toBeLessThanOrEqual(paidFen);
  const wholes = live.map(({ money }) => (money.kind === 'refund' ? money.wholeFen : 0));
  expect(wholes.reduce((sum, fen) => sum + fen, 0)).toBeLessThanOrEqual(paidFen);
  for (const { money, settlements, stage } of views) {
    const paid = settlements.reduce((sum, { amountFen }) => sum + amountFen, 0);
    expect([paid, paid <= money.wholeFen]).toEqual([money.settledFen, true]);
    if (stage === 'closed') expect(money.restFen).toBe(0);
  }
  const { money } = await backend.get('orders.get', { orderId: order.orderId });
  expect(money.refundedFen).toBeLessThanOrEqual(paidFen);
  expect(money.refundedFen + money.openRefundFen).toBe(wholes.reduce((sum, fen) => sum + fen, 0));
}

test('after any course of steps of several cases pieces and money are right', async () => {
  await fc.assert(
    fc.asyncProperty(orders, moves, async ({ lines, paidFen, hoursOld }, course) => {
      const orderedAt = openingHour - hoursOld * 3_600_000;
      const order = { ...(await placeOrder(backend, { lines, paidFen, orderedAt })), lines };
      const cases: string[] = [];
      for (const move of course) {
        await take(order, cases, move);
        await checkOrder(order, lines, paidFen, cases);
      }
    }),
    { numRuns: 10 },
  );
  expect((await backend.database().read(verifyHistory)).kind).toBe('whole');
}, 240_000);
