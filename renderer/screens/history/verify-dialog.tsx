import { Button, Modal } from 'antd';
import { useState } from 'react';

import { text } from '../../../shared/text/text.ts';
import { KeyCap } from '../../components/key-cap.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useAsk } from '../../ipc/use-ask.ts';
import { useShortcuts } from '../../keyboard/keyboard.tsx';
import { VerifyResult } from './verify-result.tsx';

const words = text.history;
const head = /^[0-9a-f]{64}$/;

/** Walks through the whole history while everything else goes on, and says whether it holds. */
export function VerifyDialog({ onClose }: { onClose: () => void }) {
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const earlier = typed.replace(/\s+/g, '').toLowerCase();
  const wrong = earlier !== '' && !head.test(earlier);
  const [check, setCheck] = useState<Parameters<typeof VerifyResult>[0]['check'] | null>(null);
  const verify = useAsk('history.verify', { onDone: setCheck });
  function start() {
    setTried(true);
    if (wrong) return;
    setCheck(null);
    verify.mutate({ expectedHead: earlier === '' ? null : earlier });
  }
  useShortcuts('overlay', { Escape: onClose, 'Ctrl+Enter': start });
  return (
    <Modal
      open
      title={words.verifyTitle}
      width={640}
      footer={null}
      mask={{ closable: false }}
      keyboard={false}
      onCancel={onClose}
    >
      <p className="muted">{words.verifyIntro}</p>
      <TextField
        label={words.earlier}
        optional={words.earlierOptional}
        maxLength={200}
        value={typed}
        hint={words.earlierHint}
        wrong={tried && wrong ? words.earlierWrong : null}
        onChange={setTyped}
      />
      <div aria-live="polite" className="verify-result">
        {verify.error !== null && <p className="amber">{verify.error.message}</p>}
        {check !== null && !verify.isPending && <VerifyResult check={check} />}
      </div>
      <p className="choices">
        <Button type="primary" loading={verify.isPending} onClick={start}>
          {verify.isPending ? words.running : words.start} <KeyCap name="Ctrl Enter" />
        </Button>
        <Button onClick={onClose}>
          {words.close} <KeyCap name="Esc" />
        </Button>
      </p>
    </Modal>
  );
}
