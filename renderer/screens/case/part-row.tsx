import { Button, Input } from 'antd';
import { useEffect, useRef } from 'react';

import { text } from '../../../shared/text/text.ts';
import { MomentInput } from '../../components/moment-input.tsx';
import type { DraftRow } from '../../procedures/action-form.ts';
import { typedName } from '../../procedures/repair/part-rows.ts';
import type { PartTime } from '../../procedures/repair/part-rows.ts';
import { NowOrTime } from './now-or-time.tsx';

interface Props {
  row: DraftRow;
  /** Counted from 1. */
  place: number;
  path: string;
  onChange: (part: DraftRow) => void;
  onTakeOut: () => void;
}

const words = text.repair.parts;

/** One part: name, how many and by when above; note, ordered and arrived below. */
export function PartRow({ row, place, path, onChange, onTakeOut }: Props) {
  const name = useRef<HTMLInputElement>(null);
  const isNew = row['name'] === '';
  useEffect(() => {
    if (isNew) name.current?.focus();
    // Only when the row comes.
  }, []);
  const label = (field: string) => `${words.row(place)} ${field}`;
  const line = (field: 'name' | 'quantity' | 'note') => ({
    value: String(row[field] ?? ''),
    onChange: ({ target }: { target: { value: string } }) => onChange({ [field]: target.value }),
  });
  const moment = (time: PartTime) => ({
    name: label(words[time]),
    value: { typed: String(row[typedName(time)] ?? ''), at: momentIn(row, time) },
    onChange: ({ typed, at }: { typed: string; at: number | null }) =>
      onChange({ [typedName(time)]: typed, [time]: at }),
  });
  return (
    <li className="part-row">
      <span className="muted part-place">{place}</span>
      <span className="part-what">
        <span className="part-name" data-path={`${path}.name`}>
          <Input
            ref={(input) => {
              name.current = input?.input ?? null;
            }}
            aria-label={label(words.name)}
            placeholder={words.name}
            maxLength={200}
            {...line('name')}
          />
        </span>
        <span data-path={`${path}.quantity`}>
          <Input
            className="count-input"
            aria-label={label(words.quantity)}
            maxLength={5}
            prefix="×"
            {...line('quantity')}
          />
        </span>
      </span>
      <span data-path={`${path}.neededBy`}>
        <MomentInput
          placeholder={words.neededByExample}
          prefix={words.needed}
          wrong={isUnreadable(row, 'neededBy')}
          {...moment('neededBy')}
        />
      </span>
      <Button size="small" type="text" aria-label={words.takeOut(place)} onClick={onTakeOut}>
        ×
      </Button>
      <span className="part-note">
        <Input
          aria-label={label(words.note)}
          placeholder={words.note}
          maxLength={500}
          {...line('note')}
        />
      </span>
      <span data-path={`${path}.orderedAt`}>
        <NowOrTime title={words.ordered} {...moment('orderedAt')} />
      </span>
      <span data-path={`${path}.arrivedAt`}>
        <NowOrTime title={words.arrived} {...moment('arrivedAt')} />
      </span>
    </li>
  );
}

function momentIn(row: DraftRow, time: PartTime): number | null {
  const at = row[time];
  return typeof at === 'number' ? at : null;
}

function isUnreadable(row: DraftRow, time: PartTime): boolean {
  return row[time] === null && row[typedName(time)] !== '';
}
