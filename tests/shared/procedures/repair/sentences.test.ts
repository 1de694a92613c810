import { describe, expect, test } from 'vitest';

import type { RepairDecision, Warranty } from '../../../../shared/procedures/repair/decision.ts';
import {
  monthsText,
  ruleSentence,
  verdictHeadline,
  warrantyLabel,
} from '../../../../shared/procedures/repair/sentences.ts';

const zone = 'Asia/Shanghai';
const at = (text: string) => Date.parse(`${text}+08:00`);

const inWarranty: Warranty = {
  state: 'in',
  purchasedAt: at('2024-05-01T15:00:00'),
  until: at('2027-05-01T23:59:59.999'),
  group: '沙发',
  months: 36,
};
const out: Warranty = { ...inWarranty, state: 'out' };
const none: Warranty = { ...inWarranty, state: 'none', until: null, group: null, months: 0 };
const unknown: Warranty = { ...inWarranty, state: 'unknown', purchasedAt: null, until: null };

function decision(part: Partial<RepairDecision>): RepairDecision {
  return {
    verdict: 'free',
    rule: 'REP-5',
    cause: 'product',
    warranty: inWarranty,
    charges: [],
    chargeFen: 0,
    ...part,
  };
}

describe('the sentence of a decision', () => {
  test.each<[string, Partial<RepairDecision>]>([
    ['2024-05-01 购买，保修期 3 年到 2027-05-01，产品质量问题，免费维修（REP-5）。', {}],
    [
      '2024-05-01 购买，保修期 3 年到 2027-05-01，由谁付费要诊断后判定（REP-5）。',
      { verdict: 'open', cause: null },
    ],
    [
      '2024-05-01 购买，保修期 3 年到 2027-05-01，使用或保养不当，按收费标准收取 ¥160.00（REP-5）。',
      { verdict: 'charged', cause: 'misuse', chargeFen: 16_000 },
    ],
    [
      '2024-05-01 购买，保修期 3 年到 2027-05-01，已过保修期，产品质量问题，按收费标准收取 ¥285.00（REP-5）。',
      { verdict: 'charged', warranty: out, chargeFen: 28_500 },
    ],
    [
      '2024-05-01 购买，保修期 3 年到 2027-05-01，已过保修期，产品质量问题，按收费标准只收配件 ¥75.00，不收人工和上门费（REP-5）。',
      { verdict: 'partsOnly', warranty: out, chargeFen: 7500 },
    ],
    [
      '2024-05-01 购买，处理品没有保修期，产品质量问题，按收费标准收取 ¥285.00（RET-10）。',
      { verdict: 'charged', rule: 'RET-10', warranty: none, chargeFen: 28_500 },
    ],
    [
      '2024-05-01 购买，店里规定这种商品不保修，产品质量问题，按收费标准收取 ¥285.00（REP-5）。',
      { verdict: 'charged', warranty: { ...out, until: null, months: 0 }, chargeFen: 28_500 },
    ],
    [
      '购买日期不明，不能证明还在 3 年的保修期内，产品质量问题，按收费标准收取 ¥285.00（REP-5）。',
      { verdict: 'charged', warranty: unknown, chargeFen: 28_500 },
    ],
    [
      '2024-05-01 购买，保修期 3 年到 2027-05-01，没有发现问题，不收费（REP-5）。',
      { verdict: 'nothing', cause: 'none' },
    ],
  ])('%s', (sentence, part) => {
    expect(ruleSentence(decision(part), zone)).toBe(sentence);
  });

  test('names the days of the store', () => {
    const told = ruleSentence(decision({}), 'America/New_York');
    expect(told).toContain('2024-05-01 购买，保修期 3 年到 2027-05-01');
  });
});

describe('in a few words', () => {
  test.each<[string, Partial<RepairDecision>]>([
    ['诊断后判定', { verdict: 'open' }],
    ['免费维修', {}],
    ['收费维修 ¥160.00', { verdict: 'charged', chargeFen: 16_000 }],
    ['只收配件 ¥75.00', { verdict: 'partsOnly', chargeFen: 7500 }],
    ['没有发现问题，不收费', { verdict: 'nothing' }],
  ])('the verdict: %s', (words, part) => {
    expect(verdictHeadline(decision(part))).toBe(words);
  });

  test.each([
    ['保修期内', inWarranty],
    ['已过保修期', out],
    ['没有保修期', none],
    ['不保修', { ...out, until: null, months: 0 }],
    ['购买日期不明', unknown],
  ])('the warranty: %s', (words, given) => {
    expect(warrantyLabel(given)).toBe(words);
  });

  test.each([
    [12, '1 年'],
    [60, '5 年'],
    [18, '18 个月'],
    [6, '6 个月'],
  ])('%i months are %s', (months, words) => {
    expect(monthsText(months)).toBe(words);
  });
});
