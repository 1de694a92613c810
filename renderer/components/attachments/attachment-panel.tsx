import { useEffect, useRef, useState } from 'react';

import type { AttachmentAbout } from '../../../shared/ipc/schemas/trust.ts';
import { text } from '../../../shared/text/text.ts';
import { useCounter } from '../../app/counter/counter-context.tsx';
import { useWhyNot } from '../../app/counter/use-why-not.ts';
import { useRead } from '../../ipc/use-read.ts';
import { useShortcuts } from '../../keyboard/keyboard.tsx';
import { KeyCap } from '../key-cap.tsx';
import { ReadFailure } from '../read-failure.tsx';
import { RoleButton } from '../role-button.tsx';
import { useAttach } from './attach-context.tsx';
import { AttachmentGrid } from './attachment-grid.tsx';
import { focusCard } from './card-id.ts';
import { RemovedAttachments } from './removed-attachments.tsx';
import { AttachmentViewer } from './viewer/attachment-viewer.tsx';

const words = text.attachments;

/** What is open, and for whom: nobody else finds it open. */
interface Looking {
  attachmentId: string;
  by: string;
}

/** Photos, scans and PDFs of a case, an order or a customer; inside of AttachmentsFor. */
export function AttachmentPanel({ about }: { about: AttachmentAbout }) {
  const { pick, picking, added } = useAttach();
  const { person } = useCounter();
  const list = useRead('attachments.list', about);
  const [open, setOpen] = useState<Looking | null>(null);
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (added > 0) panel.current?.scrollIntoView({ block: 'nearest' });
  }, [added, list.data?.length]);
  const mayAdd = useWhyNot('attachments.add') === null;
  useShortcuts('screen', mayAdd ? { t: () => pick() } : {});
  if (list.error !== null && list.data === undefined) {
    return <ReadFailure error={list.error} onRetry={() => void list.refetch()} />;
  }
  if (list.data === undefined) return <p className="empty">{text.common.loading}</p>;
  const present = list.data.filter(({ removed }) => removed === null);
  const removed = list.data.filter((each) => each.removed !== null);
  const look = (attachmentId: string) => {
    if (person !== null) setOpen({ attachmentId, by: person.id });
  };
  return (
    <div ref={panel}>
      <div className="attachment-tools">
        <p className="muted">{present.length === 0 ? `${words.empty}${words.hint}` : words.hint}</p>
        <RoleButton channel="attachments.add" loading={picking} onClick={() => pick()}>
          {words.add} <KeyCap name={words.addKey} />
        </RoleButton>
      </div>
      {present.length > 0 && <AttachmentGrid attachments={present} onOpen={look} />}
      <RemovedAttachments attachments={removed} />
      {open !== null && open.by === person?.id && (
        <AttachmentViewer
          attachments={present}
          start={open.attachmentId}
          onClose={(last) => {
            setOpen(null);
            // Once the dialog has gone.
            setTimeout(() => focusCard(last));
          }}
        />
      )}
    </div>
  );
}
