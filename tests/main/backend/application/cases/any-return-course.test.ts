import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { verifyHistory } from '../../../../../main/backend/application/history/verify-history.ts';
import type { Answer } from '../../../../../shared/ipc/envelope.ts';
import type { CaseView } from '../../../../../shared/ipc/schemas/cases.ts';
import type { ReturnAction } from '../../../../../shared/procedures/return/actions.ts';
import type { ReturnRequest } from '../../../../../shared/procedures/return/request.ts';
import { heldPieces, soldPieces } from '../../../../support/order-pieces.ts';
import type { PlacedOrder } from '../../../../support/placed-order.ts';
import {
  draftReturn,
  exchangeFor,
  inspectedLines,
  placeDeliveredOrder,
  readyFor,
  returnDecisionOf,
  returnInput,
  tryReturnStep,
} from '../../../../support/return-case.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { openingHour, testBackend } from '../../../../support/test-backend.ts';

/**
 * Several returns and exchanges of one order, whose steps come in any order: inspected with damage
 * and with pieces missing, corrected, withdrawn, paid in parts or as agreed. Whatever is refused on
 * the way, after every step the pieces and the money are right (CASE-2, CAN-8, RET-12).
 */
let backend: TestBackend;

beforeAll(async () => {
  backend = await testBackend();
});

afterAll(() => backend.close());

interface Line {
  quantity: number;
  amountFen: number;
  isDelivered: boolean;
}

const orders = fc
  .array(
    fc.record({
      quantity: fc.integer({ min: 1, max: 3 }),
      amountFen: fc.nat({ max: 300_007 }),
      isDelivered: fc.constantFrom(true, true, false),
    }),
    { minLength: 1, maxLength: 2 },
  )
  .chain((lines) => {
    const total = lines.reduce((sum, line) => sum + line.amountFen, 0);
    return fc.record({
      lines: fc.constant<Line[]>(lines),
      paidFen: fc.oneof(fc.constant(total), fc.nat({ max: total })),
    });
  });

const moves = fc.array(
  fc.record({
    /** Which of the cases; a new one when there are fewer. */
    which: fc.nat({ max: 2 }),
    step: fc.oneof(
      { weight: 4, arbitrary: fc.constant('next' as const) },
      // One of all that can be done in the stage, by its place.
      { weight: 1, arbitrary: fc.nat({ max: 5 }) },
    ),
    pieces: fc.array(fc.nat({ max: 3 }), { minLength: 2, maxLength: 2 }),
    /** Null for a return. */
    newPriceFen: fc.option(fc.nat({ max: 400_000 })),
    place: fc.constantFrom('store' as const, 'home' as const),
    found: fc.record({ gone: fc.boolean(), broken: fc.boolean() }),
  }),
  { minLength: 25, maxLength: 30, size: 'max' },
);
type Move = typeof moves extends fc.Arbitrary<(infer M)[]> ? M : never;

/** An order with its lines. */
interface Placed extends PlacedOrder {
  lines: readonly Line[];
}

/** From none to all pieces of each line, whether they are free or not. */
function requestOf({ lines, lineIds }: Placed, { pieces, newPriceFen }: Move) {
  const chosen = lineIds
    .map((id, index) => ({
      id,
      quantity: (pieces[index] ?? 0) % ((lines[index]?.quantity ?? 0) + 1),
    }))
    .filter(({ quantity }) => quantity > 0);
  return {
    lines: chosen,
    documents: ['salesOrder', 'receipt', 'pickupSlip', 'goodsReceivedNote'],
    ...(newPriceFen === null ? {} : exchangeFor(newPriceFen)),
  } satisfies Partial<ReturnRequest>;
}

/** Takes the move; a refusal is a right answer too, but never an unforeseen one. */
async function take(order: Placed, cases: string[], move: Move): Promise<void> {
  const caseId = cases[move.which];
  if (caseId === undefined) {
    const { id } = await draftReturn(backend, order, requestOf(order, move));
    const submitted = await tryReturnStep(backend, id, 'submit', {});
    expectForeseen(submitted);
    if (submitted.ok) cases.push(id);
    return;
  }
  const by = backend.people.storeManager;
  const view = await readyFor(backend, await backend.get('cases.get', { caseId }, { by }));
  const action = actionOf(view, move.step);
  if (action === null) return;
  expectForeseen(await tryReturnStep(backend, caseId, action, inputOf(view, action, order, move)));
}

