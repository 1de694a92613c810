import { Button, Input } from 'antd';

import {
  cancellationReasonTitles,
  cancellationReasons,
} from '../../../shared/procedures/cancellation/request.ts';
import { text } from '../../../shared/text/text.ts';
import { Choices } from '../../components/choices.tsx';
import { Panel } from '../../components/panel.tsx';
import { RuleTag } from '../../components/rule-tag.tsx';
import type { EditorProps } from '../procedure-screen.ts';
import type { PartProps } from './part-props.ts';

const words = text.cancellation;

/** Why (CAN-1), what was proposed to keep the order, and what the customer said (CAN-2). */
export function ReasonPanel({
  request,
  change,
  onAction,
}: PartProps & Pick<EditorProps, 'onAction'>) {
  const { reason, reasonText, proposal, proposalAnswer } = request;
  return (
    <Panel title={words.reason} rule="CAN-1">
      <Choices
        label={words.reason}
        path="reason"
        options={cancellationReasons.map((value) => ({
          value,
          title: cancellationReasonTitles[value],
        }))}
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
      <div className="proposal">
        <label className="proposal-text">
          <span className="nowrap">
            {words.proposal} <RuleTag rule="CAN-2" />
          </span>
          <Input
            aria-label={words.proposal}
            placeholder={words.proposalHint}
            maxLength={2000}
            value={proposal}
            onChange={(event) => change(() => ({ proposal: event.target.value }))}
          />
        </label>
        <Choices
          label={words.proposalAnswer}
          path="proposalAnswer"
          options={[{ value: 'insists', title: words.insists }]}
          value={proposalAnswer}
          onChange={(next) => change(() => ({ proposalAnswer: next }))}
        />
        <Button
          onClick={() => {
            change(() => ({ proposalAnswer: 'withdraws' }));
            onAction(
              'withdraw',
              proposal.trim() === '' ? {} : { reason: words.acceptedProposal(proposal.trim()) },
            );
          }}
        >
          {words.withdraws}
        </Button>
      </div>
    </Panel>
  );
}
