import { Button } from 'antd';
import { useNavigate } from 'react-router';

import type { AnswerOf } from '../../../shared/ipc/contract.ts';
import { text } from '../../../shared/text/text.ts';
import { KeyCap } from '../../components/key-cap.tsx';
import { useShortcuts } from '../../keyboard/keyboard.tsx';

interface Props {
  result: AnswerOf<'orders.confirmImport'>;
  onAnother: () => void;
}

export function ImportDone({ result, onAnother }: Props) {
  const navigate = useNavigate();
  const toOrders = () => void navigate('/orders');
  useShortcuts('screen', { Enter: toOrders });
  const { importedOrders, importedLines, newCustomers, unchangedOrders, heldBackOrders } = result;
  return (
    <section className="panel drop-here" role="status">
      <p className="page-title green">{text.importing.done}</p>
      <p>{text.importing.doneText(importedOrders, importedLines, newCustomers)}</p>
      {unchangedOrders > 0 && <p>{text.importing.doneUnchanged(unchangedOrders)}</p>}
      {heldBackOrders > 0 && <p className="amber">{text.importing.doneHeldBack(heldBackOrders)}</p>}
      <p className="choices">
        <Button size="large" onClick={onAnother}>
          {text.importing.another}
        </Button>
        <Button type="primary" size="large" onClick={toOrders} autoFocus>
          {text.importing.toOrders} <KeyCap name="Enter" />
        </Button>
      </p>
    </section>
  );
}
