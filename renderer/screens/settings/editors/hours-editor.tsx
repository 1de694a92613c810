import { Button, Input } from 'antd';

import { weekdayTitles } from '../../../../shared/settings/opening-hours-words.ts';
import { text } from '../../../../shared/text/text.ts';
import { Choices } from '../../../components/choices.tsx';
import { WrongBelow } from '../../order-entry/wrong-below.tsx';
import type { WrongDraft } from '../wrong-draft.ts';
import { tidyFrames } from './frames-text.ts';
import type { HoursDraft, SpecialDay } from './hours-draft.ts';
import { copyDay, specialDays, withDay } from './hours-draft.ts';

const words = text.settingEditors;
const workdays = [0, 1, 2, 3, 4];
const allDays = [0, 1, 2, 3, 4, 5, 6];

interface Props {
  hours: HoursDraft;
  wrong: WrongDraft | null;
  onChange: (hours: HoursDraft) => void;
}

/** TIME-5: seven weekdays with as many frames as a day has, and the days that are not like others. */
export function HoursEditor({ hours, wrong, onChange }: Props) {
  const wrongAt = (place: string) => (wrong?.at === place ? wrong.wrong : null);
  return (
    <>
      <p className="muted small">{words.hoursHint}</p>
      <ul className="hours-rows">
        {weekdayTitles.map((title, day) => (
          <li key={title}>
            <span className="strong">{title}</span>
            <FramesInput
              name={words.hoursOf(title)}
              place={`week.${day}`}
              typed={hours.week[day] ?? ''}
              wrong={wrongAt(`week.${day}`)}
              onChange={(typed) => onChange(withDay(hours, day, typed))}
            />
            <span className="choices">
              <Button
                size="small"
                aria-label={words.copyLabel(title, words.toWorkdays)}
                onClick={() => onChange(copyDay(hours, day, workdays))}
              >
                {words.toWorkdays}
              </Button>
              <Button
                size="small"
                aria-label={words.copyLabel(title, words.toAllDays)}
                onClick={() => onChange(copyDay(hours, day, allDays))}
              >
                {words.toAllDays}
              </Button>
            </span>
          </li>
        ))}
        {specialDays.map((day) => (
          <SpecialRow key={day} day={day} hours={hours} wrong={wrongAt(day)} onChange={onChange} />
        ))}
      </ul>
      {wrong !== null && wrong.at === null && <p className="red">{wrong.wrong}</p>}
    </>
  );
}

interface SpecialProps extends Pick<Props, 'hours' | 'onChange'> {
  day: SpecialDay;
  wrong: string | null;
}

/** Public holidays or make-up days: as any such weekday, or with hours of their own. */
function SpecialRow({ day, hours, wrong, onChange }: SpecialProps) {
  const { own, typed } = hours[day];
  const set = (part: Partial<HoursDraft[SpecialDay]>) =>
    onChange({ ...hours, [day]: { own, typed, ...part } });
  return (
    <li>
      <span className="strong">{words[day]}</span>
      <span className="fields">
        <Choices
          label={words[day]}
          options={[
            { value: 'usual', title: words.asUsual },
            { value: 'own', title: words.own },
          ]}
          value={own ? 'own' : 'usual'}
          onChange={(value) => set({ own: value === 'own' })}
        />
        {own && (
          <FramesInput
            name={words.hoursOf(words[day])}
            place={day}
            typed={typed}
            wrong={wrong}
            onChange={(next) => set({ typed: next })}
          />
        )}
      </span>
    </li>
  );
}

interface FramesProps {
  name: string;
  place: string;
  typed: string;
  wrong: string | null;
  onChange: (typed: string) => void;
}

/** The frames of one day; on leaving the field they stand as they were understood. */
function FramesInput({ name, place, typed, wrong, onChange }: FramesProps) {
  return (
    <WrongBelow wrong={wrong} path={place}>
      <Input
        aria-label={name}
        maxLength={200}
        value={typed}
        {...(wrong === null ? {} : { status: 'error' })}
        onChange={(event) => onChange(event.target.value)}
        onBlur={() => {
          if (tidyFrames(typed) !== typed) onChange(tidyFrames(typed));
        }}
      />
    </WrongBelow>
  );
}
