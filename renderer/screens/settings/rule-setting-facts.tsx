import type { RuleChange } from '../../../shared/ipc/schemas/trust.ts';
import { text } from '../../../shared/text/text.ts';
import { Moment } from '../../components/moment.tsx';

const words = text.ruleSettings;

/** What is proposed, by whom, why and when. */
export function ChangeFacts({ change }: { change: RuleChange }) {
  return (
    <dl className="change-facts">
      <dt>{change.title}</dt>
      <dd className="strong">{change.change}</dd>
      <dt>{words.reasonShort}</dt>
      <dd>{change.reason}</dd>
      <dt>{words.proposer}</dt>
      <dd>
        {change.proposedBy.name} <Moment at={change.proposedAt} />
      </dd>
    </dl>
  );
}
