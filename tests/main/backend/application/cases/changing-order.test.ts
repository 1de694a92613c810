import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { verifyHistory } from '../../../../../main/backend/application/history/verify-history.ts';
import type { OrderContent, OrderContentLine } from '../../../../../shared/domain/order-content.ts';
import type { Answer } from '../../../../../shared/ipc/envelope.ts';
import type { CaseView } from '../../../../../shared/ipc/schemas/cases.ts';
import type { CancellationRequest } from '../../../../../shared/procedures/cancellation/request.ts';
import {
  bringTo,
  cancellationRequest,
  draftCase,
  goodInput,
  printForm,
  step,
  tryStep,
} from '../../../../support/cancellation-case.ts';
import { fileSays } from '../../../../support/file-says.ts';
import { orderAsItStands } from '../../../../support/order-as-it-stands.ts';
import { atOrder } from '../../../../support/order-entry.ts';
import type { PlacedFromFile } from '../../../../support/placed-order.ts';
import { placeOrder } from '../../../../support/placed-order.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { openingHour, testBackend } from '../../../../support/test-backend.ts';

let backend: TestBackend;

beforeAll(async () => {
  backend = await testBackend();
});

afterAll(() => backend.close());

/** The order as a file now says it, taken over by a person where it waits. */
async function orderBecomes(
  { orderId }: PlacedFromFile,
  change: (content: OrderContent) => OrderContent,
): Promise<Answer<unknown> | null> {
  const content = change(await orderAsItStands(backend, orderId));
  const totalFen = content.lines.reduce((sum, line) => sum + line.amountFen, 0);
  const paidFen = Math.min(content.paidFen, totalFen);
  if ((await fileSays(backend, { ...content, totalFen, paidFen })) !== 'waiting') return null;
  const order = await backend.get('orders.get', { orderId });
  const at = { ...atOrder(order), contentHash: order.waiting?.contentHash ?? '' };
  const answer = await backend.ask('orders.applyWaiting', at);
  if (!answer.ok) await backend.get('orders.dropWaiting', { ...at, reason: '核对过' });
  return answer;
}

function withQuantity(line: OrderContentLine, quantity: number): OrderContentLine {
  return { ...line, quantity, amountFen: (line.amountFen / line.quantity) * quantity };
}

function asking({ lineIds }: PlacedFromFile, quantity: number): Partial<CancellationRequest> {
  return { lines: [{ id: lineIds[0] ?? '', quantity }] };
}

describe('a submitted case whose order changes', () => {
  async function running(quantity: number) {
    const order = await placeOrder(backend, {
      lines: [{ quantity, amountFen: 100_000 * quantity }],
    });
    const draft = await draftCase(backend, order, asking(order, 1));
    return { order, view: await bringTo(backend, draft, 'customerSignature') };
  }

  const correctTo = (view: CaseView, order: PlacedFromFile, quantity: number) => {
    const request = cancellationRequest(order, asking(order, quantity));
    return tryStep(backend, view.id, 'correct', { ...goodInput(backend, view).correct, request });
  };

  test('cannot be corrected to pieces that the order no longer has (CASE-2)', async () => {
    const { order, view } = await running(4);
    await orderBecomes(order, (content) => ({
      ...content,
      lines: content.lines.map((line) => withQuantity(line, 2)),
    }));
    expect(await correctTo(view, order, 3)).toMatchObject({
      ok: false,
      code: 'conflict',
      message: expect.stringMatching(/“三人位布艺沙发”现在只有 2 件。（CASE-2）/) as string,
    });
  });

  test('can be corrected when others have taken pieces that came later', async () => {
    const { order, view } = await running(1);
    await orderBecomes(order, (content) => ({
      ...content,
      paidFen: 300_000,
      lines: content.lines.map((line) => withQuantity(line, 3)),
    }));
    await bringTo(backend, await draftCase(backend, order, asking(order, 2)), 'customerSignature');
    expect(await correctTo(view, order, 1)).toMatchObject({ ok: true });
  });

  test('is settled as it was decided, whatever was delivered since (CASE-1)', async () => {
    const { order, view } = await running(1);
    await orderBecomes(order, (content) => ({
      ...content,
      lines: content.lines.map((line) => ({ ...line, deliveredAt: openingHour })),
    }));
    const closed = await bringTo(backend, view, 'closed');
    expect([closed.refundFen, closed.changedSince.length]).toEqual([view.refundFen, 1]);
  });
});

