import { expect, test } from 'vitest';

import { decidedRows } from '../../../../renderer/procedures/return/decided-rows.ts';
import { approvedGoods } from '../../../../renderer/procedures/return/goods-words.ts';
import { lineWords } from '../../../../renderer/procedures/return/line-words.ts';
import { priceDifference } from '../../../../renderer/procedures/return/price-difference.ts';
import { returnVerdictWords } from '../../../../renderer/procedures/return/verdict-words.ts';
import type { ReturnRequest } from '../../../../shared/procedures/return/request.ts';
import {
  decide,
  goods,
  inspection,
  newGoods,
  returnCase,
  returnDraft,
  returnRecord,
  returnRequest,
} from './return-fixtures.ts';

function card(request: ReturnRequest) {
  const view = returnDraft({ request });
  const decision = decide(request, view);
  if (decision === null) throw new Error('Nothing was decided.');
  return returnVerdictWords(decision, view);
}

function difference(request: ReturnRequest) {
  return priceDifference(decide(request));
}

const dearer = returnRequest({
  kind: 'exchange',
  newGoods: [newGoods({ unitPriceFen: 500_000 })],
});
const cheaper = { ...dearer, newGoods: [newGoods({ quantity: 2, unitPriceFen: 150_000 })] };
const quality = { reason: 'quality', proposalAnswer: 'inspect' } as const;

test('an accepted return gives back what was paid for the pieces (RET-9)', () => {
  expect(card(returnRequest())).toMatchObject({
    headline: '可以退货',
    tone: 'good',
    rules: [{ rule: 'RET-9' }],
    amounts: [{ fen: 468_000 }, { fen: 468_000 }],
    total: { title: '退给顾客', fen: 468_000 },
  });
});

test('a refused line makes the card a refusal (RET-9)', () => {
  expect(card(returnRequest({ goodsIntact: false }))).toMatchObject({
    tone: 'refused',
    total: { fen: 0 },
  });
});

test('an exception costs and is no refusal (RET-18)', () => {
  const request = returnRequest({ goodsIntact: false, exception: true, exceptionReason: '老顾客' });
  expect(card(request)).toMatchObject({ tone: 'costs', rules: [{ rule: 'RET-18' }] });
});

test('no amount is promised while the goods have to be looked at (RET-2)', () => {
  const { amounts, total } = card(returnRequest(quality));
  expect({ amounts, total }).toEqual({ amounts: [], total: null });
});

test('dearer goods: only the difference is due (RET-12)', () => {
  expect(difference(dearer)).toEqual({
    newGoods: { title: '新商品合计', fen: 500_000 },
    goodsBack: { title: '退回商品的退款', fen: 468_000, sign: '−' },
    difference: { title: '顾客应补差额', fen: 32_000 },
  });
});

test('cheaper goods: only the difference goes back (RET-12)', () => {
  expect(difference(cheaper)).toMatchObject({
    newGoods: { fen: 300_000 },
    goodsBack: { fen: 468_000, sign: '−' },
    difference: { title: '退给顾客差额', fen: 168_000 },
  });
});

test('goods of the same price leave no difference', () => {
  const request = { ...dearer, newGoods: [newGoods({ unitPriceFen: 468_000 })] };
  expect(difference(request)?.difference).toEqual({ title: '没有差额', fen: 0 });
});

test('the difference of goods that have to be looked at is not known yet (RET-2)', () => {
  expect(difference({ ...dearer, ...quality })?.difference).toBeNull();
});

test('a return has no price difference', () => {
  expect(difference(returnRequest())).toBeNull();
});

test('the card of an exchange tells the new goods and what the old ones give', () => {
  const { amounts, total } = card(dearer);
  expect(amounts.slice(-2)).toEqual([
    { title: '新商品合计', fen: 500_000 },
    { title: '退回商品的退款', fen: 468_000, sign: '−' },
  ]);
  expect(total?.fen).toBe(32_000);
});

test('whole and damaged pieces of a line stand apart after the inspection (RET-14)', () => {
  const request = returnRequest({ lines: [{ id: 'chair', quantity: 4 }] });
  const view = returnCase(request, { record: returnRecord({ inspection: inspection() }) });
  const rows = decidedRows(view, request, decide(request, view));
  expect(
    rows.map(({ pieces, condition, decision }) => [pieces, condition, decision?.outcome]),
  ).toEqual([
    [3, '完好', 'free'],
    [1, '有损坏', 'refused'],
  ]);
});

test('before anything is decided the lines stand as they were asked for', () => {
  const rows = decidedRows(
    { goods },
    returnRequest({ lines: [{ id: 'chair', quantity: 2 }] }),
    null,
  );
  expect(rows).toMatchObject([
    { goods: { id: 'chair' }, pieces: 2, condition: '', decision: null },
  ]);
});

test('a line that was not delivered is said so, not as waiting for the inspection (RET-8)', () => {
  const request = { ...dearer, lines: [{ id: 'bed', quantity: 1 }] };
  expect(decidedRows({ goods }, request, decide(request))[0]?.condition).toBe('没有送货');
});

test('a line that was not delivered is labelled by what is done about it (RET-8)', () => {
  const [line] = decide(returnRequest({ lines: [{ id: 'bed', quantity: 1 }] }))?.lines ?? [];
  if (line === undefined) throw new Error('Nothing was decided.');
  const label = (kind: ReturnRequest['kind']) => lineWords(returnDraft(), { kind }).label(line);
  expect([label('return'), label('exchange')]).toEqual(['没有送货，请办取消 RET-8', '收 10 %']);
});

test('a line that lacks only papers is not called refused: they may be ticked yet (RET-13)', () => {
  const request = returnRequest({ documents: ['receipt'] });
  const [line] = decide(request)?.lines ?? [];
  if (line === undefined) throw new Error('Nothing was decided.');
  const { label, hint } = lineWords(returnDraft(), request);
  expect([label(line), hint?.(line)]).toEqual([
    '单据没有看齐 RET-9',
    'RET-9 没有提货单 · 没有收货单',
  ]);
});

test('a line that lacks more than papers is refused, and says what it lacks (RET-9)', () => {
  const request = returnRequest({ goodsIntact: false });
  const [line] = decide(request)?.lines ?? [];
  if (line === undefined) throw new Error('Nothing was decided.');
  const { label, hint } = lineWords(returnDraft(), request);
  expect([label(line), hint?.(line)]).toEqual(['不予退货 RET-9', 'RET-9 商品不完好']);
});

test('who approves an exchange sees what comes back and what goes out (RET-15)', () => {
  const decision = decide(dearer);
  if (decision === null) throw new Error('Nothing was decided.');
  const words = approvedGoods({ goods }, dearer, decision);
  expect(words).toHaveLength(2);
  expect(words[0]).toMatch(/三人位布艺沙发.*¥4,680\.00/);
  expect(words[1]).toMatch(/换成：双人位沙发.*¥5,000\.00/);
});
