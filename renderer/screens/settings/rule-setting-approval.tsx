import { App } from 'antd';
import { useState } from 'react';

import type { RuleChange } from '../../../shared/ipc/schemas/trust.ts';
import type { ApprovalInput } from '../../../shared/procedures/approval.ts';
import { text } from '../../../shared/text/text.ts';
import { ApprovalDialog } from '../../components/approval-dialog.tsx';
import { ApproverChoices } from '../../components/approver-choices.tsx';
import { Choices } from '../../components/choices.tsx';
import { Field } from '../../components/field.tsx';
import { MomentField } from '../../components/moment-field.tsx';
import { useStore } from '../../app/store-context.tsx';
import { useRead } from '../../ipc/use-read.ts';
import { useWrite } from '../../ipc/use-write.ts';
import { StepForm } from '../orders/step-form.tsx';
import { ChangeFacts } from './rule-setting-facts.tsx';

const words = text.ruleSettings;
const ways = ['counter', 'paper'] as const;

/** SET-1: the general manager agrees, with the own PIN at the counter or with a pen on paper. */
export function RuleSettingApproval({
  change,
  onDone,
}: {
  change: RuleChange;
  onDone: () => void;
}) {
  const { message } = App.useApp();
  const { now } = useStore();
  const subject = { kind: 'setting', proposalId: change.id } as const;
  const approvers = useRead('approvals.approvers', subject);
  const [way, setWay] = useState<(typeof ways)[number]>('counter');
  const [asking, setAsking] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const [signedAt, setSignedAt] = useState<number | null>(now);
  const approve = useWrite('settings.approve', {
    onDone: () => {
      void message.success(words.approvedNow);
      onDone();
    },
  });
  const only = approvers.data?.length === 1 ? approvers.data[0]?.id : undefined;
  const approverId = chosen ?? only ?? null;
  const send = (approval: ApprovalInput) => approve.mutate({ proposalId: change.id, approval });
  function save() {
    if (way === 'counter') setAsking(true);
    else if (approverId !== null && signedAt !== null) send({ by: 'paper', approverId, signedAt });
  }
  return (
    <StepForm
      title={words.approveTitle(change.title)}
      rule="SET-1"
      saveTitle={way === 'counter' ? words.approve : words.record}
      busy={approve.isPending}
      onSave={save}
      onClose={onDone}
    >
      <ChangeFacts change={change} />
      <Field label={words.way}>
        {() => (
          <Choices
            label={words.way}
            options={ways.map((value) => ({ value, title: words.ways[value] }))}
            value={way}
            onChange={setWay}
          />
        )}
      </Field>
      {way === 'paper' && (
        <>
          <ApproverChoices
            label={words.approver}
            approvers={approvers.data ?? []}
            value={approverId}
            onChange={setChosen}
          />
          <MomentField label={words.signedAt} value={signedAt} onChange={setSignedAt} />
        </>
      )}
      {asking && (
        <ApprovalDialog
          subject={subject}
          title={words.approveTitle(change.title)}
          onConfirmed={(approval) => {
            setAsking(false);
            send(approval);
          }}
          onClose={() => setAsking(false)}
        >
          <ChangeFacts change={change} />
        </ApprovalDialog>
      )}
    </StepForm>
  );
}
