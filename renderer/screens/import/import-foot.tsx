import { Button } from 'antd';

import type { ImportPreview } from '../../../shared/ipc/schemas/imports.ts';
import { text } from '../../../shared/text/text.ts';
import { useImportFile } from '../../app/import/import-file-context.tsx';
import type { OpenFile } from '../../app/import/import-file-context.tsx';
import { KeyCap } from '../../components/key-cap.tsx';
import { useShortcuts } from '../../keyboard/keyboard.tsx';
import { SaveHeldBack } from './save-held-back.tsx';

interface Props {
  file: OpenFile;
  preview: ImportPreview;
  /** It is being read again: what the button says is not yet true. */
  busy: boolean;
  onStore: () => void;
}

/** The one thing to do next, and what else can be done with the file. */
export function ImportFoot({ file, preview, busy, onStore }: Props) {
  const { putAway } = useImportFile();
  const { new: newOrders, changed, waiting, heldBack } = preview.orders;
  const possible = newOrders + changed + waiting > 0;
  const start = () => {
    if (possible && !busy) onStore();
  };
  useShortcuts('screen', { Enter: start, 'Ctrl+Enter': start, Escape: putAway });
  return (
    <footer className="page-foot">
      <p className="muted small foot-note">
        {heldBack > 0 && text.importing.heldBackHint(heldBack)}
      </p>
      <Button size="large" onClick={putAway}>
        {text.importing.chooseOther} <KeyCap name="Esc" />
      </Button>
      {heldBack > 0 && <SaveHeldBack importId={file.importId} />}
      <Button
        type="primary"
        size="large"
        disabled={!possible || busy}
        onClick={start}
        autoFocus={possible}
      >
        {buttonWords(newOrders + changed, waiting)} <KeyCap name="Enter" />
      </Button>
    </footer>
  );
}

function buttonWords(orders: number, waiting: number): string {
  if (orders > 0) return text.importing.confirm(orders);
  return waiting > 0 ? text.importing.confirmWaiting(waiting) : text.importing.nothingToImport;
}
