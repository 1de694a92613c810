import { Alert } from 'antd';

import type { BackupState } from '../../../shared/ipc/schemas/trust.ts';
import { text } from '../../../shared/text/text.ts';
import { useStore } from '../../app/store-context.tsx';
import { Moment } from '../../components/moment.tsx';
import { Tag } from '../../components/tag.tsx';
import { showMoment } from '../../format/moment.ts';
import { backupHealth, lookOf, savedUntil } from './backup-health.ts';

const words = text.backupSettings;

/** Where backups go, whether they get there, and up to when everything is safe. */
export function BackupFacts({ state }: { state: BackupState }) {
  const { settings } = useStore();
  const look = lookOf(backupHealth(state));
  const { folder, failingSince, lastFullAt, problem } = state;
  const safeUntil = savedUntil(state);
  return (
    <>
      <dl className="facts roomy">
        <dt>{words.folder}</dt>
        <dd>
          {folder === null ? words.noFolder : <span className="folder-path strong">{folder}</span>}
        </dd>
        <dt>{words.state}</dt>
        <dd className="with-tags">
          <Tag tone={look.tone}>{look.words}</Tag>
          {failingSince !== null && (
            <span className="muted">
              {words.since(showMoment(failingSince, settings.timeZone))}
            </span>
          )}
        </dd>
        {folder !== null && (
          <>
            <dt>{words.shipped}</dt>
            <dd>
              {safeUntil === null
                ? words.never
                : words.shippedUntil(showMoment(safeUntil, settings.timeZone))}
            </dd>
            <dt>{words.lastFull}</dt>
            <dd>{lastFullAt === null ? words.never : <Moment at={lastFullAt} />}</dd>
          </>
        )}
      </dl>
      {look.remedy !== null && (
        <Alert type="warning" showIcon title={problem ?? look.words} description={look.remedy} />
      )}
    </>
  );
}
