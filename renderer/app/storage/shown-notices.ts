import { mayAsk } from '../../../shared/ipc/permissions.ts';
import type { Role } from '../../../shared/domain/role.ts';
import type { StorageNoticeView } from '../../../shared/ipc/schemas/storage-notice.ts';

type Kind = StorageNoticeView['kind'];
export type RemedyTab = 'backup' | 'safety';

/** Where a store manager mends it. Whoever else stands at the counter can do nothing about these. */
const mendedAt: Readonly<Partial<Record<Kind, RemedyTab>>> = {
  noBackupFolder: 'backup',
  backupFolderGone: 'backup',
  backupFailing: 'backup',
  noRecoverySheet: 'safety',
};

/** The tab of the settings with the remedy; null where there is none to choose. */
export function remedyOf(kind: Kind): RemedyTab | null {
  return mendedAt[kind] ?? null;
}

/** Whether something of the data may not be there any more. */
export function isLoss(notice: StorageNoticeView): boolean {
  if (notice.kind === 'restored') return notice.lostSaves > 0 || notice.missing > 0;
  return notice.kind === 'damageSetAside';
}

/** Until when somebody has put a notice away: for the local day that is named, or for good. */
export type PutAway = Readonly<Partial<Record<Kind, number | 'forGood'>>>;

/**
 * The notices to show now. What a store manager has to mend comes again every day of the store
 * until it is mended, to store managers only; what only had to be known stays away once seen.
 * @param roles of whoever stands at the counter; null when nobody does.
 * @param day local day number, as `localDay` counts.
 */
export function shownNotices(
  notices: readonly StorageNoticeView[],
  putAway: PutAway,
  roles: readonly Role[] | null,
  day: number,
): StorageNoticeView[] {
  return notices.filter(({ kind }) => {
    if (remedyOf(kind) === null) return putAway[kind] === undefined;
    const manages = roles !== null && mayAsk('backups.chooseFolder', roles);
    return manages && putAway[kind] !== day;
  });
}

/** Seen: what has to be mended comes again on the next day. */
export function putAwayOn(putAway: PutAway, kind: Kind, day: number): PutAway {
  return { ...putAway, [kind]: remedyOf(kind) === null ? 'forGood' : day };
}
