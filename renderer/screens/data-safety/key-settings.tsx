import { App, Button, Popconfirm } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { text } from '../../../shared/text/text.ts';
import { useWrite } from '../../ipc/use-write.ts';
import { PassphraseForm } from './passphrase-form.tsx';

const words = text.dataSafety;

interface Props {
  keptBy: 'keychain' | 'passphrase';
  mayChange: boolean;
}

/** Who keeps the key of the data, and changing that; the data are not written anew for it. */
export function KeySettings({ keptBy, mayChange }: Props) {
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [typing, setTyping] = useState(false);
  const change = useWrite('vault.changePassphrase', {
    onDone: (_, { passphrase }) => {
      setTyping(false);
      void message.success(passphrase === null ? words.keychainSet : words.passphraseSet);
      void queries.invalidateQueries({ queryKey: ['vault.state'] });
    },
  });
  const byPassphrase = keptBy === 'passphrase';
  return (
    <section className="fields" aria-labelledby="data-key">
      <h2 className="panel-title" id="data-key">
        {words.keyTitle}
      </h2>
      <p className="muted">{words.keyIntro}</p>
      <p className="start-note">{byPassphrase ? words.keptByPassphrase : words.keptByKeychain}</p>
      {typing ? (
        <PassphraseForm
          busy={change.isPending}
          onSave={(passphrase) => change.mutate({ passphrase })}
          onCancel={() => setTyping(false)}
        />
      ) : (
        <p className="choices">
          <Button disabled={!mayChange || change.isPending} onClick={() => setTyping(true)}>
            {byPassphrase ? words.changePassphrase : words.setPassphrase}
          </Button>
          {byPassphrase && (
            <Popconfirm
              title={words.backToKeychainTitle}
              description={<p className="question-text">{words.backToKeychainHint}</p>}
              okText={words.backToKeychain}
              cancelText={text.common.cancel}
              disabled={!mayChange}
              onConfirm={() => change.mutate({ passphrase: null })}
            >
              <Button disabled={!mayChange} loading={change.isPending}>
                {words.backToKeychain}
              </Button>
            </Popconfirm>
          )}
        </p>
      )}
    </section>
  );
}
