import { assertNever } from '../../../shared/domain/assert-never.ts';
import type { StorageNoticeView } from '../../../shared/ipc/schemas/storage-notice.ts';
import { text } from '../../../shared/text/text.ts';
import { showMoment } from '../../format/moment.ts';

const words = text.errors.storage;

/** What a notice about the data says to the people at the counter. @param zone the store's. */
export function storageSentence(notice: StorageNoticeView, zone: string): string {
  switch (notice.kind) {
    case 'tornTailCut':
      return words.tornTailCut;
    case 'damageSetAside':
      return words.damageSetAside(lostWords(notice.lostRecords));
    case 'restored':
      return words.restored(
        showMoment(notice.madeAt, zone),
        notice.lostSaves === 0 ? '' : words.lostShipped(notice.lostSaves),
        notice.missing === 0 ? '' : words.missingFiles(notice.missing),
      );
    case 'large':
      return words.large(notice.megabytes, notice.limitMegabytes);
    case 'snapshotFailing':
      return words.snapshotFailing;
    case 'noBackupFolder':
      return words.noBackupFolder;
    case 'backupFolderGone':
      return words.backupFolderGone(showMoment(notice.since, zone));
    case 'backupFailing':
      return words.backupFailing(showMoment(notice.since, zone), notice.problem);
    case 'noRecoverySheet':
      return words.noRecoverySheet;
    default:
      return assertNever(notice);
  }
}

function lostWords(count: number | null): string {
  if (count === null) return words.lostUnknown;
  return count === 0 ? words.nothingLost : words.lostSaves(count);
}
