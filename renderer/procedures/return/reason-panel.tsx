import { Input } from 'antd';

import { returnReasons, returnReasonTitles } from '../../../shared/procedures/return/request.ts';
import { text } from '../../../shared/text/text.ts';
import { Choices } from '../../components/choices.tsx';
import { Panel } from '../../components/panel.tsx';
import { RuleTag } from '../../components/rule-tag.tsx';
import type { PartProps } from './part-props.ts';

const words = text.returning;

/** Why, in detail (RET-1); about quality, an inspection and a repair are proposed first (RET-2). */
export function ReasonPanel({ request, change }: PartProps) {
  const { reason, reasonText, proposalAnswer } = request;
  return (
    <Panel title={words.reason} rule="RET-1">
      <Choices
        label={words.reason}
        path="reason"
        options={returnReasons.map((value) => ({ value, title: returnReasonTitles[value] }))}
        value={reason}
        onChange={(next) => change(() => ({ reason: next }))}
      />
      <div className="reason-text" data-path="reasonText">
        <Input.TextArea
          aria-label={words.reasonDetails}
          placeholder={words.reasonDetailsHint}
          rows={2}
          maxLength={2000}
          value={reasonText}
          onChange={(event) => change(() => ({ reasonText: event.target.value }))}
        />
      </div>
      {reason === 'quality' && (
        <div className="proposal-first">
          <span>
            {words.proposalHint} <RuleTag rule="RET-2" />
          </span>
          <Choices
            label={words.proposalAnswer}
            path="proposalAnswer"
            options={(['inspect', 'repair'] as const).map((value) => ({
              value,
              title: words.proposalAnswers[value],
            }))}
            value={proposalAnswer}
            onChange={(next) => change(() => ({ proposalAnswer: next }))}
          />
          {proposalAnswer === 'repair' && <span className="amber">{words.toRepair}</span>}
        </div>
      )}
    </Panel>
  );
}
