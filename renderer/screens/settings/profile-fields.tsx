import { Input } from 'antd';

import type { StoreProfile } from '../../../shared/ipc/schemas/store.ts';
import { text } from '../../../shared/text/text.ts';
import { Field } from '../../components/field.tsx';
import type { ProfileProblems } from './check-profile.ts';

interface Props {
  value: StoreProfile;
  onChange: (value: StoreProfile) => void;
  wrong: ProfileProblems;
  disabled?: boolean;
  autoFocus?: boolean;
}

const {
  printedHint,
  storeName,
  storeNameExample,
  branch,
  branchExample,
  code,
  codeExample,
  codeHint,
} = text.firstStart;

/** Store name, branch and code; used by the guide and by the settings. */
export function ProfileFields({
  value,
  onChange,
  wrong,
  disabled = false,
  autoFocus = false,
}: Props) {
  const change = (part: Partial<StoreProfile>) => onChange({ ...value, ...part });
  return (
    <>
      <Field label={storeName} hint={printedHint} wrong={wrong.name ?? null}>
        {({ id, describedBy }) => (
          <Input
            id={id}
            aria-describedby={describedBy}
            autoFocus={autoFocus}
            maxLength={40}
            disabled={disabled}
            placeholder={storeNameExample}
            value={value.name}
            onChange={(event) => change({ name: event.target.value })}
          />
        )}
      </Field>
      <Field label={branch} optional={text.common.optional}>
        {({ id }) => (
          <Input
            id={id}
            maxLength={40}
            disabled={disabled}
            placeholder={branchExample}
            value={value.branch}
            onChange={(event) => change({ branch: event.target.value })}
          />
        )}
      </Field>
      <Field
        label={code}
        optional={text.common.optional}
        hint={codeHint}
        wrong={wrong.code ?? null}
      >
        {({ id, describedBy }) => (
          <Input
            id={id}
            aria-describedby={describedBy}
            maxLength={8}
            disabled={disabled}
            placeholder={codeExample}
            value={value.code}
            onChange={(event) => change({ code: event.target.value.toUpperCase() })}
          />
        )}
      </Field>
    </>
  );
}
