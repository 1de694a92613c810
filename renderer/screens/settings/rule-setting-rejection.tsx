import { App } from 'antd';

import type { RuleChange } from '../../../shared/ipc/schemas/trust.ts';
import { text } from '../../../shared/text/text.ts';
import { useWrite } from '../../ipc/use-write.ts';
import { ReasonForm } from '../orders/reason-form.tsx';

const words = text.ruleSettings;

/** SET-1: the general manager says no, and why. */
export function RuleSettingRejection({
  change,
  onDone,
}: {
  change: RuleChange;
  onDone: () => void;
}) {
  const { message } = App.useApp();
  const reject = useWrite('settings.reject', {
    onDone: () => {
      void message.success(words.rejected);
      onDone();
    },
  });
  return (
    <ReasonForm
      title={`${words.rejectTitle}：${change.title}`}
      hint={words.rejectHint}
      label={words.rejectReason}
      saveTitle={words.reject}
      busy={reject.isPending}
      onSave={(reason) => reject.mutate({ proposalId: change.id, reason })}
      onClose={onDone}
    />
  );
}
