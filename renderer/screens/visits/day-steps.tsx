import { Button, Input } from 'antd';
import { useState } from 'react';

import { text } from '../../../shared/text/text.ts';
import { KeyCap } from '../../components/key-cap.tsx';
import { readDay } from '../../format/typed-day.ts';

const words = text.visits;

interface Props {
  now: number;
  zone: string;
  isToday: boolean;
  onStep: (days: number) => void;
  onToday: () => void;
  onDay: (date: string) => void;
}

/** The day before, the day after, today, or any day that is typed. */
export function DaySteps({ now, zone, isToday, onStep, onToday, onDay }: Props) {
  const [typed, setTyped] = useState('');
  const day = readDay(typed, now, zone);
  const wrong = typed.trim() !== '' && day === null;
  return (
    <>
      <Input
        className="day-input"
        aria-label={words.goToDay}
        placeholder={words.goToDay}
        title={words.goToDayHint}
        maxLength={20}
        value={typed}
        {...(wrong ? { status: 'error' } : {})}
        onChange={(event) => setTyped(event.target.value)}
        onPressEnter={(event) => {
          if (day === null) return;
          onDay(day);
          setTyped('');
          event.currentTarget.blur();
        }}
      />
      <Button onClick={() => onStep(-1)}>
        {words.before} <KeyCap name="←" />
      </Button>
      <Button onClick={onToday} disabled={isToday}>
        {text.common.today} <KeyCap name="T" />
      </Button>
      <Button onClick={() => onStep(1)}>
        {words.after} <KeyCap name="→" />
      </Button>
    </>
  );
}
