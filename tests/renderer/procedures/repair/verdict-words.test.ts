import { expect, test } from 'vitest';

import { repairVerdictWords } from '../../../../renderer/procedures/repair/verdict-words.ts';
import { decideRepair } from '../../../../shared/procedures/repair/rules.ts';
import type { Warranty } from '../../../../shared/procedures/repair/decision.ts';
import { decisionOn, diagnosis, repairCase } from './repair-fixtures.ts';

const view = repairCase();
const trip = {
  code: 'trip',
  title: '上门费',
  kind: 'trip',
  unit: '次',
  priceFen: 5000,
  quantity: 1,
} as const;
const leg = {
  code: 'leg',
  title: '家具脚',
  kind: 'part',
  unit: '只',
  priceFen: 4000,
  quantity: 2,
} as const;

function undecided(part: Partial<Warranty>) {
  const { warranty } = decisionOn();
  return decideRepair({
    warranty: { ...warranty, ...part },
    diagnosis: null,
    outOfWarranty: 'partsAndLabour',
  });
}

test.each([
  [{ state: 'in' }, '保修期内', 'good'],
  [{ state: 'out' }, '已过保修期', 'costs'],
  [{ state: 'none', until: null }, '没有保修期', 'costs'],
  [{ state: 'unknown', purchasedAt: null, until: null }, '购买日期不明', 'costs'],
] as const)(
  'before the diagnosis the card says the warranty: %j (REP-5)',
  (part, headline, tone) => {
    expect(repairVerdictWords(undecided(part), view)).toMatchObject({
      headline,
      tone,
      total: null,
    });
  },
);

test('the card says until when the warranty holds', () => {
  expect(repairVerdictWords(undecided({}), view).sentence).toContain('2029-11-19');
});

test('goods without a warranty are judged by RET-10 too', () => {
  const { rules } = repairVerdictWords(undecided({ state: 'none', until: null }), view);
  expect(rules.map(({ rule, says }) => [rule, says !== ''])).toEqual([
    ['REP-5', true],
    ['RET-10', true],
  ]);
});

test('a product fault in warranty costs nothing; what it took is shown (REP-5)', () => {
  const decision = decisionOn(diagnosis({ charges: [trip] }));
  expect(repairVerdictWords(decision, view)).toMatchObject({
    headline: '免费维修',
    tone: 'good',
    amounts: [{ title: '上门费 1 次（不收）', fen: 5000 }],
    total: { fen: 0 },
  });
});

test('misuse is charged line by line (REP-5)', () => {
  const decision = decisionOn(diagnosis({ cause: 'misuse', charges: [trip, leg] }));
  expect(repairVerdictWords(decision, view)).toMatchObject({
    tone: 'costs',
    amounts: [
      { title: '上门费 1 次', fen: 5000 },
      { title: '家具脚 2 只', fen: 8000 },
    ],
    total: { title: '顾客应付', fen: 13_000 },
  });
});
