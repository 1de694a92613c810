import { Button, DatePicker } from 'antd';
import dayjs from 'dayjs';
// antd asks for it by name.
import 'dayjs/locale/zh-cn.js';

import { text } from '../../../shared/text/text.ts';
import { KeyCap } from '../../components/key-cap.tsx';
import { useShortcuts } from '../../keyboard/keyboard.tsx';
import { monthBeside } from './month.ts';

const words = text.reports.onTime;

interface Props {
  /** 2026-11. */
  month: string;
  /** Nothing was due after it yet. */
  last: string;
  onChange: (month: string) => void;
}

/** Which month a report is about: arrows go to the one beside it. */
export function MonthChoice({ month, last, onChange }: Props) {
  const back = () => onChange(monthBeside(month, -1));
  const on = () => {
    if (month < last) onChange(monthBeside(month, 1));
  };
  useShortcuts('screen', { ArrowLeft: back, ArrowRight: on });
  return (
    <span className="month-choice">
      <Button onClick={back}>
        <KeyCap name="←" /> {words.previous}
      </Button>
      <DatePicker
        picker="month"
        aria-label={words.month}
        allowClear={false}
        inputReadOnly
        value={dayjs(`${month}-01`)}
        maxDate={dayjs(`${last}-01`)}
        onChange={(date) => {
          if (date !== null) onChange(date.format('YYYY-MM'));
        }}
      />
      <Button disabled={month >= last} onClick={on}>
        {words.next} <KeyCap name="→" />
      </Button>
    </span>
  );
}
