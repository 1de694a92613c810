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
  /** To be copied, not typed: the focus marks it all. */
  readOnly?: boolean;
}

/** One line of words with its label. */
export function TextField({
  value,
  onChange,
  maxLength,
  autoFocus = false,
  readOnly = false,
  ...field
}: Props) {
  return (
    <Field {...field}>
      {({ id, describedBy }) => (
        <Input
          id={id}
          aria-describedby={describedBy}
          value={value}
          maxLength={maxLength}
          autoFocus={autoFocus}
          readOnly={readOnly}
          onFocus={(event) => {
            if (readOnly) event.target.select();
          }}
          {...((field.wrong ?? null) === null ? {} : { status: 'error' })}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
