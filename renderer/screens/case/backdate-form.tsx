import { Button, Input } from 'antd';
import { useState } from 'react';

import { text } from '../../../shared/text/text.ts';
import { Field } from '../../components/field.tsx';
import { KeyCap } from '../../components/key-cap.tsx';
import { MomentField } from '../../components/moment-field.tsx';
import { Panel } from '../../components/panel.tsx';
import { useShortcuts } from '../../keyboard/keyboard.tsx';

interface Props {
  requestedAt: number;
  busy: boolean;
  onSave: (requestedAt: number, reason: string) => void;
  onBack: () => void;
}

export function BackdateForm({ requestedAt, busy, onSave, onBack }: Props) {
  const [at, setAt] = useState<number | null>(requestedAt);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  function save() {
    setTried(true);
    if (at !== null && reason.trim() !== '') onSave(at, reason.trim());
  }
  useShortcuts('part', { 'Ctrl+Enter': save, Escape: onBack });
  return (
    <Panel title={text.caseScreen.backdateTitle} rule="TIME-8" className="action-panel">
      <p className="muted">{text.caseScreen.backdateHint}</p>
      <div className="fields two">
        <MomentField label={text.caseScreen.backdateMoment} value={at} onChange={setAt} />
        <Field
          label={text.caseScreen.backdateReason}
          wrong={tried && reason.trim() === '' ? text.caseScreen.needReason : null}
        >
          {({ id, describedBy }) => (
            <Input
              id={id}
              aria-describedby={describedBy}
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
      </div>
      <p className="choices">
        <Button type="primary" onClick={save} loading={busy}>
          {text.common.save} <KeyCap name="Ctrl Enter" />
        </Button>
        <Button onClick={onBack}>
          {text.common.cancel} <KeyCap name="Esc" />
        </Button>
      </p>
    </Panel>
  );
}
