import { Button, Input } from 'antd';
import type { InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';

import { text } from '../../../../shared/text/text.ts';
import { useWrite } from '../../../ipc/use-write.ts';
import { useShortcuts } from '../../../keyboard/keyboard.tsx';
import { Field } from '../../field.tsx';
import { KeyCap } from '../../key-cap.tsx';

interface Props {
  attachmentId: string;
  onRemoved: () => void;
  onBack: () => void;
}

const words = text.attachments;

/** Asks why, before an attachment is shown no more. */
export function RemoveForm({ attachmentId, onRemoved, onBack }: Props) {
  const field = useRef<InputRef>(null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const remove = useWrite('attachments.remove', { onDone: onRemoved });
  useEffect(() => field.current?.focus(), []);
  function save() {
    setTried(true);
    if (reason.trim() !== '') remove.mutate({ attachmentId, reason: reason.trim() });
  }
  useShortcuts('overlay', { 'Ctrl+Enter': save, Escape: onBack });
  return (
    <section className="remove-form" aria-label={words.removeTitle}>
      <p className="muted small">{words.removeHint}</p>
      <Field
        label={words.removeReason}
        wrong={tried && reason.trim() === '' ? words.removeReasonMissing : null}
      >
        {({ id, describedBy }) => (
          <Input
            ref={field}
            id={id}
            aria-describedby={describedBy}
            value={reason}
            maxLength={500}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <p className="choices question-buttons">
        <Button onClick={onBack}>
          {text.common.cancel} <KeyCap name="Esc" />
        </Button>
        <Button danger type="primary" onClick={save} loading={remove.isPending}>
          {words.remove} <KeyCap name="Ctrl Enter" />
        </Button>
      </p>
    </section>
  );
}
