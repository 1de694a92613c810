import { useState } from 'react';

import { descriptionOf } from '../../../shared/settings/setting-descriptions.ts';
import type { SettingName } from '../../../shared/settings/setting-descriptions.ts';
import { text } from '../../../shared/text/text.ts';
import { ReadFailure } from '../../components/read-failure.tsx';
import { useRead } from '../../ipc/use-read.ts';
import { RuleSettingApproval } from './rule-setting-approval.tsx';
import { RuleSettingHistory } from './rule-setting-history.tsx';
import { RuleSettingProposal } from './rule-setting-proposal.tsx';
import { RuleSettingRejection } from './rule-setting-rejection.tsx';
import { RuleSettingReview } from './rule-setting-review.tsx';
import { RuleSettingTable } from './rule-setting-table.tsx';
import { RuleSettingWaiting } from './rule-setting-waiting.tsx';

/** What is done at the side: a value is proposed, or a proposal is decided. */
type Doing =
  { kind: 'propose'; name: SettingName } | { kind: 'approve' | 'reject'; changeId: string };

/** The values the store sets for its rules: as they are, proposed, approved, and how they came to be. */
export function RuleSettings() {
  const read = useRead('settings.changes', {});
  const [doing, setDoing] = useState<Doing | null>(null);
  if (read.error !== null && read.data === undefined) {
    return <ReadFailure error={read.error} onRetry={() => void read.refetch()} />;
  }
  if (read.data === undefined) return <p className="empty">{text.common.loading}</p>;
  const { changes, review } = read.data;
  const waiting = changes.filter(({ state }) => state === 'proposed');
  const done = () => setDoing(null);
  const decided = waiting.find(
    ({ id }) => doing !== null && 'changeId' in doing && doing.changeId === id,
  );
  return (
    <>
      <p className="muted small">{text.ruleSettings.intro}</p>
      {doing?.kind === 'propose' && isTable(doing.name) && (
        <div className="table-proposal">
          <RuleSettingProposal key={doing.name} name={doing.name} onDone={done} />
        </div>
      )}
      <div className="setting-columns">
        <div>
          <RuleSettingTable
            waiting={waiting}
            onPropose={(name) => setDoing({ kind: 'propose', name })}
          />
          <RuleSettingHistory changes={changes.filter(({ state }) => state !== 'proposed')} />
        </div>
        <div>
          {doing?.kind === 'propose' && !isTable(doing.name) && (
            <RuleSettingProposal key={doing.name} name={doing.name} onDone={done} />
          )}
          {doing?.kind === 'approve' && decided !== undefined && (
            <RuleSettingApproval key={decided.id} change={decided} onDone={done} />
          )}
          {doing?.kind === 'reject' && decided !== undefined && (
            <RuleSettingRejection key={decided.id} change={decided} onDone={done} />
          )}
          <RuleSettingWaiting
            changes={waiting}
            onDecide={(kind, changeId) => setDoing({ kind, changeId })}
          />
          <RuleSettingReview review={review} />
        </div>
      </div>
    </>
  );
}

/** A table is typed across the page, a single value at the side. */
function isTable(name: SettingName): boolean {
  return descriptionOf(name).difference !== undefined;
}
