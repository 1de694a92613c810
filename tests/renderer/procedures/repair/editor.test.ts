import { expect, test } from 'vitest';

import { contextOf } from '../../../../renderer/procedures/decision-context.ts';
import {
  chosenLine,
  noOrderGoods,
  noOtherGoods,
  shownGoods,
  withLine,
  withPieces,
} from '../../../../renderer/procedures/repair/goods-draft.ts';
import { goodsWords } from '../../../../renderer/procedures/repair/goods-words.ts';
import { lineWarranty } from '../../../../renderer/procedures/repair/line-warranty.ts';
import { pickDraft } from '../../../../renderer/procedures/repair/opening/pick-draft.ts';
import { readPurchaseDay } from '../../../../renderer/procedures/repair/typed-purchase-day.ts';
import { repairRequestSchema } from '../../../../shared/procedures/repair/request.ts';
import { goods } from '../../support/fixtures.ts';
import { repairCase, repairRequest } from './repair-fixtures.ts';

test('a case without an order shows goods to be described', () => {
  expect(shownGoods(noOrderGoods, false)).toEqual(noOtherGoods);
});

test('a case with an order shows its lines', () => {
  expect(shownGoods(noOrderGoods, true)).toEqual(noOrderGoods);
});

test('goods to be described fit into a request', () => {
  expect(repairRequestSchema.safeParse(repairRequest({ goods: noOtherGoods })).success).toBe(true);
});

test('another line begins with one piece', () => {
  const chairs = { from: 'order' as const, lineId: 'chair', pieces: 3 };
  expect(withLine(chairs, 'sofa')).toEqual({ from: 'order', lineId: 'sofa', pieces: 1 });
});

test('the same line chosen again keeps its pieces', () => {
  const chairs = { from: 'order' as const, lineId: 'chair', pieces: 3 };
  expect(withLine(chairs, 'chair')).toEqual(chairs);
});

test.each([
  [0, 1],
  [4, 4],
  [5, 4],
])('of four chairs %i pieces become %i', (asked, pieces) => {
  const chairs = { from: 'order' as const, lineId: 'chair', pieces: 1 };
  expect(withPieces(chairs, asked, goods)).toEqual({ ...chairs, pieces });
});

test('a line that the order does not have any more is not chosen', () => {
  expect(chosenLine({ from: 'order', lineId: 'gone', pieces: 1 }, goods)).toBeUndefined();
});

test.each([
  ['sofa', 'in'],
  ['lamp', 'none'],
] as const)('beside the line %s stands its warranty: %s (REP-5, RET-10)', (lineId, state) => {
  expect(lineWarranty(lineId, contextOf(repairCase()))?.state).toBe(state);
});

test('beside a line that cannot be decided stands nothing', () => {
  expect(lineWarranty('gone', contextOf(repairCase()))).toBeNull();
});

test('goods are named with what tells them apart, and how many', () => {
  const request = repairRequest({ goods: { from: 'order', lineId: 'chair', pieces: 2 } });
  expect(goodsWords({ goods }, request)).toBe('实木餐椅　CH-0412　原木　450×520×880mm　×2');
});

test('goods without an order are named as they were described', () => {
  const request = repairRequest({ goods: { ...noOtherGoods, name: '旧沙发', colour: '灰' } });
  expect(goodsWords({ goods: [] }, request)).toBe('旧沙发　灰');
});

test.each([
  ['2025-03-18', '2025-03-18'],
  ['2025/3/8', '2025-03-08'],
  ['２０２５年３月８日', '2025-03-08'],
  ['2025-02-30', null],
  ['3-18', null],
  ['', null],
])('the day %j is read as %j', (typed, day) => {
  expect(readPurchaseDay(typed)).toBe(day);
});

const drafts = [
  {
    caseId: 'chair',
    request: repairRequest({ goods: { from: 'order', lineId: 'chair', pieces: 1 } }),
  },
  { caseId: 'empty', request: repairRequest({ goods: noOrderGoods }) },
];

test.each([
  ['chair', 'chair'],
  ['sofa', 'empty'],
  [null, 'chair'],
])('for the line %j the draft %j goes on', (lineId, caseId) => {
  expect(pickDraft(drafts, lineId)?.caseId).toBe(caseId);
});

test('a line that another draft is about gets a new one', () => {
  expect(pickDraft(drafts.slice(0, 1), 'sofa')).toBeNull();
});

test('without a draft a new one is begun', () => {
  expect(pickDraft([], null)).toBeNull();
});
