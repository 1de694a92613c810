import type { StorageNoticeView } from '../../../../shared/ipc/schemas/storage-notice.ts';
import type { VaultPort } from '../data-key/vault-port.ts';

/** Without a sheet that somebody proved to hold, a broken PC takes the data with it. */
export function recoveryNotices(vault: Pick<VaultPort, 'recoveryState'>): StorageNoticeView[] {
  return vault.recoveryState() === 'confirmed' ? [] : [{ kind: 'noRecoverySheet' }];
}
