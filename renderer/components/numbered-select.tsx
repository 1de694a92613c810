import { Select } from 'antd';

import { KeyCap } from './key-cap.tsx';

interface Props<Value extends string> {
  name: string;
  options: readonly { value: Value; title: string }[];
  value: Value | null;
  onChange: (value: Value) => void;
  placeholder: string;
  wrong?: boolean;
}

/** One of a few in the room of a table cell: its number or the first character finds it, Enter takes it. */
export function NumberedSelect<Value extends string>(props: Props<Value>) {
  const { name, options, value, onChange, placeholder, wrong = false } = props;
  return (
    <Select<Value | null, { value: Value; label: string; number: string }>
      aria-label={name}
      className="numbered-select"
      popupMatchSelectWidth={false}
      placeholder={placeholder}
      value={value}
      {...(wrong ? { status: 'error' } : {})}
      showSearch={{
        filterOption: (typed, option) =>
          option !== undefined && `${option.number}${option.label}`.includes(typed.trim()),
      }}
      options={options.map((option, index) => ({
        value: option.value,
        label: option.title,
        number: String(index + 1),
      }))}
      optionRender={({ data }) => (
        <span className="choices">
          <KeyCap name={data.number} /> {data.label}
        </span>
      )}
      onChange={(next) => {
        if (next !== null) onChange(next);
      }}
    />
  );
}
