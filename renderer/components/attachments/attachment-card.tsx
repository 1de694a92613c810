import { useRef } from 'react';

import type { AttachmentView } from '../../../shared/ipc/schemas/trust.ts';
import { text } from '../../../shared/text/text.ts';
import { useStore } from '../../app/store-context.tsx';
import { showBytes } from '../../format/bytes.ts';
import { showMoment } from '../../format/moment.ts';
import { useRead } from '../../ipc/use-read.ts';
import { useSeen } from '../use-seen.ts';
import { cardId } from './card-id.ts';
import { ThumbnailImage } from './thumbnail-image.tsx';

interface Props {
  attachment: AttachmentView;
  onOpen: () => void;
}

/** One attachment in the grid: what it looks like, its title, who put it in and when, its size. */
export function AttachmentCard({ attachment, onOpen }: Props) {
  const { id, title, type, bytes, addedBy, addedAt, hasThumbnail } = attachment;
  const card = useRef<HTMLButtonElement>(null);
  const { settings } = useStore();
  const seen = useSeen(card);
  const thumbnail = useRead(
    'attachments.thumbnail',
    { attachmentId: id },
    { enabled: seen && hasThumbnail },
  );
  const at = showMoment(addedAt, settings.timeZone);
  return (
    <button
      ref={card}
      id={cardId(id)}
      type="button"
      className="attachment-card"
      aria-label={text.attachments.open(title, addedBy, at)}
      onClick={onOpen}
    >
      <ThumbnailImage bytes={thumbnail.data?.bytes ?? null} type={type} />
      <span className="attachment-title">{title}</span>
      <span className="attachment-note">
        {addedBy}
        {text.common.separator}
        {at}
      </span>
      <span className="attachment-note">
        {text.attachments.types[type]}
        {text.common.separator}
        {showBytes(bytes)}
      </span>
    </button>
  );
}
