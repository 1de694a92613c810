import { Input } from 'antd';

import { Field } from './field.tsx';

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  path?: string;
  rows?: number;
  placeholder?: string;
  optional?: string;
}

/** A few lines of words with their label. */
export function WordsField({ value, onChange, rows = 2, placeholder, ...field }: Props) {
  return (
    <Field {...field}>
      {({ id, describedBy }) => (
        <Input.TextArea
          id={id}
          aria-describedby={describedBy}
          rows={rows}
          maxLength={2000}
          placeholder={placeholder}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
