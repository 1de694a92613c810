import { Button, Modal, Progress } from 'antd';
import { useRef } from 'react';

import { text } from '../../../shared/text/text.ts';
import { usePacketProgress } from '../../app/packets/packet-notice.ts';
import { KeyCap } from '../../components/key-cap.tsx';
import { useShortcuts } from '../../keyboard/keyboard.tsx';
import { percentOf } from '../import/percent-of.ts';

const words = text.finance.making;

interface Props {
  making: string;
  /** What stopping means. */
  hint: string;
  stopping: boolean;
  onStop: () => void;
}

/** How far a packet is; Escape stops it, and nothing of it is left. */
export function MakingDialog({ making, hint, stopping, onStop }: Props) {
  const content = useRef<HTMLDivElement>(null);
  const progress = usePacketProgress(making);
  useShortcuts('overlay', { Escape: onStop });
  return (
    <Modal
      open
      title={words.title}
      width={480}
      footer={null}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      // Not the button: a second Enter must not undo what the first one began.
      afterOpenChange={() => content.current?.focus()}
    >
      <div className="packet-making" aria-busy="true" tabIndex={-1} ref={content}>
        <p aria-live="polite">
          {progress === null ? words.choosing : words.phases[progress.phase]}
        </p>
        <Progress
          aria-label={words.barLabel}
          percent={percentOf(progress ?? undefined)}
          showInfo={progress !== null}
        />
        <p className="muted progress-amount">
          {progress !== null &&
            words.amount(
              progress.done.toLocaleString('en-US'),
              progress.total.toLocaleString('en-US'),
            )}
        </p>
        <p className="muted">{hint}</p>
        <Button loading={stopping} onClick={onStop}>
          {stopping ? words.stopping : words.stop} <KeyCap name="Esc" />
        </Button>
      </div>
    </Modal>
  );
}
