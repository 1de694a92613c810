import { Input } from 'antd';

import { secretProblem } from '../../../shared/domain/secret.ts';
import { text } from '../../../shared/text/text.ts';
import { Field } from '../../components/field.tsx';
import { secretProblemsToShow } from '../../components/new-secret.ts';
import { NewSecretFields } from '../../components/new-secret-fields.tsx';
import { managerNameProblem, type GuideDraft } from './guide-draft.ts';

const words = text.firstStart;

interface Props {
  draft: GuideDraft;
  onChange: (draft: GuideDraft) => void;
  /** Somebody wanted to go on: what is missing is said. */
  tried: boolean;
}

/** The first store manager: name, and a PIN or password typed twice. */
export function ManagerFields({ draft, onChange, tried }: Props) {
  return (
    <>
      <Field label={words.manager} hint="" wrong={tried ? managerNameProblem(draft) : null}>
        {({ id, describedBy }) => (
          <Input
            id={id}
            aria-describedby={describedBy}
            autoFocus
            maxLength={40}
            placeholder={words.managerExample}
            value={draft.managerName}
            onChange={(event) => onChange({ ...draft, managerName: event.target.value })}
          />
        )}
      </Field>
      <NewSecretFields
        label={words.secret}
        againLabel={words.secretAgain}
        hint={words.secretHint}
        value={draft.secret}
        wrong={secretProblemsToShow(draft.secret, secretProblem, tried)}
        onChange={(secret) => onChange({ ...draft, secret })}
      />
    </>
  );
}
