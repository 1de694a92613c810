import { expect, test } from 'vitest';

import { changeRows } from '../../../../renderer/screens/import/change-rows.ts';
import {
  keepPlaces,
  kindQuestions,
  withAnswer,
} from '../../../../renderer/screens/import/kind-questions.ts';
import { mendExamples } from '../../../../renderer/screens/import/mend-examples.ts';
import { percentOf } from '../../../../renderer/screens/import/percent-of.ts';
import { firstView, viewOfState } from '../../../../renderer/screens/import/preview-view.ts';
import { importedOrderStates } from '../../../../shared/ipc/schemas/imports.ts';
import { importProblem, preview } from '../../support/import-fixtures.ts';

test('problems are shown first', () => {
  const file = preview({ problems: { open: 1, mended: 0 } });
  expect(firstView(file).part).toBe('open');
});

test('without problems, what differs from known orders is shown first', () => {
  const orders = { new: 3, unchanged: 0, changed: 0, waiting: 1, heldBack: 0 };
  expect(firstView(preview({ problems: { open: 0, mended: 5 }, orders })).part).toBe('changes');
});

test('of a clean file the orders are shown', () => {
  const orders = { new: 3, unchanged: 0, changed: 0, waiting: 0, heldBack: 0 };
  expect(firstView(preview({ problems: { open: 0, mended: 5 }, orders })).part).toBe('sample');
});

test('every count leads to where its orders are told', () => {
  expect(importedOrderStates.map((state) => viewOfState(state).part)).toEqual([
    'sample',
    'sample',
    'changes',
    'changes',
    'open',
  ]);
});

test('an order with several differences is named once', () => {
  const differences = [
    { field: '已付金额', before: '0.00', after: '500.00' },
    { field: '送货地址', before: '甲', after: '乙' },
  ];
  const change = {
    orderNumber: 'XS1',
    state: 'waiting',
    reason: 'runningCase',
    differences,
  } as const;
  expect(changeRows([{ ...change, differences }]).map((row) => row.orderNumber)).toEqual([
    'XS1',
    '',
  ]);
});

test('a word that was explained can be explained anew', () => {
  expect(kindQuestions([], [{ word: '样品', kind: 'clearance' }])).toEqual([
    { word: '样品', rows: null, firstRow: null },
  ]);
});

test('a word is asked once, also while its answer is on its way', () => {
  const unknown = [{ word: '样品', rows: 2, firstRow: 7 }];
  expect(kindQuestions(unknown, [{ word: '样品', kind: 'clearance' }])).toEqual(unknown);
});

test('a word that was answered stays where it was asked', () => {
  const asked = kindQuestions(
    [
      { word: '外贸', rows: 3, firstRow: 2 },
      { word: '样品', rows: 1, firstRow: 5 },
    ],
    [],
  );
  const now = kindQuestions(
    [{ word: '样品', rows: 1, firstRow: 5 }],
    [{ word: '外贸', kind: 'regular' }],
  );
  expect(keepPlaces(asked, now)).toEqual(asked);
});

test('the last answer for a word counts, the others stay', () => {
  const before = [
    { word: '样品', kind: 'clearance' },
    { word: '外贸', kind: 'regular' },
  ] as const;
  expect(withAnswer([...before], '样品', 'promotion')).toEqual([
    { word: '外贸', kind: 'regular' },
    { word: '样品', kind: 'promotion' },
  ]);
});

test('each kind of proposal is shown by its first cell', () => {
  const first = { kind: 'fullWidth', from: '１', to: '1' } as const;
  const second = { kind: 'fullWidth', from: '２', to: '2' } as const;
  const problems = [null, first, second].map((proposal) => importProblem({ proposal }));
  expect([...mendExamples(problems)]).toEqual([['fullWidth', first]]);
});

test.each([
  [undefined, 0],
  [{ done: 0, total: 0 }, 0],
  [{ done: 19_999, total: 20_000 }, 99],
  [{ done: 20_000, total: 20_000 }, 100],
  [{ done: 7, total: 5 }, 100],
])('%o is %i per cent: 100 only when all is done', (at, percent) => {
  expect(percentOf(at)).toBe(percent);
});
