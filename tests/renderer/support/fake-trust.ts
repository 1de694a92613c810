import type { Bridge } from '../../../renderer/ipc/bridge.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import type { Answer, Notice } from '../../../shared/ipc/envelope.ts';
import type { StorageNoticeView } from '../../../shared/ipc/schemas/storage-notice.ts';
import type { StoreProfile } from '../../../shared/ipc/schemas/store.ts';
import type { BackupRow, BackupState, VaultState } from '../../../shared/ipc/schemas/trust.ts';
import { defaultStoreSettings } from '../../../shared/domain/rule-settings.ts';
import { now, staff } from './fixtures.ts';

export const rightPassphrase = 'shafa pei chaji';
export const rightCode = 'ABCD-EFGH-JKMN-PQRS-TVWX-YZ01-2345';
export const rightGroup = '2345';

export function backupRow(daysAgo: number, part: Partial<BackupRow> = {}): BackupRow {
  return {
    id: `backup-${daysAgo}`,
    madeAt: now - daysAgo * 86_400_000,
    sequence: 10_000 - daysAgo * 100,
    bytes: 23_400_000 - daysAgo * 100_000,
    problem: null,
    ...part,
  };
}

export const backups: readonly BackupRow[] = [
  backupRow(0, { problem: '缺少 1 个数据文件，不能用来恢复。' }),
  ...[0.1, 0.4, 1, 2, 3, 4, 5, 12, 40].map((days) => backupRow(days)),
];

export function backupState(part: Partial<BackupState> = {}): BackupState {
  return {
    folder: 'E:\\柜台备份',
    reachable: true,
    failingSince: null,
    problem: null,
    lastFullAt: now - 3_600_000,
    shippedUntil: now - 60_000,
    running: false,
    backups: [...backups],
    ...part,
  };
}

export interface FakeTrust {
  vault: VaultState;
  profile: StoreProfile | null;
  backup: BackupState;
  storage: StorageNoticeView[];
  /** How long each answer takes, ms. */
  waitMs: number;
}

/** A bridge whose data can be new, plain, locked, failed or open; it keeps what the page did with it. */
export function withTrust(bridge: Bridge, start: Partial<FakeTrust> = {}): Bridge {
  const listeners = new Set<(notice: Notice) => void>();
  const fake: FakeTrust = {
    vault: { state: 'open', keptBy: 'keychain', recovery: 'confirmed' },
    profile: { name: '某某家居', branch: '香港中路店', code: '' },
    backup: backupState(),
    storage: [],
    waitMs: 0,
    ...start,
  };
  const tell = (notice: Notice) => {
    for (const listener of listeners) listener(notice);
  };
  function become(vault: VaultState) {
    fake.vault = vault;
    tell({ kind: 'vault' });
    return {};
  }
  const openBy = (keptBy: 'keychain' | 'passphrase', recovery: 'none' | 'confirmed') =>
    become({ state: 'open', keptBy, recovery });
  const manager = staff[1];

  const answers: Record<string, (input: never) => unknown> = {
    'vault.state': () => fake.vault,
    'vault.create': ({ passphrase }: InputOf<'vault.create'>) =>
      openBy(passphrase === null ? 'keychain' : 'passphrase', 'none'),
    'vault.unlock': ({ secret }: InputOf<'vault.unlock'>) =>
      secret === rightPassphrase || secret === rightCode
        ? openBy('passphrase', 'confirmed')
        : refused('口令不对，数据没有改变。请等 8 秒再试。'),
    'vault.changePassphrase': ({ passphrase }: InputOf<'vault.changePassphrase'>) =>
      openBy(passphrase === null ? 'keychain' : 'passphrase', 'confirmed'),
    'store.state': () => ({
      profile: fake.profile,
      settings: defaultStoreSettings,
      needsFirstSecret: false,
      storage: fake.storage,
      now,
    }),
    'store.setUp': ({ profile }: InputOf<'store.setUp'>) => {
      fake.profile = profile;
      return { person: manager, lockAfterMs: 300_000 };
    },
    'session.current': () => (fake.profile === null ? null : manager),
    'session.touch': () => ({}),
    'recovery.print': () => become(withRecovery('unconfirmed')),
    'recovery.saveAs': () => become(withRecovery('unconfirmed')),
    'recovery.confirm': ({ lastGroup }: InputOf<'recovery.confirm'>) =>
      lastGroup === rightGroup
        ? become(withRecovery('confirmed'))
        : refused('和恢复单上的不一样。请看清最后一组，再输一次。'),
    'backups.state': () => fake.backup,
    'backups.chooseFolder': () => {
      fake.backup = backupState();
      return { folder: fake.backup.folder };
    },
    'backups.forgetFolder': () => {
      fake.backup = backupState({ folder: null, backups: [] });
      return {};
    },
    'backups.now': () => ({}),
    'restore.chooseFolder': () => ({ folder: 'E:\\柜台备份', backups: [...backups] }),
    'restore.run': ({ recoveryCode }: InputOf<'restore.run'>) => {
      if (recoveryCode !== rightCode)
        return refused('恢复码不对，什么都没有改变。请对照恢复单再输一次。');
      fake.profile = { name: '某某家居', branch: '香港中路店', code: '' };
      return openBy('keychain', 'confirmed');
    },
  };
  function withRecovery(recovery: 'unconfirmed' | 'confirmed'): VaultState {
    return fake.vault.state === 'open' ? { ...fake.vault, recovery } : fake.vault;
  }
  return {
    async request(channel, input, requestId) {
      if (fake.waitMs > 0) await new Promise((resolve) => setTimeout(resolve, fake.waitMs));
      const value = answers[channel]?.(input as never);
      if (value === undefined) return bridge.request(channel, input, requestId);
      return isFailure(value) ? value : { ok: true, value };
    },
    onNotice(listener) {
      listeners.add(listener);
      const stop = bridge.onNotice(listener);
      return () => {
        listeners.delete(listener);
        stop();
      };
    },
  };
}

function refused(message: string): Answer<unknown> {
  return { ok: false, code: 'wrongSecret', message, details: [] };
}

function isFailure(value: unknown): value is Extract<Answer<unknown>, { ok: false }> {
  return typeof value === 'object' && value !== null && 'ok' in value && value.ok === false;
}