function inputOf(view: CaseView, action: ReturnAction, order: Placed, move: Move) {
  const inputs = returnInput(backend, view);
  if (action === 'correct') {
    const request = { ...inputs.correct.request, ...requestOf(order, move) };
    return { ...inputs.correct, request };
  }
  if (action !== 'inspect') return inputs[action];
  const { gone, broken } = move.found;
  const lines = inspectedLines(view).map((line) => {
    const there = line.good - (gone ? 1 : 0);
    const damaged = broken ? Math.min(1, there) : 0;
    return { ...line, good: there - damaged, damaged };
  });
  return { ...inputs.inspect, place: move.place, lines };
}

function expectForeseen(answer: Answer<unknown>): void {
  if (!answer.ok) expect(['conflict', 'incomplete', 'ruleRefused']).toContain(answer.code);
}

function actionOf({ actions }: CaseView, step: Move['step']): ReturnAction | null {
  const named =
    typeof step === 'number'
      ? actions[step % Math.max(1, actions.length)]
      : actions.find(({ weight }) => weight === 'main');
  return (named?.action ?? null) as ReturnAction | null;
}

const freed = ['rejected', 'withdrawn', 'void', 'refused'];

/** What a live case gives back, in money and toward new goods. */
function givenBackBy(view: CaseView): number {
  const { wholeFen, kind } = view.money;
  const creditFen = returnDecisionOf(view).exchange?.creditFen ?? 0;
  return (kind === 'refund' ? wholeFen : 0) + creditFen;
}

async function checkOrder(order: Placed, paidFen: number, cases: readonly string[]) {
  const held = await heldPieces(backend, order);
  const sold = soldPieces(order, order.lines);
  expect(new Set(held).size).toBe(held.length);
  expect(held.filter((piece) => !sold.includes(piece))).toEqual([]);

  const views = await Promise.all(cases.map((caseId) => backend.get('cases.get', { caseId })));
  const live = views.filter(({ stage }) => !freed.includes(stage));
  expect(live.reduce((sum, view) => sum + givenBackBy(view), 0)).toBeLessThanOrEqual(paidFen);
  for (const { money, settlements, stage } of views) {
    const settledFen = settlements.reduce((sum, { amountFen }) => sum + amountFen, 0);
    expect([settledFen, settledFen <= money.wholeFen]).toEqual([money.settledFen, true]);
    if (stage === 'closed') expect(money.restFen).toBe(0);
  }
  const { money } = await backend.get('orders.get', { orderId: order.orderId });
  expect(money.leftFen).toBeGreaterThanOrEqual(0);
  expect(money.refundedFen + money.openRefundFen + money.creditedFen).toBeLessThanOrEqual(paidFen);

  for (const { exchangeOrder } of views) {
    if (exchangeOrder === null) continue;
    const made = await backend.get('orders.get', { orderId: exchangeOrder.id });
    expect(made.paidFen).toBe(made.totalFen);
    expect(made.payments.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(made.paidFen);
  }
}

test('after any course of steps of several returns pieces and money are right', async () => {
  let closed = 0;
  await fc.assert(
    fc.asyncProperty(orders, moves, async ({ lines, paidFen }, course) => {
      const placed = await placeDeliveredOrder(backend, {
        paidFen,
        lines: lines.map(({ isDelivered, ...line }) => ({
          ...line,
          deliveredAt: isDelivered ? openingHour - 86_400_000 : null,
        })),
      });
      const order = { ...placed, lines };
      const cases: string[] = [];
      for (const move of course) {
        await take(order, cases, move);
        await checkOrder(order, paidFen, cases);
      }
      const views = await Promise.all(cases.map((caseId) => backend.get('cases.get', { caseId })));
      closed += views.filter(({ stage }) => stage === 'closed').length;
    }),
    { numRuns: 6 },
  );
  expect(closed).toBeGreaterThan(0);
  expect((await backend.database().read(verifyHistory)).kind).toBe('whole');
}, 240_000);
