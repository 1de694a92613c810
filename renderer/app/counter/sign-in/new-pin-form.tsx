import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';

import { secretProblem } from '../../../../shared/domain/secret.ts';
import { text } from '../../../../shared/text/text.ts';
import { KeyCap } from '../../../components/key-cap.tsx';
import {
  checkNewSecret,
  isWhole,
  noSecretYet,
  secretProblemsToShow,
} from '../../../components/new-secret.ts';
import { NewSecretFields } from '../../../components/new-secret-fields.tsx';

const words = text.signIn;

interface Props {
  action: string;
  busy: boolean;
  /** Why the last try was refused. */
  problem: string | null;
  /** A PIN it must differ from. */
  unlike?: string;
  onSet: (secret: string) => void;
  onTyping: () => void;
  /** What is asked besides, above the two fields. */
  children?: ReactNode;
  autoFocus?: boolean;
}

/** A new PIN, typed twice. */
export function NewPinForm(props: Props) {
  const { action, busy, problem, unlike, onSet, onTyping, children, autoFocus = true } = props;
  const [value, setValue] = useState(noSecretYet);
  const [tried, setTried] = useState(false);
  const problemOf = (secret: string) =>
    secretProblem(secret) ?? (secret === unlike ? words.sameAsBefore : null);
  function send() {
    setTried(true);
    if (busy || !isWhole(checkNewSecret(value, problemOf))) return;
    onSet(value.first);
  }
  return (
    <form
      className="fields"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {children}
      <NewSecretFields
        label={words.newPin}
        againLabel={words.newPinAgain}
        hint={words.newPinHint}
        value={value}
        wrong={secretProblemsToShow(value, problemOf, tried)}
        autoFocus={autoFocus}
        onChange={(next) => {
          setValue(next);
          onTyping();
        }}
      />
      {problem !== null && (
        <p className="field-hint wrong" role="alert">
          {problem}
        </p>
      )}
      <p>
        <Button type="primary" htmlType="submit" loading={busy}>
          {action} <KeyCap name="Enter" />
        </Button>
      </p>
    </form>
  );
}
