import { backupState, type FakeTrust } from './fake-trust.ts';

const nothingYet = { profile: null, backup: backupState({ folder: null, backups: [] }) };

/** Ways the data can stand when the window opens, by name: `?data=new` in the preview. */
export const trustScenarios: Readonly<Record<string, Partial<FakeTrust>>> = {
  open: {},
  opening: { vault: { state: 'opening' } },
  new: { ...nothingYet, vault: { state: 'new', keychain: true } },
  newWithoutKeychain: { ...nothingYet, vault: { state: 'new', keychain: false } },
  plain: { vault: { state: 'plain', keychain: true } },
  plainWithoutKeychain: { vault: { state: 'plain', keychain: false } },
  locked: { vault: { state: 'locked', passphrase: true } },
  keyGone: { vault: { state: 'locked', passphrase: false } },
  failed: {
    vault: {
      state: 'failed',
      message: '数据文件有损坏，没有一份能完整读出来。损坏的文件都留着，没有改动。',
    },
  },
  noBackup: {
    vault: { state: 'open', keptBy: 'passphrase', recovery: 'none' },
    backup: backupState({ folder: null, reachable: false, backups: [], lastFullAt: null }),
    storage: [{ kind: 'noBackupFolder' }, { kind: 'noRecoverySheet' }],
  },
  folderGone: {
    backup: backupState({
      reachable: false,
      failingSince: 1_763_600_000_000,
      problem: '找不到备份文件夹 E:\\柜台备份。',
    }),
    storage: [
      { kind: 'backupFolderGone', since: 1_763_600_000_000 },
      { kind: 'backupFailing', since: 1_763_600_000_000, problem: '备份文件夹空间不足。' },
    ],
  },
};
