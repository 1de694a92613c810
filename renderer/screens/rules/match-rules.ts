import { ruleTexts } from '../../../shared/procedures/rule-texts.ts';

export interface RuleText {
  rule: string;
  says: string;
}

/** The rules whose number or text contains what was typed, in the order of the book. */
export function matchRules(typed: string): RuleText[] {
  const wanted = typed.trim().toLowerCase();
  return Object.entries(ruleTexts)
    .map(([rule, says]) => ({ rule, says }))
    .filter(({ rule, says }) => `${rule} ${says}`.toLowerCase().includes(wanted));
}
