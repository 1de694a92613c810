import { Input } from 'antd';

import { capitals } from '../../shared/domain/capitals.ts';
import { parseYuan } from '../../shared/domain/money.ts';
import { text } from '../../shared/text/text.ts';
import { Field } from './field.tsx';

interface Props {
  label: string;
  path?: string;
  /** As typed, in yuan; read with parseYuan. */
  value: string;
  onChange: (typed: string) => void;
  wrong: string | null;
}

/** An amount in yuan as people type it; below it, in capitals, what was understood. */
export function MoneyField({ label, path, value, onChange, wrong }: Props) {
  const fen = parseYuan(value);
  return (
    <Field
      label={label}
      hint={fen === null ? text.orderPage.amountHint : capitals(fen)}
      wrong={wrong}
      {...(path === undefined ? {} : { path })}
    >
      {({ id, describedBy }) => (
        <Input
          id={id}
          aria-describedby={describedBy}
          className="money-input"
          maxLength={20}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
