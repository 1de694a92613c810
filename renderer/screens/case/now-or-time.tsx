import { Button } from 'antd';

import { useStore } from '../../app/store-context.tsx';
import { MomentInput, typedMoment } from '../../components/moment-input.tsx';
import type { TypedMoment } from '../../components/moment-input.tsx';

interface Props {
  /** 已到货 */
  title: string;
  name: string;
  value: TypedMoment;
  onChange: (value: TypedMoment) => void;
}

/** Something that happened or not: one press says now, and the time can be corrected then. */
export function NowOrTime({ title, name, value, onChange }: Props) {
  const { now, settings } = useStore();
  if (value.at === null && value.typed === '') {
    return (
      <Button
        block
        className="now-button"
        aria-label={name}
        onClick={() => onChange(typedMoment(now(), settings.timeZone))}
      >
        {title}
      </Button>
    );
  }
  return (
    <MomentInput
      value={value}
      name={name}
      prefix={title}
      wrong={value.at === null}
      onChange={onChange}
    />
  );
}
