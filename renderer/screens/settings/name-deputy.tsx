import { App, Button, DatePicker, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';

import { text } from '../../../shared/text/text.ts';
import { useCounter } from '../../app/counter/counter-context.tsx';
import { useClock } from '../../app/store-context.tsx';
import { Field } from '../../components/field.tsx';
import { showMoment } from '../../format/moment.ts';
import { useRead } from '../../ipc/use-read.ts';
import { useWrite } from '../../ipc/use-write.ts';
import { deputyPeriod } from './deputy-days.ts';

const words = text.people;
const longestDays = 90;

/** An approver asks a colleague to approve in their name for some days. */
export function NameDeputy() {
  const { message } = App.useApp();
  const { person } = useCounter();
  const { now, zone } = useClock(60_000);
  const staff = useRead('staff.list', {});
  const today = showMoment(now, zone).slice(0, 'yyyy-mm-dd'.length);
  const [deputyId, setDeputyId] = useState<string | null>(null);
  const [days, setDays] = useState<readonly [string, string] | null>(null);
  const [tried, setTried] = useState(false);
  const others = (staff.data ?? []).filter(({ id, active }) => active && id !== person?.id);
  const write = useWrite('deputies.name', {
    onDone: () => {
      const name = others.find(({ id }) => id === deputyId)?.name ?? '';
      message.success(words.named(name));
      setDeputyId(null);
      setDays(null);
      setTried(false);
    },
  });
  function save() {
    setTried(true);
    if (deputyId === null || days === null) return;
    write.mutate({ deputyId, ...deputyPeriod(...days, zone) });
  }
  return (
    <form
      className="fields"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <h2 className="panel-title">{words.nameTitle}</h2>
      <Field label={words.deputy} wrong={tried && deputyId === null ? words.deputyMissing : null}>
        {({ id }) => (
          <Select
            id={id}
            aria-label={words.deputy}
            placeholder={words.chooseDeputy}
            showSearch={{ optionFilterProp: 'label' }}
            value={deputyId}
            options={others.map((each) => ({ value: each.id, label: each.name }))}
            onChange={setDeputyId}
          />
        )}
      </Field>
      <Field
        label={words.days}
        hint={words.daysHint}
        wrong={tried && days === null ? words.daysMissing : null}
      >
        {({ id }) => (
          <DatePicker.RangePicker
            id={id}
            value={days === null ? null : [dayjs(days[0]), dayjs(days[1])]}
            minDate={dayjs(today)}
            disabledDate={(date, { from }) =>
              from !== undefined && Math.abs(date.diff(from, 'day')) >= longestDays
            }
            onChange={(dates) => {
              const [first, last] = [dates?.[0], dates?.[1]].map((date) =>
                date?.format('YYYY-MM-DD'),
              );
              setDays(first === undefined || last === undefined ? null : [first, last]);
            }}
          />
        )}
      </Field>
      <p>
        <Button type="primary" htmlType="submit" loading={write.isPending}>
          {words.name}
        </Button>
      </p>
    </form>
  );
}
