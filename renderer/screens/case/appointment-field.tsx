import { Input } from 'antd';

import { clockText } from '../../../shared/domain/clock-minute.ts';
import { dayOfDate } from '../../../shared/domain/plain-date.ts';
import { momentOfMinute } from '../../../shared/domain/local-minute.ts';
import { text } from '../../../shared/text/text.ts';
import { Field } from '../../components/field.tsx';
import { showDay } from '../../format/moment.ts';
import { readClock } from '../../format/typed-clock.ts';
import { useRead } from '../../ipc/use-read.ts';
import type { ActionDraft, ActionFacts, ActionField } from '../../procedures/action-form.ts';
import { textOf } from '../../procedures/action-values.ts';
import { appointmentKeys, appointmentOf } from '../../procedures/appointment.ts';
import { AppointmentDay } from './appointment-day.tsx';
import { AppointmentTechnician } from './appointment-technician.tsx';

const words = text.visits;

interface Props {
  field: Extract<ActionField, { kind: 'appointment' }>;
  facts: ActionFacts;
  draft: ActionDraft;
  onChange: (part: ActionDraft) => void;
}

/** Day, from, to and who goes, with that technician's day beside it; a clash is said at once. */
export function AppointmentField({ field, facts, draft, onChange }: Props) {
  const { name, label, technician } = field;
  const keys = appointmentKeys(name);
  const typed = appointmentOf(draft, name, facts);
  const zone = facts.view.settings.timeZone;
  const day = useRead(
    'visits.day',
    { day: typed.day ?? '' },
    { enabled: typed.day !== null, keepLast: true },
  );
  const shownDay = typed.day === null ? undefined : day.data;
  const change = (key: string) => (value: string) => onChange({ [key]: value });
  const typedAt = (key: string) => textOf(draft, key);
  /** People say from when; an hour is usual. */
  function proposeEnd() {
    const from = readClock(typedAt(keys.from));
    if (from === null || typedAt(keys.to) !== '') return;
    onChange({ [keys.to]: clockText(Math.min(from + 60, 24 * 60)) });
  }
  return (
    <fieldset className="appointment whole-row">
      <legend className="field-label">{label}</legend>
      <div className="appointment-times">
        <Typed
          label={words.day}
          path="day"
          value={typedAt(keys.day)}
          hint={
            typed.day === null
              ? words.dayHint
              : showDay(momentOfMinute(dayOfDate(typed.day), 0, zone), zone)
          }
          wrong={typedAt(keys.day) !== '' && typed.day === null ? words.dayUnreadable : null}
          onChange={change(keys.day)}
        />
        {(['from', 'to'] as const).map((end) => (
          <Typed
            key={end}
            label={words[end]}
            path={end}
            value={typedAt(keys[end])}
            hint={words.clockHint}
            wrong={unreadableClock(typedAt(keys[end]))}
            onChange={change(keys[end])}
            {...(end === 'from' ? { onLeave: proposeEnd } : {})}
          />
        ))}
      </div>
      {technician && (
        <AppointmentTechnician
          technicians={facts.technicians}
          visits={shownDay?.visits ?? []}
          value={typed.technicianId}
          onChange={(id) => onChange({ [keys.technicianId]: id })}
        />
      )}
      {shownDay !== undefined && typed.day !== null && (
        <AppointmentDay typed={typed} date={typed.day} day={shownDay} facts={facts} />
      )}
    </fieldset>
  );
}

function unreadableClock(typed: string): string | null {
  return typed !== '' && readClock(typed) === null ? words.clockUnreadable : null;
}

interface TypedProps {
  label: string;
  path: string;
  value: string;
  hint: string;
  wrong: string | null;
  onChange: (typed: string) => void;
  onLeave?: () => void;
}

function Typed({ label, path, value, hint, wrong, onChange, onLeave }: TypedProps) {
  return (
    <Field label={label} path={path} hint={hint} wrong={wrong}>
      {({ id, describedBy }) => (
        <Input
          id={id}
          aria-describedby={describedBy}
          maxLength={20}
          value={value}
          {...(wrong === null ? {} : { status: 'error' })}
          onChange={(event) => onChange(event.target.value)}
          {...(onLeave === undefined ? {} : { onBlur: onLeave })}
        />
      )}
    </Field>
  );
}
