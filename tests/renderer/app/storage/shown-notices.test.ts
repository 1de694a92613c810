import { describe, expect, test } from 'vitest';

import {
  putAwayOn,
  remedyOf,
  shownNotices,
  type PutAway,
} from '../../../../renderer/app/storage/shown-notices.ts';
import type { Role } from '../../../../shared/domain/role.ts';
import { roles } from '../../../../shared/domain/role.ts';
import type { StorageNoticeView } from '../../../../shared/ipc/schemas/storage-notice.ts';

const today = 20_778;
const toMend: StorageNoticeView[] = [
  { kind: 'noBackupFolder' },
  { kind: 'backupFolderGone', since: 1 },
  { kind: 'backupFailing', since: 1, problem: '空间不足。' },
  { kind: 'noRecoverySheet' },
];
const toKnow: StorageNoticeView[] = [
  { kind: 'tornTailCut' },
  { kind: 'restored', madeAt: 1, lostSaves: 0, missing: 0 },
  { kind: 'damageSetAside', lostRecords: null },
  { kind: 'large', megabytes: 1200, limitMegabytes: 1600 },
  { kind: 'snapshotFailing' },
];

function kindsShown(
  notices: readonly StorageNoticeView[],
  who: readonly Role[] | null,
  putAway: PutAway = {},
  day = today,
): string[] {
  return shownNotices(notices, putAway, who, day).map(({ kind }) => kind);
}

function allPutAway(notices: readonly StorageNoticeView[]): PutAway {
  return notices.reduce<PutAway>((all, { kind }) => putAwayOn(all, kind, today), {});
}

describe('what a store manager has to mend', () => {
  test.each(toMend)('$kind is shown to the store manager', (notice) => {
    expect(kindsShown([notice], ['storeManager'])).toEqual([notice.kind]);
  });

  test.each(roles.filter((role) => role !== 'storeManager'))('and not to a %s', (role) => {
    expect(kindsShown(toMend, [role])).toEqual([]);
  });

  test('and not while nobody stands at the counter', () => {
    expect(kindsShown(toMend, null)).toEqual([]);
  });

  test('put away, it does not come again on the same day', () => {
    expect(kindsShown(toMend, ['storeManager'], allPutAway(toMend))).toEqual([]);
  });

  test('put away, it comes again on the next morning', () => {
    const next = kindsShown(toMend, ['storeManager'], allPutAway(toMend), today + 1);
    expect(next).toHaveLength(toMend.length);
  });

  test('putting one away leaves the others', () => {
    const putAway = putAwayOn({}, 'noBackupFolder', today);
    expect(kindsShown(toMend, ['storeManager'], putAway)).not.toContain('noBackupFolder');
    expect(kindsShown(toMend, ['storeManager'], putAway)).toHaveLength(toMend.length - 1);
  });

  test.each([
    ['noBackupFolder', 'backup'],
    ['backupFolderGone', 'backup'],
    ['backupFailing', 'backup'],
    ['noRecoverySheet', 'safety'],
  ] as const)('%s is mended in the tab %s', (kind, tab) => {
    expect(remedyOf(kind)).toBe(tab);
  });
});

describe('what everybody has to know', () => {
  test.each(toKnow)('$kind is shown to whoever stands there', (notice) => {
    expect(kindsShown([notice], ['receptionist'])).toEqual([notice.kind]);
  });

  test('once seen it stays away, also on the next day', () => {
    expect(kindsShown(toKnow, ['storeManager'], allPutAway(toKnow), today + 1)).toEqual([]);
  });
});
