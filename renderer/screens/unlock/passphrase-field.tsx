import { Input } from 'antd';

import { text } from '../../../shared/text/text.ts';
import { Field } from '../../components/field.tsx';

interface Props {
  value: string;
  onChange: (passphrase: string) => void;
  wrong: string | null;
}

/** The passphrase that keeps the data key. */
export function PassphraseField({ value, onChange, wrong }: Props) {
  return (
    <Field label={text.unlock.passphrase} hint="" wrong={wrong}>
      {({ id, describedBy }) => (
        <Input.Password
          id={id}
          aria-describedby={describedBy}
          autoComplete="current-password"
          visibilityToggle={{ tabIndex: -1 }}
          autoFocus
          maxLength={128}
          value={value}
          {...(wrong === null ? {} : { status: 'error' })}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
