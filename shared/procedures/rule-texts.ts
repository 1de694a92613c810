import { cancellationRuleTexts } from './cancellation/rule-texts.ts';
import { repairRuleTexts } from './repair/rule-texts.ts';
import { returnRuleTexts } from './return/rule-texts.ts';

/** Every rule that the program cites, as the person at the counter reads it, in the order of the book. */
export const ruleTexts = {
  ...cancellationRuleTexts,
  ...repairRuleTexts,
  ...returnRuleTexts,
} as const;

export type RuleId = keyof typeof ruleTexts;

export function isRuleId(rule: string): rule is RuleId {
  return Object.hasOwn(ruleTexts, rule);
}
