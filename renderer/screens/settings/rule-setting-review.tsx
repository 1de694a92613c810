import { App } from 'antd';
import { useState } from 'react';

import type { SettingsReview } from '../../../shared/ipc/schemas/trust.ts';
import { text } from '../../../shared/text/text.ts';
import { useClock } from '../../app/store-context.tsx';
import { Panel } from '../../components/panel.tsx';
import { RoleButton } from '../../components/role-button.tsx';
import { showMoment } from '../../format/moment.ts';
import { useWrite } from '../../ipc/use-write.ts';
import { ReasonForm } from '../orders/reason-form.tsx';

const words = text.ruleSettings;

/** SET-1: once a year somebody looks all of them through. */
export function RuleSettingReview({ review }: { review: SettingsReview }) {
  const { message } = App.useApp();
  const { now, zone } = useClock(60_000);
  const [recording, setRecording] = useState(false);
  const record = useWrite('settings.review', {
    onDone: () => {
      void message.success(words.reviewed);
      setRecording(false);
    },
  });
  if (recording) {
    return (
      <ReasonForm
        title={words.reviewTitle}
        hint={words.reviewHint}
        label={words.reviewResult}
        saveTitle={words.reviewNow}
        busy={record.isPending}
        onSave={(reason) => record.mutate({ reason })}
        onClose={() => setRecording(false)}
      />
    );
  }
  const { lastAt, dueAt } = review;
  const day = showMoment(dueAt, zone).slice(0, 'yyyy-mm-dd'.length);
  return (
    <Panel title={words.review} rule="SET-1">
      <p className="muted">
        {lastAt === null ? words.reviewNever : words.reviewLast(showMoment(lastAt, zone))}
      </p>
      <p className={now > dueAt ? 'amber strong' : ''}>
        {now > dueAt ? words.reviewOverdue(day) : words.reviewDue(day)}
      </p>
      <p>
        <RoleButton channel="settings.review" onClick={() => setRecording(true)}>
          {words.reviewNow}
        </RoleButton>
      </p>
    </Panel>
  );
}
