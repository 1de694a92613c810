import { useMemo, useRef, useState } from 'react';

import type { PictureSize } from '../../../../shared/attachments/file-parts.ts';
import { text } from '../../../../shared/text/text.ts';
import { useSize } from '../../use-size.ts';
import { useObjectUrl } from '../use-object-url.ts';
import type { PictureView } from './picture-layout.ts';
import { pictureLayout } from './picture-layout.ts';
import { useSameMiddle } from './use-same-middle.ts';

interface Props {
  bytes: Uint8Array<ArrayBuffer>;
  /** MIME type. */
  type: string;
  title: string;
  view: PictureView;
}

/** A picture as it is; what is around it scrolls when it is larger than the window. */
export function PictureStage({ bytes, type, title, view }: Props) {
  const stage = useRef<HTMLDivElement>(null);
  const window = useSize(stage);
  const [natural, setNatural] = useState<PictureSize | null>(null);
  const [broken, setBroken] = useState(false);
  const url = useObjectUrl(useMemo(() => new Blob([bytes], { type }), [bytes, type]));
  const layout = natural === null || window === null ? null : pictureLayout(natural, window, view);
  useSameMiddle(stage, layout?.room ?? null);
  return (
    <div ref={stage} className="picture-stage">
      {broken && <p className="empty">{text.attachments.pictureBroken}</p>}
      {url !== null && !broken && (
        <div className="picture-room" style={layout === null ? {} : { ...layout.room }}>
          <img
            src={url}
            alt={title}
            draggable={false}
            style={
              layout === null
                ? { visibility: 'hidden' }
                : {
                    ...layout.picture,
                    transform: `translate(-50%, -50%) rotate(${layout.degrees}deg)`,
                  }
            }
            onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
              setNatural({ width: naturalWidth, height: naturalHeight })
            }
            onError={() => setBroken(true)}
          />
        </div>
      )}
    </div>
  );
}
