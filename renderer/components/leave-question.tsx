import { Button, Modal } from 'antd';
import { useRef } from 'react';
import { useBlocker } from 'react-router';

import { text } from '../../shared/text/text.ts';
import { useShortcuts } from '../keyboard/keyboard.tsx';
import { KeyCap } from './key-cap.tsx';
import { useUnsaved } from './use-unsaved.ts';

const words = text.orderEntry;

/** Holds back whoever leaves the page, or closes it, while something typed is not saved, and asks. */
export function LeaveQuestion({ asks }: { asks: boolean }) {
  const blocker = useBlocker(asks);
  useUnsaved(asks);
  if (blocker.state !== 'blocked') return null;
  return <Question onStay={blocker.reset} onLeave={blocker.proceed} />;
}

function Question({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  const stay = useRef<HTMLButtonElement>(null);
  useShortcuts('overlay', { Escape: onStay, l: onLeave });
  return (
    <Modal
      open
      title={words.leaveTitle}
      closable={false}
      width={460}
      onCancel={onStay}
      afterOpenChange={() => stay.current?.focus()}
      footer={
        <p className="choices question-buttons">
          <Button onClick={onLeave}>
            {words.leave} <KeyCap name="L" />
          </Button>
          <Button ref={stay} type="primary" onClick={onStay}>
            {words.stay} <KeyCap name="Esc" />
          </Button>
        </p>
      }
    >
      <p>{words.leaveHint}</p>
    </Modal>
  );
}
