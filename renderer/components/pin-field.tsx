import { Button, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';

import { text } from '../../shared/text/text.ts';
import { Field } from './field.tsx';
import { KeyCap } from './key-cap.tsx';

interface Props {
  label: string;
  /** What Enter does. */
  action: string;
  hint?: string;
  /** Why the last try was refused, with how long to wait; null when it was not. */
  problem: string | null;
  busy: boolean;
  disabled?: boolean;
  onEnter: (secret: string) => void;
  /** Something else is typed: what was refused is of the past. */
  onTyping: () => void;
}

/** A PIN or password: dots, sent by Enter, and forgotten by the page with each try. */
export function PinField(props: Props) {
  const { label, action, hint = '', problem, busy, disabled = false, onEnter, onTyping } = props;
  const [typed, setTyped] = useState('');
  const [capsLock, setCapsLock] = useState(false);
  const field = useRef<InputRef>(null);
  useEffect(() => {
    if (!busy && !disabled) field.current?.focus();
  }, [busy, disabled, label]);

  function send() {
    if (typed === '' || busy || disabled) return;
    setTyped('');
    onEnter(typed);
  }
  function onKey(event: KeyboardEvent) {
    setCapsLock(event.getModifierState('CapsLock'));
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  }
  return (
    <div className="pin-field">
      <Field label={label} hint={capsLock ? text.signIn.capsLock : hint} wrong={problem}>
        {({ id, describedBy }) => (
          <Input
            ref={field}
            id={id}
            type="password"
            autoFocus
            autoComplete="off"
            spellCheck={false}
            maxLength={128}
            disabled={disabled}
            readOnly={busy}
            aria-describedby={describedBy}
            value={typed}
            {...(problem === null ? {} : { status: 'error' })}
            onChange={(event) => {
              setTyped(event.target.value);
              onTyping();
            }}
            onKeyDown={onKey}
            onKeyUp={(event) => setCapsLock(event.getModifierState('CapsLock'))}
          />
        )}
      </Field>
      <Button type="primary" disabled={disabled} loading={busy} onClick={send}>
        {busy ? text.signIn.checking : action} {!busy && <KeyCap name="Enter" />}
      </Button>
    </div>
  );
}
