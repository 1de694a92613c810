import { Button, Modal } from 'antd';
import { useState } from 'react';

import type { PacketCheck } from '../../../shared/ipc/schemas/finance.ts';
import { text } from '../../../shared/text/text.ts';
import { KeyCap } from '../../components/key-cap.tsx';
import { useWrite } from '../../ipc/use-write.ts';
import { useShortcuts } from '../../keyboard/keyboard.tsx';
import { CheckResult } from './check-result.tsx';

const words = text.finance;

/** Holds the folder of any packet against what was handed over. */
export function VerifyPacket() {
  const [check, setCheck] = useState<PacketCheck | null>(null);
  const verify = useWrite('packets.verify', { onDone: setCheck });
  function start() {
    verify.mutate({});
  }
  useShortcuts('screen', { v: start });
  return (
    <>
      <Button loading={verify.isPending} onClick={start} title={words.check.choosing}>
        {words.verify} <KeyCap name="V" />
      </Button>
      {check !== null && (
        <CheckDialog
          check={check}
          running={verify.isPending}
          onAgain={start}
          onClose={() => setCheck(null)}
        />
      )}
    </>
  );
}

interface DialogProps {
  check: PacketCheck;
  running: boolean;
  onAgain: () => void;
  onClose: () => void;
}

function CheckDialog({ check, running, onAgain, onClose }: DialogProps) {
  useShortcuts('overlay', { Escape: onClose, v: onAgain });
  return (
    <Modal
      open
      title={words.check.title}
      width={640}
      footer={null}
      mask={{ closable: false }}
      keyboard={false}
      onCancel={onClose}
    >
      <CheckResult check={check} />
      <p className="choices">
        <Button type="primary" onClick={onClose}>
          {text.common.close} <KeyCap name="Esc" />
        </Button>
        <Button loading={running} onClick={onAgain}>
          {words.check.another} <KeyCap name="V" />
        </Button>
      </p>
    </Modal>
  );
}
