import { Button } from 'antd';
import { useState } from 'react';

import { passphraseProblem } from '../../../shared/domain/passphrase.ts';
import { text } from '../../../shared/text/text.ts';
import {
  checkNewSecret,
  isWhole,
  noSecretYet,
  secretProblemsToShow,
} from '../../components/new-secret.ts';
import { NewSecretFields } from '../../components/new-secret-fields.tsx';
import { useShortcuts } from '../../keyboard/keyboard.tsx';

const words = text.dataSafety;

interface Props {
  busy: boolean;
  onSave: (passphrase: string) => void;
  onCancel: () => void;
}

/** A new passphrase, typed twice. */
export function PassphraseForm({ busy, onSave, onCancel }: Props) {
  const [passphrase, setPassphrase] = useState(noSecretYet);
  const [tried, setTried] = useState(false);
  useShortcuts('part', { Escape: onCancel });
  return (
    <form
      className="fields narrow-form"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!busy && isWhole(checkNewSecret(passphrase, passphraseProblem)))
          onSave(passphrase.first);
      }}
    >
      <NewSecretFields
        label={words.passphrase}
        againLabel={words.passphraseAgain}
        hint={words.passphraseHint}
        value={passphrase}
        onChange={setPassphrase}
        wrong={secretProblemsToShow(passphrase, passphraseProblem, tried)}
        autoFocus
      />
      <p className="choices">
        <Button type="primary" htmlType="submit" loading={busy}>
          {text.common.save}
        </Button>
        <Button disabled={busy} onClick={onCancel}>
          {text.common.cancel}
        </Button>
      </p>
    </form>
  );
}
