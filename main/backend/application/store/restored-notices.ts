import type { StorageNoticeView } from '../../../../shared/ipc/schemas/storage-notice.ts';
import type { RestoredNote } from '../../backup/restored.ts';

/** After a restore everybody is told of when the data are, and what the backup did not have. */
export function restoredNotices(restored: RestoredNote | null): StorageNoticeView[] {
  if (restored === null) return [];
  const { madeAt, lostSaves, missing } = restored;
  return [{ kind: 'restored', madeAt, lostSaves, missing }];
}
