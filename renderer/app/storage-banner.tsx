import { Button } from 'antd';
import { useState } from 'react';

import { assertNever } from '../../shared/domain/assert-never.ts';
import type { StorageNoticeView } from '../../shared/ipc/schemas/storage-notice.ts';
import { text } from '../../shared/text/text.ts';

const words = text.errors.storage;

/** What the people must know of their data, on every screen until somebody has seen it. */
export function StorageBanner({ notices }: { notices: readonly StorageNoticeView[] }) {
  const [seen, setSeen] = useState<readonly string[]>([]);
  const unseen = notices.filter(({ kind }) => !seen.includes(kind));
  return (
    <div className="storage-banners">
      {unseen.map((notice) => (
        <p
          key={notice.kind}
          className={notice.kind === 'damageSetAside' ? 'banner failed' : 'banner'}
          role="alert"
        >
          {storageSentence(notice)}
          <Button size="small" onClick={() => setSeen([...seen, notice.kind])}>
            {words.seen}
          </Button>
        </p>
      ))}
    </div>
  );
}

export function storageSentence(notice: StorageNoticeView): string {
  switch (notice.kind) {
    case 'tornTailCut':
      return words.tornTailCut;
    case 'damageSetAside':
      return words.damageSetAside(lostWords(notice.lostRecords));
    case 'large':
      return words.large(notice.megabytes, notice.limitMegabytes);
    case 'snapshotFailing':
      return words.snapshotFailing;
    default:
      return assertNever(notice);
  }
}

function lostWords(count: number | null): string {
  if (count === null) return words.lostUnknown;
  return count === 0 ? words.nothingLost : words.lostSaves(count);
}
