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
  /** Saves a draft first, and answers the revision to go on from. */
  flush?: () => Promise<number>;
}

const words = text.caseScreen;

/** Asks once more before a case of another procedure is opened with the data of this one. */
export function HandOverQuestion({ view, handOver, onClose, flush }: Props) {
  const navigate = useNavigate();
  const go = useRef<HTMLButtonElement>(null);
  const open = useWrite('cases.handOver', {
    onDone: (next) => void navigate(`/cases/${next.id}`),
    onFailure: onClose,
  });
  async function start() {
    const revision = flush === undefined ? view.revision : await flush();
    open.mutate({ caseId: view.id, revision, to: handOver.to });
  }
  // A draft that could not be saved says so itself.
  const press = () => void start().catch(onClose);
  useShortcuts('overlay', { Escape: onClose, 'Ctrl+Enter': press });
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
          <Button ref={go} type="primary" loading={open.isPending} onClick={press}>
            {words.handOver} <KeyCap name="Enter" />
          </Button>
        </p>
      }
    >
      <p>{words.handOverHint}</p>
    </Modal>
  );
}
