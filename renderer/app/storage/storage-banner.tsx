import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';

import { localDay } from '../../../shared/domain/time-zone.ts';
import type { StorageNoticeView } from '../../../shared/ipc/schemas/storage-notice.ts';
import { text } from '../../../shared/text/text.ts';
import { useCounter } from '../counter/counter-context.tsx';
import { useClock } from '../store-context.tsx';
import { isLoss, putAwayOn, remedyOf, shownNotices, type PutAway } from './shown-notices.ts';
import { storageSentence } from './storage-sentence.ts';

const words = text.errors.storage;

/** What the people must know of their data, on every screen until somebody has seen it. */
export function StorageBanner({ notices }: { notices: readonly StorageNoticeView[] }) {
  const navigate = useNavigate();
  const { person } = useCounter();
  const { now, zone } = useClock();
  const [putAway, setPutAway] = useState<PutAway>({});
  const today = localDay(now, zone);
  const close = (kind: StorageNoticeView['kind']) => setPutAway(putAwayOn(putAway, kind, today));
  return (
    <div className="storage-banners">
      {shownNotices(notices, putAway, person?.roles ?? null, today).map((notice) => {
        const remedy = remedyOf(notice.kind);
        return (
          <p key={notice.kind} className={isLoss(notice) ? 'banner failed' : 'banner'} role="alert">
            <span className="banner-words">{storageSentence(notice, zone)}</span>
            {remedy !== null && (
              <Button
                size="small"
                type="primary"
                onClick={() => {
                  close(notice.kind);
                  void navigate(`/settings/${remedy}`);
                }}
              >
                {remedy === 'backup' ? words.openBackup : words.openSafety}
              </Button>
            )}
            <Button size="small" onClick={() => close(notice.kind)}>
              {remedy === null ? words.seen : words.later}
            </Button>
          </p>
        );
      })}
    </div>
  );
}
