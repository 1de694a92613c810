import { App } from 'antd';
import { useState } from 'react';

import { text } from '../../../shared/text/text.ts';
import { TextField } from '../../components/text-field.tsx';
import { useWrite } from '../../ipc/use-write.ts';
import { StepForm } from '../orders/step-form.tsx';
import type { DeadlineItem } from './missed-items.ts';
import { useBackToRows } from './use-back-to-rows.ts';

const words = text.deadlines;

interface Props {
  item: DeadlineItem;
  onClose: () => void;
}

/** Why a thing on the board is late, written without opening its case. */
export function ExplainForm({ item, onClose }: Props) {
  const { message } = App.useApp();
  useBackToRows();
  const [reason, setReason] = useState(item.lateReason ?? '');
  const [tried, setTried] = useState(false);
  const write = useWrite('deadlines.explain', {
    onDone: () => {
      void message.success(text.today.explainedNow);
      onClose();
    },
  });
  function save() {
    setTried(true);
    const typed = reason.trim();
    if (typed !== '') write.mutate({ deadlineId: item.deadlineId, reason: typed });
  }
  const what = [item.title, item.number ?? text.today.draftNumber].join(text.common.separator);
  return (
    <StepForm
      title={words.explainTitle(what)}
      rule={item.rule}
      saveTitle={words.save}
      busy={write.isPending}
      onSave={save}
      onClose={onClose}
    >
      <TextField
        label={words.reason}
        hint={words.explainHint}
        maxLength={500}
        value={reason}
        wrong={tried && reason.trim() === '' ? words.reasonMissing : null}
        onChange={setReason}
      />
    </StepForm>
  );
}
