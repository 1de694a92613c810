import { App, Modal } from 'antd';
import { useRef, useState } from 'react';

import type { AttachmentView } from '../../../../shared/ipc/schemas/trust.ts';
import { text } from '../../../../shared/text/text.ts';
import { useWhyNot } from '../../../app/counter/use-why-not.ts';
import { useStore } from '../../../app/store-context.tsx';
import { showBytes } from '../../../format/bytes.ts';
import { showMoment } from '../../../format/moment.ts';
import { useShortcuts } from '../../../keyboard/keyboard.tsx';
import { AttachmentStage } from './attachment-stage.tsx';
import { turned, wholePicture, zoomed } from './picture-layout.ts';
import { RemoveForm } from './remove-form.tsx';
import type { ViewerActions } from './viewer-tools.tsx';
import { ViewerTools } from './viewer-tools.tsx';

interface Props {
  attachments: readonly AttachmentView[];
  /** Id of the one that is shown first. */
  start: string;
  /** @param last id of the one shown at the end. */
  onClose: (last: string) => void;
}

const words = text.attachments;

/** One attachment as large as the window allows; arrows go to the others. */
export function AttachmentViewer({ attachments, start, onClose }: Props) {
  const { message } = App.useApp();
  const stage = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState(start);
  const [view, setView] = useState(wholePicture);
  const [removing, setRemoving] = useState(false);
  const mayRemove = useWhyNot('attachments.remove') === null;
  const at = attachments.findIndex(({ id }) => id === shown);
  const attachment = attachments[at];

  function show(next: AttachmentView | undefined) {
    if (next === undefined) return;
    setShown(next.id);
    setView(wholePicture);
    setRemoving(false);
  }
  const step = (by: number) =>
    show(attachments[(at + by + attachments.length) % attachments.length]);
  function removed() {
    void message.success(words.removeDone);
    const next = attachments[at + 1] ?? attachments[at - 1];
    if (next === undefined) onClose(shown);
    else show(next);
  }
  const actions: ViewerActions = {
    previous: () => step(-1),
    next: () => step(1),
    larger: () => setView((now) => zoomed(now, 1)),
    smaller: () => setView((now) => zoomed(now, -1)),
    whole: () => setView(wholePicture),
    turn: () => setView(turned),
    remove: () => setRemoving(true),
    close: () => onClose(shown),
  };
  useShortcuts('overlay', {
    ArrowLeft: actions.previous,
    ArrowRight: actions.next,
    '+': actions.larger,
    '=': actions.larger,
    '-': actions.smaller,
    '0': actions.whole,
    r: actions.turn,
    Escape: actions.close,
    ...(mayRemove && { Delete: actions.remove }),
  });
  // Somebody at another window removed it, or it was removed just now.
  if (attachment === undefined) return null;
  return (
    <Modal
      open
      className="attachment-viewer"
      title={<ViewerTitle attachment={attachment} place={at + 1} count={attachments.length} />}
      width="min(1400px, 96vw)"
      closable={false}
      keyboard={false}
      focusable={{ focusTriggerAfterClose: false }}
      afterOpenChange={() => stage.current?.focus()}
      onCancel={actions.close}
      footer={
        removing ? (
          <RemoveForm
            attachmentId={attachment.id}
            onRemoved={removed}
            onBack={() => {
              setRemoving(false);
              stage.current?.focus();
            }}
          />
        ) : (
          <ViewerTools
            actions={actions}
            several={attachments.length > 1}
            picture={attachment.type !== 'pdf'}
          />
        )
      }
    >
      <div
        ref={stage}
        className={removing ? 'viewer-stage short' : 'viewer-stage'}
        role="group"
        aria-label={words.stage(attachment.title)}
        tabIndex={0}
      >
        <AttachmentStage key={attachment.id} attachmentId={attachment.id} view={view} />
      </div>
    </Modal>
  );
}

interface TitleProps {
  attachment: AttachmentView;
  place: number;
  count: number;
}

function ViewerTitle({ attachment, place, count }: TitleProps) {
  const { settings } = useStore();
  const { title, addedBy, addedAt, bytes } = attachment;
  return (
    <span className="viewer-title">
      <span className="viewer-name">{title}</span>
      <span className="muted viewer-note">
        {[
          ...(count > 1 ? [words.place(place, count)] : []),
          addedBy,
          showMoment(addedAt, settings.timeZone),
          showBytes(bytes),
        ].join(text.common.separator)}
      </span>
    </span>
  );
}
