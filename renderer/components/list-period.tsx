import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { Dayjs } from 'dayjs';
// antd asks for it by name.
import 'dayjs/locale/zh-cn.js';

import { text } from '../../shared/text/text.ts';
import { useClock } from '../app/store-context.tsx';
import { usualPeriods } from './list-state.ts';

interface Period {
  /** Days of the store's calendar (2026-11-21), both included; null is open. */
  from: string | null;
  to: string | null;
}

interface Props extends Period {
  label: string;
  onChange: (period: Period) => void;
}

/** Between which days a list looks. Only dates pass here: the PC's time zone has no say in them. */
export function ListPeriod({ label, from, to, onChange }: Props) {
  const { now, zone } = useClock(60_000);
  const { presets } = text.lists;
  const periods = usualPeriods(now, zone);
  return (
    <DatePicker.RangePicker
      aria-label={label}
      className="list-period"
      placeholder={[label, text.lists.to]}
      allowEmpty={[true, true]}
      allowClear
      value={[shownDate(from), shownDate(to)]}
      presets={[
        { label: presets.today, value: shownRange(periods.today) },
        { label: presets.last7Days, value: shownRange(periods.last7Days) },
        { label: presets.thisMonth, value: shownRange(periods.thisMonth) },
      ]}
      onChange={(dates) => onChange({ from: plainDate(dates?.[0]), to: plainDate(dates?.[1]) })}
    />
  );
}

function shownDate(date: string | null): Dayjs | null {
  return date === null ? null : dayjs(date);
}

function shownRange({ from, to }: { from: string; to: string }): [Dayjs, Dayjs] {
  return [dayjs(from), dayjs(to)];
}

function plainDate(date: Dayjs | null | undefined): string | null {
  return date?.format('YYYY-MM-DD') ?? null;
}
