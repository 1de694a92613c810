import { Tooltip } from 'antd';

import type { CaseView } from '../../../shared/ipc/schemas/cases.ts';
import { isRuleId, ruleTexts } from '../../../shared/procedures/rule-texts.ts';
import { outcomeLabel } from '../../../shared/procedures/cancellation/sentences.ts';
import { text } from '../../../shared/text/text.ts';
import { Tag } from '../../components/tag.tsx';
import type { Tone } from '../../components/tag.tsx';
import type { LineVerdict } from './line-verdicts.ts';

interface Props {
  verdict: LineVerdict | null;
  settings: CaseView['settings'];
}

const tones: Readonly<Record<NonNullable<LineVerdict['decision']>['outcome'], Tone>> = {
  free: 'green',
  fee: 'amber',
  refused: 'red',
  startReturn: 'red',
  inspectFirst: 'red',
};

/** The verdict beside a line; quieter where the line is not chosen and could be. */
export function LineTag({ verdict, settings }: Props) {
  if (verdict === null) return null;
  if (verdict.free === 0 && !verdict.chosen) {
    return <Tag tone="amber">{text.cancellation.allTaken}</Tag>;
  }
  if (verdict.decision === null) return null;
  const { outcome, rule } = verdict.decision;
  const tone = tones[outcome];
  const hint =
    outcome === 'startReturn'
      ? text.cancellation.returnLater
      : isRuleId(rule)
        ? `${rule} ${ruleTexts[rule]}`
        : rule;
  return (
    <Tooltip title={hint}>
      <span>
        <Tag tone={verdict.chosen || tone === 'red' ? tone : 'plain'}>
          {outcomeLabel(verdict.decision, settings)}
        </Tag>
      </span>
    </Tooltip>
  );
}
