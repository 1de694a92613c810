import { Input } from 'antd';

import { Field } from './field.tsx';
import type { NewSecret, NewSecretProblems } from './new-secret.ts';

interface Props {
  label: string;
  againLabel: string;
  hint: string;
  value: NewSecret;
  onChange: (value: NewSecret) => void;
  wrong: NewSecretProblems;
  autoFocus?: boolean;
  disabled?: boolean;
}

/** A new PIN, password or passphrase, typed twice. */
export function NewSecretFields(props: Props) {
  const { label, againLabel, hint, value, onChange, wrong, autoFocus = false } = props;
  const { disabled = false } = props;
  return (
    <>
      <Field label={label} hint={hint} wrong={wrong.first}>
        {({ id, describedBy }) => (
          <Input.Password
            id={id}
            aria-describedby={describedBy}
            autoComplete="new-password"
            // Tab goes from field to field.
            visibilityToggle={{ tabIndex: -1 }}
            autoFocus={autoFocus}
            disabled={disabled}
            maxLength={128}
            value={value.first}
            {...(wrong.first === null ? {} : { status: 'error' })}
            onChange={(event) => onChange({ ...value, first: event.target.value })}
          />
        )}
      </Field>
      <Field label={againLabel} hint="" wrong={wrong.again}>
        {({ id, describedBy }) => (
          <Input.Password
            id={id}
            aria-describedby={describedBy}
            autoComplete="new-password"
            // Tab goes from field to field.
            visibilityToggle={{ tabIndex: -1 }}
            disabled={disabled}
            maxLength={128}
            value={value.again}
            {...(wrong.again === null ? {} : { status: 'error' })}
            onChange={(event) => onChange({ ...value, again: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}
