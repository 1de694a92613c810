import { Button } from 'antd';
import { useState } from 'react';

import { text } from '../../../../shared/text/text.ts';
import { KeyCap } from '../../../components/key-cap.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { useFocusBack } from '../../../components/use-focus-back.ts';
import { useUnsaved } from '../../../components/use-unsaved.ts';
import { useShortcuts } from '../../../keyboard/keyboard.tsx';

const words = text.deadlines;

interface Props {
  label: string;
  hint: string;
  start: string;
  busy: boolean;
  onSave: (reason: string) => void;
  onClose: () => void;
}

/** One reason, typed under the deadline it is about: Enter writes it down, Esc leaves it. */
export function ReasonLine({ label, hint, start, busy, onSave, onClose }: Props) {
  const [reason, setReason] = useState(start);
  const [tried, setTried] = useState(false);
  useUnsaved(reason.trim() !== start);
  useFocusBack();
  function save() {
    setTried(true);
    if (reason.trim() !== '') onSave(reason.trim());
  }
  useShortcuts('part', { 'Ctrl+Enter': save, Escape: onClose });
  return (
    <form
      className="reason-line"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextField
        label={label}
        hint={hint}
        autoFocus
        maxLength={500}
        value={reason}
        wrong={tried && reason.trim() === '' ? words.reasonMissing : null}
        onChange={setReason}
      />
      <p className="choices">
        <Button type="primary" htmlType="submit" loading={busy}>
          {words.save} <KeyCap name="Enter" />
        </Button>
        <Button onClick={onClose}>
          {text.common.cancel} <KeyCap name="Esc" />
        </Button>
      </p>
    </form>
  );
}
