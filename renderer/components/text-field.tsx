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
}

/** One line of words with its label. */
export function TextField({ value, onChange, maxLength, ...field }: Props) {
  return (
    <Field {...field}>
      {({ id, describedBy }) => (
        <Input
          id={id}
          aria-describedby={describedBy}
          value={value}
          maxLength={maxLength}
          {...((field.wrong ?? null) === null ? {} : { status: 'error' })}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
