import { Input } from 'antd';

import type { SettingEntry } from '../../../shared/settings/setting-descriptions.ts';
import { assertNever } from '../../../shared/domain/assert-never.ts';
import { text } from '../../../shared/text/text.ts';
import { Choices } from '../../components/choices.tsx';
import { Field } from '../../components/field.tsx';
import { TextField } from '../../components/text-field.tsx';
import type { SettingDraft } from './setting-draft.ts';

interface Props {
  entry: SettingEntry;
  draft: SettingDraft;
  wrong: string | null;
  onChange: (part: Partial<SettingDraft>) => void;
}

const words = text.ruleSettings;

/** The new value, asked for as the setting is. */
export function SettingValueField({ entry, draft, wrong, onChange }: Props) {
  const line = {
    path: 'value',
    maxLength: 100,
    value: draft.value,
    wrong,
    autoFocus: true,
    onChange: (value: string) => onChange({ value }),
  };
  switch (entry.kind) {
    case 'number':
      return <TextField {...line} label={`${words.next}（${entry.unit}）`} />;
    case 'percent':
      return <TextField {...line} label={`${words.next}（%）`} />;
    case 'timeZone':
      return <TextField {...line} label={words.next} hint={words.zone} />;
    case 'yesNo':
      return (
        <Field label={words.next} wrong={wrong}>
          {() => (
            <Choices
              label={words.next}
              path="value"
              options={[
                { value: 'true', title: entry.yes },
                { value: 'false', title: entry.no },
              ]}
              value={draft.value}
              onChange={(value) => onChange({ value })}
            />
          )}
        </Field>
      );
    case 'holidays':
      return (
        <>
          <Dates label={words.rest} value={draft.rest} onChange={(rest) => onChange({ rest })} />
          <Dates
            label={words.work}
            value={draft.work}
            wrong={wrong}
            onChange={(work) => onChange({ work })}
          />
        </>
      );
    default:
      return assertNever(entry);
  }
}

interface DatesProps {
  label: string;
  value: string;
  wrong?: string | null;
  onChange: (typed: string) => void;
}

function Dates({ label, value, wrong = null, onChange }: DatesProps) {
  return (
    <Field label={label} hint={words.datesHint} wrong={wrong}>
      {({ id, describedBy }) => (
        <Input.TextArea
          id={id}
          aria-describedby={describedBy}
          rows={3}
          maxLength={4000}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
