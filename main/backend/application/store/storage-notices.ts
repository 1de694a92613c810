import { assertNever } from '../../../../shared/domain/assert-never.ts';
import type { StorageNoticeView } from '../../../../shared/ipc/schemas/storage-notice.ts';
import type { StorageNotice, StorageState, StorageWarning } from '../../database/database.ts';

const bytesPerMegabyte = 1024 * 1024;

/** What of the state of the data must be said in the window, and not only in a log. */
export function storageNotices(state: StorageState): StorageNoticeView[] {
  if (state.kind !== 'ready') return [];
  const { notice, warning } = state;
  return [
    ...(notice === null ? [] : [viewOfNotice(notice)]),
    ...(warning === null ? [] : [viewOfWarning(warning)]),
  ];
}

function viewOfNotice(notice: StorageNotice): StorageNoticeView {
  switch (notice.kind) {
    case 'tornTailCut':
      return { kind: 'tornTailCut' };
    case 'damageSetAside':
      return { kind: 'damageSetAside', lostRecords: notice.lostRecords };
    default:
      return assertNever(notice);
  }
}

function viewOfWarning(warning: StorageWarning): StorageNoticeView {
  switch (warning.kind) {
    case 'large':
      return {
        kind: 'large',
        megabytes: Math.round(warning.bytes / bytesPerMegabyte),
        limitMegabytes: Math.round(warning.limit / bytesPerMegabyte),
      };
    case 'snapshotFailing':
      return { kind: 'snapshotFailing' };
    default:
      return assertNever(warning);
  }
}