describe('a draft whose order changes', () => {
  test('is decided on the order as it is now', async () => {
    const order = await placeOrder(backend, { lines: [{ amountFen: 100_000 }], paidFen: 0 });
    const draft = await draftCase(backend, order);
    await orderBecomes(order, (content) => ({ ...content, paidFen: 100_000 }));
    expect(await step(backend, draft.id, 'submit', {})).toMatchObject({ refundFen: 90_000 });
  });

  test('that names a line which is gone is refused, and can still be opened', async () => {
    const order = await placeOrder(backend, { lines: [{}, {}], paidFen: 0 });
    const draft = await draftCase(backend, order);
    await orderBecomes(order, (content) => ({ ...content, lines: content.lines.slice(1) }));
    const answer = await tryStep(backend, draft.id, 'submit', {});
    expect(answer).toMatchObject({ ok: false, code: 'ruleRefused' });
    expect((await backend.get('cases.get', { caseId: draft.id })).goods).toHaveLength(1);
  });
});

const changes = fc.record({
  kind: fc.constantFrom('paid', 'quantity', 'gone', 'otherKind', 'delivered', 'back'),
  part: fc.double({ min: 0, max: 1, noNaN: true }),
  line: fc.nat({ max: 2 }),
});
const steps = fc.record({
  which: fc.nat({ max: 3 }),
  action: fc.constantFrom('main', 'main', 'main', 'correct', 'withdraw', 'reject'),
  pieces: fc.array(fc.nat({ max: 3 }), { minLength: 3, maxLength: 3 }),
});
const courses = fc.array(
  fc.oneof({ weight: 2, arbitrary: changes }, { weight: 5, arbitrary: steps }),
  {
    minLength: 18,
    maxLength: 28,
    size: 'max',
  },
);
type Change = typeof changes extends fc.Arbitrary<infer C> ? C : never;
type Step = typeof steps extends fc.Arbitrary<infer S> ? S : never;

function changed(original: OrderContent, { kind, part, line }: Change) {
  return (content: OrderContent): OrderContent => {
    const onLine = (change: (line: OrderContentLine) => OrderContentLine[]) => {
      const lines = content.lines.flatMap((each, index) =>
        index === line ? change(each) : [each],
      );
      return lines.length === 0 ? content : { ...content, lines };
    };
    switch (kind) {
      case 'paid':
        return { ...content, paidFen: Math.floor(content.totalFen * part) };
      case 'quantity':
        return onLine((each) => [withQuantity(each, 1 + Math.floor(part * 4))]);
      case 'gone':
        return onLine(() => []);
      case 'otherKind':
        return onLine((each) => [{ ...each, kind: 'promotion' }]);
      case 'delivered':
        return onLine((each) => [{ ...each, deliveredAt: openingHour }]);
      case 'back':
        return { ...original, paidFen: content.paidFen };
    }
  };
}

async function takeStep(order: PlacedFromFile, cases: string[], { which, action, pieces }: Step) {
  const { goods } = await backend.get('orders.get', { orderId: order.orderId });
  const lines = goods
    .map(({ id, quantity }, index) => ({ id, quantity: (pieces[index] ?? 0) % (quantity + 1) }))
    .filter(({ quantity }) => quantity > 0);
  const caseId = cases[which];
  if (caseId === undefined) {
    const { id } = await draftCase(backend, order, { lines });
    const submitted = await tryStep(backend, id, 'submit', {});
    expectForeseen(submitted);
    if (submitted.ok) cases.push(id);
    return;
  }
  const view = await backend.get('cases.get', { caseId });
  const chosen = view.actions.find((each) =>
    action === 'main' ? each.weight === 'main' : each.action === action,
  );
  if (!chosen) return;
  if (view.forms.some(({ printable }) => printable)) await printForm(backend, caseId);
  const inputs = goodInput(backend, view);
  const name = chosen.action as keyof typeof inputs;
  const input =
    name === 'correct'
      ? { ...inputs.correct, request: cancellationRequest(order, { lines }) }
      : inputs[name];
  const by = everybody();
  expectForeseen(await tryStep(backend, caseId, name, input, by));
}

