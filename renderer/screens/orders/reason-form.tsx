import { useState } from 'react';

import { text } from '../../../shared/text/text.ts';
import { TextField } from '../../components/text-field.tsx';
import { StepForm } from './step-form.tsx';

interface Props {
  title: string;
  hint: string;
  label: string;
  saveTitle?: string;
  busy: boolean;
  onSave: (reason: string) => void;
  onClose: () => void;
}

/** A step that asks for nothing but the reason. */
export function ReasonForm({ hint, label, onSave, ...step }: Props) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  function save() {
    setTried(true);
    if (reason.trim() !== '') onSave(reason.trim());
  }
  return (
    <StepForm {...step} onSave={save}>
      <p className="muted">{hint}</p>
      <TextField
        label={label}
        maxLength={500}
        value={reason}
        wrong={tried && reason.trim() === '' ? text.orderPage.reasonMissing : null}
        onChange={setReason}
      />
    </StepForm>
  );
}
