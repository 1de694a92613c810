import { App, Input, Modal } from 'antd';
import { useState } from 'react';

import { text } from '../../../shared/text/text.ts';
import { Field } from '../../components/field.tsx';
import { useAsk } from '../../ipc/use-ask.ts';
import { useShortcuts } from '../../keyboard/keyboard.tsx';
import { NewPinForm } from './sign-in/new-pin-form.tsx';

const words = text.signIn;

/** The own PIN, for a new one; the present one proves who asks. */
export function ChangeOwnPin({ onDone }: { onDone: () => void }) {
  const { message } = App.useApp();
  const [present, setPresent] = useState('');
  const change = useAsk('session.changeSecret', {
    onDone: () => {
      message.success(words.changed);
      onDone();
    },
    onFailure: () => setPresent(''),
  });
  useShortcuts('overlay', { Escape: onDone });
  return (
    <Modal
      open
      title={words.changeOwnTitle}
      width={440}
      footer={null}
      mask={{ closable: false }}
      keyboard={false}
      onCancel={onDone}
    >
      <NewPinForm
        action={words.change}
        busy={change.isPending}
        problem={change.error?.message ?? null}
        unlike={present}
        autoFocus={false}
        onTyping={change.forget}
        onSet={(next) => change.mutate({ current: present, next })}
      >
        <Field label={words.presentPin}>
          {({ id, describedBy }) => (
            <Input
              id={id}
              type="password"
              autoFocus
              autoComplete="off"
              maxLength={128}
              aria-describedby={describedBy}
              value={present}
              onChange={(event) => {
                setPresent(event.target.value);
                change.forget();
              }}
            />
          )}
        </Field>
      </NewPinForm>
    </Modal>
  );
}
