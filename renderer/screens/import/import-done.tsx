import { Button } from 'antd';
import { useNavigate } from 'react-router';

import type { ImportResult } from '../../../shared/ipc/schemas/imports.ts';
import { text } from '../../../shared/text/text.ts';
import { useImportFile } from '../../app/import/import-file-context.tsx';
import type { OpenFile } from '../../app/import/import-file-context.tsx';
import { KeyCap } from '../../components/key-cap.tsx';
import { useShortcuts } from '../../keyboard/keyboard.tsx';
import { SaveHeldBack } from './save-held-back.tsx';

interface Props {
  file: OpenFile;
  result: ImportResult;
}

/** What came in, and what waits. */
export function ImportDone({ file, result }: Props) {
  const navigate = useNavigate();
  const { putAway } = useImportFile();
  function toOrders() {
    putAway();
    void navigate('/orders');
  }
  useShortcuts('screen', { Enter: toOrders, Escape: putAway });
  const { newOrders, newLines, newCustomers } = result;
  const { changedOrders, waitingOrders, unchangedOrders, heldBackOrders } = result;
  const words = text.importing;
  return (
    <section className="panel drop-here done" role="status">
      <p className="page-title green">{words.done}</p>
      <p>{newOrders > 0 ? words.doneText(newOrders, newLines, newCustomers) : words.doneNothing}</p>
      {changedOrders > 0 && <p>{words.doneChanged(changedOrders)}</p>}
      {unchangedOrders > 0 && <p className="muted">{words.doneUnchanged(unchangedOrders)}</p>}
      {waitingOrders > 0 && <p className="amber">{words.doneWaiting(waitingOrders)}</p>}
      {heldBackOrders > 0 && <p className="amber">{words.doneHeldBack(heldBackOrders)}</p>}
      <p className="choices">
        {heldBackOrders > 0 && <SaveHeldBack importId={file.importId} />}
        <Button size="large" onClick={putAway}>
          {words.another} <KeyCap name="Esc" />
        </Button>
        <Button type="primary" size="large" onClick={toOrders} autoFocus>
          {words.toOrders} <KeyCap name="Enter" />
        </Button>
      </p>
    </section>
  );
}
