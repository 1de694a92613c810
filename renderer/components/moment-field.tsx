import { Input } from 'antd';
import { useState } from 'react';

import { text } from '../../shared/text/text.ts';
import { useStore } from '../app/store-context.tsx';
import { showDay, showMoment } from '../format/moment.ts';
import { readMoment } from '../format/typed-moment.ts';
import { Field } from './field.tsx';

interface Props {
  label: string;
  path?: string;
  /** UTC ms; null while what was typed is no time. */
  value: number | null;
  onChange: (at: number | null) => void;
}

/** A time as people type it: 14:32 is enough for today. */
export function MomentField({ label, path, value, onChange }: Props) {
  const { now, settings } = useStore();
  const zone = settings.timeZone;
  const [typed, setTyped] = useState(() => (value === null ? '' : showMoment(value, zone)));
  const wrong = value === null && typed.trim() !== '' ? text.common.timeUnreadable : null;
  const hint = value === null ? text.common.timeHint : showDay(value, zone);
  return (
    <Field label={label} hint={hint} wrong={wrong} {...(path === undefined ? {} : { path })}>
      {({ id, describedBy }) => (
        <Input
          id={id}
          aria-describedby={describedBy}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            onChange(readMoment(event.target.value, now(), zone));
          }}
          onBlur={() => {
            if (value !== null) setTyped(showMoment(value, zone));
          }}
        />
      )}
    </Field>
  );
}
