import { Button, DatePicker, Segmented } from 'antd';
import dayjs from 'dayjs';
// antd asks for it by name.
import 'dayjs/locale/zh-cn.js';

import { text } from '../../../shared/text/text.ts';
import { KeyCap } from '../../components/key-cap.tsx';
import { useShortcuts } from '../../keyboard/keyboard.tsx';
import type { ChosenPeriod } from './packet-period.ts';
import { inUnit, periodAround, periodBeside, periodUnits } from './packet-period.ts';

const words = text.finance.period;

interface Props {
  period: ChosenPeriod;
  /** yyyy-mm-dd; nothing was filed after it yet. */
  today: string;
  onChange: (period: ChosenPeriod) => void;
}

/** A day, a week, a month or any days; arrows go to the one beside it, digits choose the kind. */
export function PeriodChoice({ period, today, onChange }: Props) {
  const next = periodBeside(period, 1);
  const isLast = next.from > today;
  const back = () => onChange(periodBeside(period, -1));
  const on = () => {
    if (!isLast) onChange(next);
  };
  useShortcuts('screen', {
    ArrowLeft: back,
    ArrowRight: on,
    ...Object.fromEntries(
      periodUnits.map((unit, index) => [
        String(index + 1),
        () => onChange(inUnit(period, unit, today)),
      ]),
    ),
  });
  return (
    <div className="list-tools">
      <Segmented
        aria-label={words.unitLabel}
        value={period.unit}
        options={periodUnits.map((unit, index) => ({
          value: unit,
          label: (
            <>
              {words.units[unit]} <KeyCap name={String(index + 1)} />
            </>
          ),
        }))}
        onChange={(unit) => onChange(inUnit(period, unit, today))}
      />
      <Button onClick={back}>
        <KeyCap name="←" /> {words.previous}
      </Button>
      <PeriodDays period={period} today={today} onChange={onChange} />
      <Button disabled={isLast} onClick={on}>
        {words.next} <KeyCap name="→" />
      </Button>
      <span className="muted">{text.finance.span(period.from, period.until)}</span>
    </div>
  );
}

/** Only dates pass here: the PC's time zone has no say in them. */
function PeriodDays({ period, today, onChange }: Props) {
  const { unit, from, until } = period;
  if (unit !== 'free') {
    return (
      <DatePicker
        picker={unit === 'day' ? 'date' : unit}
        aria-label={words.label}
        allowClear={false}
        inputReadOnly
        value={dayjs(from)}
        maxDate={dayjs(today)}
        onChange={(date) => {
          if (date !== null) onChange(periodAround(unit, date.format('YYYY-MM-DD')));
        }}
      />
    );
  }
  return (
    <DatePicker.RangePicker
      aria-label={words.label}
      className="list-period"
      allowClear={false}
      value={[dayjs(from), dayjs(until)]}
      maxDate={dayjs(today)}
      onChange={(dates) => {
        const [first, last] = dates ?? [];
        if (!first || !last) return;
        onChange({ unit, from: first.format('YYYY-MM-DD'), until: last.format('YYYY-MM-DD') });
      }}
    />
  );
}
