import { Input } from 'antd';

import { useStore } from '../app/store-context.tsx';
import { showMoment } from '../format/moment.ts';
import { readMoment } from '../format/typed-moment.ts';

/** What stands in a field for a time: the words as typed, and the moment they mean (UTC ms). */
export interface TypedMoment {
  typed: string;
  /** Null while what was typed is no time, and when nothing was. */
  at: number | null;
}

export const noMoment: TypedMoment = { typed: '', at: null };

/** The moment as the field shows it; the seconds it may have stay until somebody types. */
export function typedMoment(at: number | null, zone: string): TypedMoment {
  return at === null ? noMoment : { typed: showMoment(at, zone), at };
}

interface Props {
  value: TypedMoment;
  onChange: (value: TypedMoment) => void;
  id?: string;
  describedBy?: string;
  /** For a field without a label of its own, as in a table. */
  name?: string;
  placeholder?: string;
  /** Stands before the time, for what it is the time of. */
  prefix?: string;
  wrong?: boolean;
}

/** The bare field of a time: 14:32 is enough for today. */
export function MomentInput(props: Props) {
  const { value, onChange, id, describedBy, name, placeholder, prefix, wrong } = props;
  const { now, settings } = useStore();
  const zone = settings.timeZone;
  return (
    <Input
      id={id}
      aria-describedby={describedBy}
      aria-label={name}
      placeholder={placeholder}
      {...(prefix === undefined ? {} : { prefix: <span className="muted">{prefix}</span> })}
      value={value.typed}
      {...(wrong === true ? { status: 'error' } : {})}
      onChange={({ target: { value: typed } }) =>
        onChange({ typed, at: readMoment(typed, now(), zone) })
      }
      onBlur={() => {
        if (value.at !== null && value.typed !== showMoment(value.at, zone)) {
          onChange(typedMoment(value.at, zone));
        }
      }}
    />
  );
}
