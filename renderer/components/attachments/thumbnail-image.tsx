import { useMemo } from 'react';

import type { AttachmentType } from '../../../shared/ipc/schemas/trust.ts';
import { text } from '../../../shared/text/text.ts';
import { useObjectUrl } from './use-object-url.ts';

interface Props {
  /** A small JPEG; null where there is none, or none yet. */
  bytes: Uint8Array<ArrayBuffer> | null;
  /** Shown in place of a picture; null while it is not known. */
  type: AttachmentType | null;
}

/** The small picture of an attachment; its title stands beside it, so it has no words of its own. */
export function ThumbnailImage({ bytes, type }: Props) {
  const content = useMemo(
    () => (bytes === null ? null : new Blob([bytes], { type: 'image/jpeg' })),
    [bytes],
  );
  const url = useObjectUrl(content);
  return (
    <span className="thumbnail" aria-hidden="true">
      {url !== null && <img src={url} alt="" draggable={false} />}
      {url === null && type !== null && (
        <span className="thumbnail-type">{text.attachments.types[type]}</span>
      )}
    </span>
  );
}
