import { Tooltip } from 'antd';

import { isRuleId, ruleTexts } from '../../shared/procedures/rule-texts.ts';
import { text } from '../../shared/text/text.ts';

/** A rule number; pointing at it shows what the rule says. */
export function RuleTag({ rule }: { rule: string }) {
  const says = isRuleId(rule) ? ruleTexts[rule] : null;
  if (says === null) return <span className="tag">{rule}</span>;
  return (
    <Tooltip title={`${text.common.ruleOf(rule)}：${says}`}>
      <span className="tag">{rule}</span>
    </Tooltip>
  );
}
