import { App, Button, Modal } from 'antd';
import { useRef, useState } from 'react';

import { text } from '../../../shared/text/text.ts';
import { useCounter } from '../../app/counter/counter-context.tsx';
import { useShortcuts } from '../../keyboard/keyboard.tsx';
import { KeyCap } from '../key-cap.tsx';
import { useFocusBack } from '../use-focus-back.ts';
import { useUnsaved } from '../use-unsaved.ts';
import { draftsToSave, holdsUnsaved, progressOf } from './attachment-draft.ts';
import { DraftRow } from './draft-row.tsx';
import type { Drafts } from './use-drafts.ts';

interface Props {
  drafts: Drafts;
  /** Called when some were saved. */
  onAdded: () => void;
}

const words = text.attachments;

/** The files about to become attachments: their titles can be changed, then all are saved in one go. */
export function AddDialog({ drafts, onAdded }: Props) {
  const { message } = App.useApp();
  const { person } = useCounter();
  const list = useRef<HTMLUListElement>(null);
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState(false);
  const toSave = draftsToSave(drafts.all);
  const reading = drafts.all.some(({ state }) => state.kind === 'reading');
  const progress = progressOf(drafts.all);
  useFocusBack();
  useUnsaved(holdsUnsaved(drafts.all));

  async function save() {
    if (busy || reading || toSave.length === 0) return;
    setTried(true);
    if (toSave.some(({ title }) => title.trim() === '')) {
      list.current?.querySelector<HTMLElement>('.ant-input-status-error')?.focus();
      return;
    }
    setBusy(true);
    const saved = await drafts.save();
    setBusy(false);
    if (saved === 0) return;
    void message.success(words.saved(saved));
    onAdded();
  }
  function cancel() {
    if (!busy) drafts.clear();
  }
  useShortcuts('overlay', { 'Ctrl+Enter': () => void save(), Escape: cancel });
  return (
    <Modal
      // Whoever comes to the counter next goes on with it; nobody else sees it.
      open={person !== null}
      title={words.dialogTitle}
      width={640}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      afterOpenChange={(open) => {
        if (open) list.current?.querySelector('input')?.select();
      }}
      footer={
        <p className="choices question-buttons">
          <span className="draft-progress muted" role="status">
            {progress !== null && words.progress(progress.done, progress.total)}
          </span>
          <Button onClick={cancel} disabled={busy}>
            {toSave.length > 0 || reading ? text.common.cancel : text.common.close}{' '}
            <KeyCap name="Esc" />
          </Button>
          {(toSave.length > 0 || reading) && (
            <Button type="primary" onClick={() => void save()} loading={busy} disabled={reading}>
              {reading ? words.reading : words.save(toSave.length)} <KeyCap name="Ctrl Enter" />
            </Button>
          )}
        </p>
      }
    >
      <p className="muted small">{words.dialogHint}</p>
      <ul ref={list} className="draft-rows">
        {drafts.all.map((draft, index) => (
          <DraftRow
            key={draft.id}
            draft={draft}
            number={index + 1}
            tried={tried}
            busy={busy}
            onRename={(title) => drafts.rename(draft.id, title)}
            onTakeOut={() => drafts.takeOut(draft.id)}
          />
        ))}
      </ul>
    </Modal>
  );
}
