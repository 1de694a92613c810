import { Input } from 'antd';

import { Field } from './field.tsx';

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  maxLength: number;
  path?: string;
  hint?: string;
  wrong?: string | null;
  optional?: string;
  autoFocus?: boolean;
}

/** One line of words with its label. */
export function TextField({ value, onChange, maxLength, autoFocus = false, ...field }: Props) {
  return (
    <Field {...field}>
      {({ id, describedBy }) => (
        <Input
          id={id}
          aria-describedby={describedBy}
          value={value}
          maxLength={maxLength}
          autoFocus={autoFocus}
          {...((field.wrong ?? null) === null ? {} : { status: 'error' })}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
