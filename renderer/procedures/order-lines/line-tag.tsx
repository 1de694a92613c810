import { Tooltip } from 'antd';

import type { LineDecision } from '../../../shared/procedures/decision.ts';
import { text } from '../../../shared/text/text.ts';
import { Tag } from '../../components/tag.tsx';
import type { Tone } from '../../components/tag.tsx';
import { saysOf } from '../says-of.ts';
import type { LineVerdict } from './line-verdicts.ts';

interface Props<Line extends LineDecision> {
  verdict: Pick<LineVerdict<Line>, 'chosen' | 'free' | 'decision'> | null;
  /** What the rules say about it, in a few words. */
  label: (decision: Line) => string;
  /** What to do, where the rule alone does not say it. */
  hint?: (decision: Line) => string | null;
}

const tones: Readonly<Record<LineDecision['outcome'], Tone>> = {
  free: 'green',
  fee: 'amber',
  refused: 'red',
  startReturn: 'red',
  inspectFirst: 'amber',
};

/** The verdict beside a line; quieter where the line is not chosen and could be. */
export function LineTag<Line extends LineDecision>({ verdict, label, hint }: Props<Line>) {
  if (verdict === null) return null;
  if (verdict.free === 0 && !verdict.chosen) {
    return <Tag tone="amber">{text.orderLines.allTaken}</Tag>;
  }
  if (verdict.decision === null) return null;
  const { outcome, rule } = verdict.decision;
  const tone = tones[outcome];
  return (
    <Tooltip title={hint?.(verdict.decision) ?? `${rule} ${saysOf(rule)}`}>
      <span>
        <Tag tone={verdict.chosen || tone === 'red' ? tone : 'plain'}>
          {label(verdict.decision)}
        </Tag>
      </span>
    </Tooltip>
  );
}
