import { isRuleId, ruleTexts } from '../../shared/procedures/rule-texts.ts';

/** What a rule says; empty where the book of the program does not have it. */
export function saysOf(rule: string): string {
  return isRuleId(rule) ? ruleTexts[rule] : '';
}
