import { Button, Modal } from 'antd';
import { useRef } from 'react';
import { useNavigate } from 'react-router';

import type { CaseView } from '../../../shared/ipc/schemas/cases.ts';
import { text } from '../../../shared/text/text.ts';
import { KeyCap } from '../../components/key-cap.tsx';
import { RuleTag } from '../../components/rule-tag.tsx';
import { useWrite } from '../../ipc/use-write.ts';
import { useShortcuts } from '../../keyboard/keyboard.tsx';

interface Props {
  view: CaseView;
  handOver: CaseView['handOvers'][number];
  onClose: () => void;
}

const words = text.caseScreen;

/** Asks once more before a case of another procedure is opened with the data of this one. */
export function HandOverQuestion({ view, handOver, onClose }: Props) {
  const navigate = useNavigate();
  const go = useRef<HTMLButtonElement>(null);
  const open = useWrite('cases.handOver', {
    onDone: (next) => void navigate(`/cases/${next.id}`),
    onFailure: onClose,
  });
  const start = () => open.mutate({ caseId: view.id, revision: view.revision, to: handOver.to });
  useShortcuts('overlay', { Escape: onClose, 'Ctrl+Enter': start });
  return (
    <Modal
      open
      title={
        <>
          {words.handOverTitle(handOver.title)} <RuleTag rule={handOver.rule} />
        </>
      }
      closable={false}
      width={460}
      onCancel={onClose}
      afterOpenChange={() => go.current?.focus()}
      footer={
        <p className="choices question-buttons">
          <Button onClick={onClose}>
            {text.common.back} <KeyCap name="Esc" />
          </Button>
          <Button ref={go} type="primary" loading={open.isPending} onClick={start}>
            {words.handOver} <KeyCap name="Enter" />
          </Button>
        </p>
      }
    >
      <p>{words.handOverHint}</p>
    </Modal>
  );
}
