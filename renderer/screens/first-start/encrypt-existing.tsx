import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';

import { passphraseProblem } from '../../../shared/domain/passphrase.ts';
import { text } from '../../../shared/text/text.ts';
import { StartForm } from '../../app/start/start-form.tsx';
import { StartPage } from '../../app/start/start-page.tsx';
import {
  checkNewSecret,
  isWhole,
  noSecretYet,
  secretProblemsToShow,
} from '../../components/new-secret.ts';
import { NewSecretFields } from '../../components/new-secret-fields.tsx';
import { useWrite } from '../../ipc/use-write.ts';

const words = text.unlock;

/** Data of an earlier version: why they are encrypted now, once, and the passphrase where one is needed. */
export function EncryptExisting({ needsPassphrase }: { needsPassphrase: boolean }) {
  const queries = useQueryClient();
  const [passphrase, setPassphrase] = useState(noSecretYet);
  const [tried, setTried] = useState(false);
  const create = useWrite('vault.create', { onDone: () => void queries.invalidateQueries() });

  function encrypt() {
    setTried(true);
    if (!needsPassphrase) create.mutate({ passphrase: null });
    else if (isWhole(checkNewSecret(passphrase, passphraseProblem)))
      create.mutate({ passphrase: passphrase.first });
  }
  return (
    <StartPage>
      <StartForm
        title={words.plainTitle}
        intro={words.plainIntro}
        go={create.isPending ? words.encrypting : words.encrypt}
        busy={create.isPending}
        autoFocus={!needsPassphrase}
        onGo={encrypt}
      >
        <ul className="bullets">
          <li>{words.plainTime}</li>
          <li>{words.plainNext}</li>
          {needsPassphrase && <li>{words.plainPassphraseIntro}</li>}
        </ul>
        {needsPassphrase && (
          <NewSecretFields
            label={text.firstStart.passphrase}
            againLabel={text.firstStart.passphraseAgain}
            hint={text.firstStart.passphraseHint}
            value={passphrase}
            onChange={setPassphrase}
            wrong={secretProblemsToShow(passphrase, passphraseProblem, tried)}
            autoFocus
            disabled={create.isPending}
          />
        )}
      </StartForm>
    </StartPage>
  );
}
