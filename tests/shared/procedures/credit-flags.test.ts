import { expect, test } from 'vitest';

import { clearanceOnCredit } from '../../../shared/procedures/credit-flags.ts';

const lamp = { id: 'lamp', kind: 'clearance', amountFen: 18_145 } as const;
const sofa = { id: 'sofa', kind: 'regular', amountFen: 468_000 } as const;
const paidInFull = lamp.amountFen + sofa.amountFen;

test.each([
  ['paid in full', paidInFull, []],
  ['one fen short: the fen is missing on the larger line', paidInFull - 1, []],
  ['half paid', 243_000, ['lamp']],
  ['nothing paid', 0, ['lamp']],
])('RET-10: clearance goods are never sold on credit: %s', (_, paidFen, flagged) => {
  expect(clearanceOnCredit({ paidFen, lines: [lamp, sofa] })).toEqual(flagged);
});

test('RET-10: other goods may be sold on credit', () => {
  expect(clearanceOnCredit({ paidFen: 0, lines: [sofa] })).toEqual([]);
});
