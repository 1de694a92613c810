import { Input, type InputRef } from 'antd';
import { useLayoutEffect, useRef, useState } from 'react';
import type { ChangeEvent } from 'react';

import { text } from '../../shared/text/text.ts';
import { Field } from './field.tsx';
import { retypeCode } from './recovery-code-typing.ts';

interface Props {
  value: string;
  onChange: (code: string) => void;
  label?: string;
  hint?: string;
  wrong?: string | null;
  autoFocus?: boolean;
  /** As many characters as are asked for; a whole code otherwise. */
  maxLength?: number;
}

/** A recovery code, or its last group, typed from paper: dashes and case come by themselves. */
export function RecoveryCodeField(props: Props) {
  const { value, onChange, autoFocus = false, maxLength = 80 } = props;
  const { label = text.unlock.recoveryCode, hint = text.unlock.recoveryCodeHint } = props;
  const input = useRef<InputRef>(null);
  const [caret, setCaret] = useState<number | null>(null);
  // Written anew by the program, the cursor would jump to the end.
  useLayoutEffect(() => {
    if (caret !== null) input.current?.setSelectionRange(caret, caret);
  }, [caret, value]);
  function type({ target, nativeEvent }: ChangeEvent<HTMLInputElement>) {
    // What an input method is still putting together must not be touched.
    if ('isComposing' in nativeEvent && nativeEvent.isComposing === true) {
      setCaret(null);
      onChange(target.value);
      return;
    }
    take(target.value, target.selectionStart ?? target.value.length);
  }
  function take(typed: string, at: number) {
    const next = retypeCode(typed, at);
    setCaret(next.caret);
    onChange(next.code);
  }
  return (
    <Field label={label} hint={hint} {...(props.wrong === undefined ? {} : { wrong: props.wrong })}>
      {({ id, describedBy }) => (
        <Input
          ref={input}
          id={id}
          className="recovery-code"
          aria-describedby={describedBy}
          autoFocus={autoFocus}
          autoComplete="off"
          spellCheck={false}
          maxLength={maxLength}
          value={value}
          {...((props.wrong ?? null) === null ? {} : { status: 'error' })}
          onChange={type}
          onCompositionEnd={({ currentTarget }) =>
            take(currentTarget.value, currentTarget.value.length)
          }
        />
      )}
    </Field>
  );
}
