import { expect, test } from 'vitest';

import { withPieces } from '../../../../renderer/procedures/order-lines/change-lines.ts';
import { lineVerdicts } from '../../../../renderer/procedures/order-lines/line-verdicts.ts';
import { verdictWords } from '../../../../renderer/procedures/cancellation/verdict-words.ts';
import { evaluateLive } from '../../../../renderer/procedures/decision-context.ts';
import { wordsOf } from '../../../../renderer/screens/case/words-of.ts';
import { emptyCancellationRequest } from '../../../../shared/procedures/cancellation/request.ts';
import { decisionSchema } from '../../../../shared/procedures/decision.ts';
import type { CaseView } from '../../../../shared/ipc/schemas/cases.ts';
import { draft, goods, now } from '../../support/fixtures.ts';

const order = goods.map((line) => line.id);

function decide(lines: Record<string, number>, view: CaseView = draft(), exception = false) {
  const request = {
    ...emptyCancellationRequest(),
    exception,
    lines: Object.entries(lines).map(([id, quantity]) => ({ id, quantity })),
  };
  const live = evaluateLive(view, request);
  if (live.kind === 'refused') throw new Error(live.message);
  const decision = decisionSchema.nullable().parse(live.evaluation.decision);
  return {
    words: decision && verdictWords(decision, view),
    verdicts: lineVerdicts(
      {
        lines: request.lines,
        decided: decision?.lines ?? null,
        alone: (asked) => ({ ...emptyCancellationRequest(), lines: asked }),
        linesOf: (each) => decisionSchema.parse(each).lines,
      },
      view,
    ),
  };
}

test('the card of the example says what the paper will say (CAN-4)', () => {
  const { words } = decide({ sofa: 1, chair: 2 });
  expect(words).toMatchObject({
    headline: '可以取消，收 10 % 退单费',
    tone: 'costs',
    sentence: '下单后 50 小时 12 分，超过 48 小时，按第 CAN-4 条收取 10% 退单费 ¥560.00。',
    rules: [{ rule: 'CAN-4' }],
    amounts: [{ fen: 560_000 }, { fen: 560_000 }, { fen: 56_000, sign: '−' }],
    total: { title: '退给顾客', fen: 504_000 },
  });
});

test('within the free hours nothing is kept (CAN-3)', () => {
  const early = draft({ requestedAt: now - 3 * 3_600_000 });
  expect(decide({ sofa: 1 }, early).words).toMatchObject({
    tone: 'good',
    total: { title: '退给顾客', fen: 468_000 },
  });
});

test('a refused line makes the card a refusal even beside good ones (CAN-5)', () => {
  expect(decide({ sofa: 1, kitchen: 1 }).words?.tone).toBe('refused');
});

test('an exception costs and is no refusal (CAN-15)', () => {
  expect(decide({ kitchen: 1 }, draft(), true).words).toMatchObject({
    tone: 'costs',
    rules: [{ rule: 'CAN-15' }],
  });
});

test('a customer who paid less than the fee owes the difference (CAN-8)', () => {
  const view = draft();
  const unpaid = { ...view, facts: view.facts && { ...view.facts, paidFen: 0 } };
  expect(decide({ sofa: 1 }, unpaid).words?.total).toEqual({ title: '顾客应补', fen: 46_800 });
});

test('every line has a verdict before anything is ticked', () => {
  const { verdicts } = decide({});
  expect(verdicts.map(({ id, chosen, decision }) => [id, chosen, decision?.rule])).toEqual([
    ['sofa', false, 'CAN-4'],
    ['chair', false, 'CAN-4'],
    ['kitchen', false, 'CAN-5'],
    ['lamp', false, 'CAN-6'],
  ]);
});

test('a line whose pieces are all in other cases has no verdict of its own (CASE-2)', () => {
  const taken = draft({
    taken: [{ lineId: 'sofa', from: 0, to: 1, caseNumber: 'QX-20261121-001' }],
  });
  expect(decide({}, taken).verdicts[0]).toMatchObject({ free: 0, decision: null });
});

test('a line that is partly taken offers the rest', () => {
  const taken = draft({
    taken: [{ lineId: 'chair', from: 1, to: 3, caseNumber: 'QX-20261121-001' }],
  });
  expect(decide({}, taken).verdicts[1]).toMatchObject({ free: 2, decision: { rule: 'CAN-4' } });
});

test('facts that the rules refuse are told as they say it (TIME-7)', () => {
  const future = draft({ requestedAt: Date.parse('2020-01-01T00:00:00Z') });
  const live = evaluateLive(future, {
    ...emptyCancellationRequest(),
    lines: [{ id: 'sofa', quantity: 1 }],
  });
  expect(wordsOf(future, live)).toMatchObject({ refusal: expect.any(String) as string });
});

test('lines of facts that the rules refuse have no verdict', () => {
  const future = draft({ requestedAt: Date.parse('2020-01-01T00:00:00Z') });
  expect(decide({}, future).verdicts.map(({ decision }) => decision)).toEqual(
    goods.map(() => null),
  );
});

test('while nothing is chosen the card has no words', () => {
  const view = draft();
  expect(wordsOf(view, evaluateLive(view, emptyCancellationRequest()))).toBeNull();
});

test('chosen lines stay in the order of the order', () => {
  const first = withPieces([], 'lamp', 1, order);
  expect(withPieces(first, 'sofa', 1, order).map((line) => line.id)).toEqual(['sofa', 'lamp']);
});

test('no pieces take the line out', () => {
  expect(withPieces([{ id: 'sofa', quantity: 1 }], 'sofa', 0, order)).toEqual([]);
});

test('other pieces replace those before', () => {
  expect(withPieces([{ id: 'chair', quantity: 4 }], 'chair', 2, order)).toEqual([
    { id: 'chair', quantity: 2 },
  ]);
});
