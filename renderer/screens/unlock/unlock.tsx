import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';

import { text } from '../../../shared/text/text.ts';
import { StartForm } from '../../app/start/start-form.tsx';
import { StartPage } from '../../app/start/start-page.tsx';
import { RecoveryCodeField } from '../../components/recovery-code-field.tsx';
import { useAsk } from '../../ipc/use-ask.ts';
import { PassphraseField } from './passphrase-field.tsx';

const words = text.unlock;

interface Props {
  /** Whether a passphrase keeps the key; else only the recovery code opens the data. */
  hasPassphrase: boolean;
  onRestore: () => void;
}

/** The data are locked: passphrase, or the code on the recovery sheet. */
export function Unlock({ hasPassphrase, onRestore }: Props) {
  const queries = useQueryClient();
  const [byCode, setByCode] = useState(!hasPassphrase);
  const [secret, setSecret] = useState('');
  const [tried, setTried] = useState(false);
  const unlock = useAsk('vault.unlock', {
    onDone: () => void queries.invalidateQueries(),
    // A wrong passphrase is typed anew; a code is long, and mostly only a character is wrong.
    onFailure: () => {
      if (!byCode) setSecret('');
    },
  });
  const missing = byCode ? words.needCode : words.needPassphrase;
  const wrong = tried && secret === '' ? missing : null;

  function type(typed: string) {
    setSecret(typed);
    setTried(false);
    unlock.forget();
  }
  function open() {
    setTried(true);
    if (secret !== '') unlock.mutate({ secret });
  }
  function useOtherWay() {
    setByCode(!byCode);
    type('');
  }
  const field = {
    value: secret,
    onChange: type,
    // While it is looked at nothing is said, and the cursor stays where it is.
    wrong: unlock.isPending ? null : (unlock.error?.message ?? wrong),
  };
  return (
    <StartPage
      below={
        <>
          {words.fromBackupHint}
          <Button type="link" size="small" disabled={unlock.isPending} onClick={onRestore}>
            {words.fromBackup}
          </Button>
        </>
      }
    >
      <StartForm
        title={byCode ? words.recoveryTitle : words.title}
        intro={introOf(byCode, hasPassphrase)}
        go={words.open}
        busy={unlock.isPending}
        onGo={open}
        aside={
          hasPassphrase && (
            <Button size="large" type="text" disabled={unlock.isPending} onClick={useOtherWay}>
              {byCode ? words.withPassphrase : words.forgot}
            </Button>
          )
        }
      >
        {byCode ? (
          <RecoveryCodeField key="code" {...field} autoFocus />
        ) : (
          <PassphraseField key="passphrase" {...field} />
        )}
      </StartForm>
    </StartPage>
  );
}

function introOf(byCode: boolean, hasPassphrase: boolean): string {
  if (!byCode) return words.passphraseIntro;
  return hasPassphrase ? words.recoveryIntro : words.keyGoneIntro;
}
