import { App } from 'antd';
import { useState } from 'react';

import type { SettingName } from '../../../shared/settings/setting-descriptions.ts';
import {
  descriptionOf,
  settingOf,
  shownChange,
} from '../../../shared/settings/setting-descriptions.ts';
import { text } from '../../../shared/text/text.ts';
import { useStore } from '../../app/store-context.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useWrite } from '../../ipc/use-write.ts';
import { StepForm } from '../orders/step-form.tsx';
import { readSettingDraft } from './read-setting-draft.ts';
import { draftOfSetting } from './setting-draft.ts';
import { SettingValueField } from './setting-value-field.tsx';

const words = text.ruleSettings;

/** SET-1: the store manager proposes another value, with the reason. */
export function RuleSettingProposal({ name, onDone }: { name: SettingName; onDone: () => void }) {
  const { message } = App.useApp();
  const { settings } = useStore();
  const { title, says, rule, entry, shown, difference } = descriptionOf(name);
  const [draft, setDraft] = useState(() => draftOfSetting(settings, name));
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const read = readSettingDraft(name, draft);
  const propose = useWrite('settings.propose', {
    onDone: () => {
      void message.success(words.proposed);
      onDone();
    },
    onFailure: ({ details }) =>
      setRefused(details.find(({ path }) => path === 'value')?.message ?? null),
  });
  const refusedDraft = refused === null ? null : { wrong: refused, at: null };
  const now = settingOf(settings, name);
  const isTable = difference !== undefined;
  function save() {
    setTried(true);
    if (read.wrong !== null || reason.trim() === '') return;
    propose.mutate({ setting: name, value: read.value, reason: reason.trim() });
  }
  return (
    <StepForm
      title={words.changeTitle(title)}
      {...(rule === null ? {} : { rule })}
      saveTitle={words.propose}
      busy={propose.isPending}
      onSave={save}
      onClose={onDone}
    >
      <p className="muted">{says}</p>
      <p>
        <span className="muted">{words.now}</span>{' '}
        <span className={isTable ? '' : 'strong'}>{shown(now)}</span>
      </p>
      <SettingValueField
        entry={entry}
        draft={draft}
        wrong={refusedDraft ?? (tried && read.wrong !== null ? read : null)}
        onChange={(next) => {
          setRefused(null);
          setDraft(next);
        }}
      />
      {isTable && read.wrong === null && JSON.stringify(read.value) !== JSON.stringify(now) && (
        <p className="setting-difference" aria-live="polite">
          <span className="muted">{words.difference}</span>{' '}
          <span className="strong">{shownChange(name, now, read.value)}</span>
        </p>
      )}
      <TextField
        label={words.reason}
        path="reason"
        maxLength={500}
        value={reason}
        wrong={tried && reason.trim() === '' ? words.reasonMissing : null}
        onChange={setReason}
      />
    </StepForm>
  );
}
