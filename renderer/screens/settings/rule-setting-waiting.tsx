import { App, Button } from 'antd';

import type { RuleChange } from '../../../shared/ipc/schemas/trust.ts';
import { text } from '../../../shared/text/text.ts';
import { Panel } from '../../components/panel.tsx';
import { RoleButton } from '../../components/role-button.tsx';
import { useWrite } from '../../ipc/use-write.ts';
import { ChangeFacts } from './rule-setting-facts.tsx';

const words = text.ruleSettings;

interface Props {
  changes: readonly RuleChange[];
  onDecide: (what: 'approve' | 'reject', changeId: string) => void;
}

/** What waits for the general manager. */
export function RuleSettingWaiting({ changes, onDecide }: Props) {
  const { message } = App.useApp();
  const withdraw = useWrite('settings.withdraw', {
    onDone: () => void message.success(words.withdrawn),
  });
  if (changes.length === 0) return null;
  return (
    <Panel title={words.waiting} rule="SET-1">
      {changes.map((change) => (
        <div key={change.id} className="waiting-change">
          <ChangeFacts change={change} />
          <p className="choices">
            <Button type="primary" onClick={() => onDecide('approve', change.id)}>
              {words.approve}
            </Button>
            <RoleButton channel="settings.reject" onClick={() => onDecide('reject', change.id)}>
              {words.reject}
            </RoleButton>
            <RoleButton
              channel="settings.withdraw"
              loading={withdraw.isPending}
              onClick={() => withdraw.mutate({ proposalId: change.id })}
            >
              {words.withdraw}
            </RoleButton>
          </p>
        </div>
      ))}
    </Panel>
  );
}
