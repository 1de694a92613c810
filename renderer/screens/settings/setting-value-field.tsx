import { Input } from 'antd';

import { assertNever } from '../../../shared/domain/assert-never.ts';
import { deadlineClocks } from '../../../shared/domain/service-settings.ts';
import { clockTitles } from '../../../shared/settings/service-words.ts';
import type { SettingEntry } from '../../../shared/settings/setting-description.ts';
import { text } from '../../../shared/text/text.ts';
import { Choices } from '../../components/choices.tsx';
import { Field } from '../../components/field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { FeeEditor } from './editors/fee-editor.tsx';
import { HoursEditor } from './editors/hours-editor.tsx';
import { WarrantyEditor } from './editors/warranty-editor.tsx';
import type { SettingDraft } from './setting-draft.ts';
import type { WrongDraft } from './wrong-draft.ts';

interface Props<Draft = SettingDraft> {
  entry: SettingEntry;
  draft: Draft;
  wrong: WrongDraft | null;
  onChange: (draft: SettingDraft) => void;
}

const words = text.ruleSettings;

/** The new value, asked for as the setting is. */
export function SettingValueField({ entry, draft, wrong, onChange }: Props) {
  switch (draft.kind) {
    case 'line':
      return <LineField entry={entry} draft={draft} wrong={wrong} onChange={onChange} />;
    case 'target':
      return <TargetField entry={entry} draft={draft} wrong={wrong} onChange={onChange} />;
    case 'holidays':
      return (
        <>
          <Dates
            label={words.rest}
            value={draft.rest}
            onChange={(rest) => onChange({ ...draft, rest })}
          />
          <Dates
            label={words.work}
            value={draft.work}
            wrong={wrong?.wrong ?? null}
            onChange={(work) => onChange({ ...draft, work })}
          />
        </>
      );
    case 'openingHours':
      return (
        <HoursEditor
          hours={draft.hours}
          wrong={wrong}
          onChange={(hours) => onChange({ ...draft, hours })}
        />
      );
    case 'warrantyGroups':
      return (
        <WarrantyEditor
          groups={draft.groups}
          wrong={wrong}
          onChange={(groups) => onChange({ ...draft, groups })}
        />
      );
    case 'feeSchedule':
      return (
        <FeeEditor
          items={draft.items}
          wrong={wrong}
          onChange={(items) => onChange({ ...draft, items })}
        />
      );
    default:
      return assertNever(draft);
  }
}

type Of<Kind extends SettingDraft['kind']> = Props<Extract<SettingDraft, { kind: Kind }>>;

function LineField({ entry, draft, wrong, onChange }: Of<'line'>) {
  const { value } = draft;
  const change = (next: string) => onChange({ ...draft, value: next });
  if (entry.kind === 'yesNo' || entry.kind === 'choice') {
    return (
      <Field label={words.next} wrong={wrong?.wrong ?? null}>
        {() => (
          <Choices
            label={words.next}
            path="value"
            options={optionsOf(entry)}
            value={value}
            onChange={change}
          />
        )}
      </Field>
    );
  }
  const unit = unitOf(entry);
  return (
    <TextField
      label={unit === null ? words.next : `${words.next}（${unit}）`}
      path="value"
      maxLength={100}
      value={value}
      wrong={wrong?.wrong ?? null}
      autoFocus
      onChange={change}
      {...(entry.kind === 'timeZone' ? { hint: words.zone } : {})}
    />
  );
}

function unitOf(entry: SettingEntry): string | null {
  if (entry.kind === 'percent') return '%';
  return entry.kind === 'number' ? entry.unit : null;
}

function optionsOf(entry: Extract<SettingEntry, { kind: 'yesNo' | 'choice' }>) {
  if (entry.kind === 'choice') return entry.options;
  return [
    { value: 'true', title: entry.yes },
    { value: 'false', title: entry.no },
  ];
}

/** TIME-5: so many hours, in the clock that is chosen. */
function TargetField({ draft, wrong, onChange }: Of<'target'>) {
  const editors = text.settingEditors;
  return (
    <>
      <TextField
        label={`${words.next}（${editors.hours}）`}
        path="value"
        maxLength={6}
        value={draft.hours}
        wrong={wrong?.wrong ?? null}
        autoFocus
        onChange={(hours) => onChange({ ...draft, hours })}
      />
      <Field label={editors.clock} hint={editors.clockHint}>
        {() => (
          <Choices
            label={editors.clock}
            options={deadlineClocks.map((value) => ({ value, title: clockTitles[value] }))}
            value={draft.clock}
            onChange={(clock) => onChange({ ...draft, clock })}
          />
        )}
      </Field>
    </>
  );
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
