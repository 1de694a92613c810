import { describe, expect, it } from 'vitest';

import { isRuleId, ruleTexts } from '../../../shared/procedures/rule-texts.ts';

const numbered = (prefix: string, last: number) =>
  Array.from({ length: last }, (_, index) => `${prefix}-${index + 1}`);

describe('the texts of the rules', () => {
  it.each([
    ...numbered('CAN', 15),
    ...numbered('REP', 12),
    ...numbered('CASE', 3),
    ...numbered('TIME', 8),
    ...numbered('RET', 18),
  ])('%s is there, as one plain Chinese text', (rule) => {
    const text = Object.entries(ruleTexts).find(([id]) => id === rule)?.[1];
    expect(text).toMatch(/^[“一-龥].*。$/);
  });

  it.each([
    ['CAN-4', true],
    ['CAN-16', false],
    ['toString', false],
  ])('%s is a rule: %s', (rule, expected) => {
    expect(isRuleId(rule)).toBe(expected);
  });
});
