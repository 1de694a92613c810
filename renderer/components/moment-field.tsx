import { useEffect, useState } from 'react';

import { text } from '../../shared/text/text.ts';
import { useStore } from '../app/store-context.tsx';
import { showDay } from '../format/moment.ts';
import { Field } from './field.tsx';
import { MomentInput, typedMoment } from './moment-input.tsx';

interface Props {
  label: string;
  path?: string;
  optional?: string;
  /** UTC ms; null while what was typed is no time. */
  value: number | null;
  onChange: (at: number | null) => void;
  /** What else is wrong with the time that was typed. */
  wrong?: string | null;
}

/** A time as people type it: 14:32 is enough for today. */
export function MomentField({ label, path, optional, value, onChange, wrong = null }: Props) {
  const { settings } = useStore();
  const zone = settings.timeZone;
  const [moment, setMoment] = useState(() => typedMoment(value, zone));
  useEffect(() => {
    // A time that was proposed goes on with the clock.
    if (value !== null && value !== moment.at) setMoment(typedMoment(value, zone));
  }, [value]);
  const unreadable =
    value === null && moment.typed.trim() !== '' ? text.common.timeUnreadable : null;
  const hint = value === null ? text.common.timeHint : showDay(value, zone);
  return (
    <Field
      label={label}
      hint={hint}
      wrong={unreadable ?? wrong}
      {...(path === undefined ? {} : { path })}
      {...(optional === undefined ? {} : { optional })}
    >
      {({ id, describedBy }) => (
        <MomentInput
          id={id}
          describedBy={describedBy}
          value={moment}
          onChange={(next) => {
            setMoment(next);
            onChange(next.at);
          }}
        />
      )}
    </Field>
  );
}