/** The roles of a step are other tests' business. */
function everybody() {
  return backend.people.storeManager;
}

function expectForeseen(answer: Answer<unknown>): void {
  if (!answer.ok) expect(['conflict', 'incomplete', 'ruleRefused']).toContain(answer.code);
}

const freed = ['draft', 'rejected', 'withdrawn', 'void'];

async function check(
  order: PlacedFromFile,
  cases: readonly string[],
  frozen: Map<string, unknown>,
) {
  const { goods, paidFen } = await backend.get('orders.get', { orderId: order.orderId });
  const views = await Promise.all(cases.map((caseId) => backend.get('cases.get', { caseId })));
  const live = views.filter(({ stage }) => !freed.includes(stage));
  const held = await backend
    .database()
    .read((executor) =>
      executor
        .selectFrom('case_pieces')
        .innerJoin('cases', 'cases.id', 'case_pieces.case_id')
        .select(['line_id', 'from_piece', 'to_piece'])
        .where('cases.order_id', '=', order.orderId)
        .where('held', '=', 1)
        .execute(),
    );
  const pieces = held.flatMap(({ line_id, from_piece, to_piece }) =>
    Array.from({ length: to_piece - from_piece }, (_, index) => `${line_id} ${from_piece + index}`),
  );
  expect(new Set(pieces).size).toBe(pieces.length);
  const positions = goods.flatMap(({ id, quantity }) =>
    Array.from({ length: quantity }, (_, index) => `${id} ${index}`),
  );
  expect(pieces.filter((piece) => !positions.includes(piece))).toEqual([]);

  // CAN-8: as known now or as frozen, whichever is more (refund-guard.ts).
  const known = Math.max(paidFen, ...live.map(({ facts }) => facts?.paidFen ?? 0));
  expect(live.reduce((sum, { refundFen }) => sum + refundFen, 0)).toBeLessThanOrEqual(known);
  for (const { id, facts } of views) {
    if (!frozen.has(id)) frozen.set(id, facts);
    expect(facts).toEqual(frozen.get(id));
  }
}

test('after any course of cases and changes pieces, money and frozen facts are right', async () => {
  const { storeManager } = backend.people;
  const roles = Object.values(backend.people).flatMap((person) => person.roles);
  backend.people.storeManager = await backend.get(
    'staff.save',
    { ...storeManager, roles: [...new Set(roles)] },
    { by: storeManager },
  );
  const lines = fc.array(
    fc.record({ quantity: fc.integer({ min: 1, max: 3 }), price: fc.nat({ max: 100_003 }) }),
    { minLength: 1, maxLength: 3 },
  );
  await fc.assert(
    fc.asyncProperty(lines, courses, async (bought, course) => {
      const placing = bought.map(({ quantity, price }) => ({
        quantity,
        amountFen: quantity * price,
      }));
      const order = await placeOrder(backend, {
        lines: placing,
        orderedAt: openingHour - 3_600_000,
      });
      const cases: string[] = [];
      const frozen = new Map<string, unknown>();
      for (const move of course) {
        if ('kind' in move) {
          const answer = await orderBecomes(order, changed(order.content, move));
          if (answer) expectForeseen(answer);
        } else await takeStep(order, cases, move);
        await check(order, cases, frozen);
      }
    }),
    { numRuns: 8 },
  );
  expect((await backend.database().read(verifyHistory)).kind).toBe('whole');
}, 240_000);
