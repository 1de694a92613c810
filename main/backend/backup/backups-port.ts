import type { StorageNoticeView } from '../../../shared/ipc/schemas/storage-notice.ts';
import type { BackupState } from '../../../shared/ipc/schemas/trust.ts';
import type { StorageState } from '../database/database.ts';

/** What is backed up, once it is open. */
export interface BackedUpStore {
  snapshot(): Promise<void>;
  state(): StorageState;
  /** The store's own, for what counts as a day. */
  timeZone(): Promise<string>;
}

export interface ClosingBackups {
  /**
   * False before a restore: a full backup made then could push out, as one too many of today, the
   * very one that the person chose. What was saved is copied to the folder all the same.
   */
  full: boolean;
}

/** What the rest of the backend sees of backing up. Nothing here ever keeps a save waiting. */
export interface BackupsPort {
  /** The data are open: from now on they are backed up. */
  begin(store: BackedUpStore): void;
  state(): BackupState;
  /** Where backups go from now on; null: nowhere. Looks at the folder at once, aside. */
  useFolder(folder: string | null): void;
  /** A full backup at once. Rejects with BackupError, whose message is for the person. */
  backUpNow(): Promise<{ id: string; sequence: number }>;
  /** Called after each unit: what it saved is copied to the folder soon. */
  noticeSaved(): void;
  /** The recovery code or the settings of this PC have changed: the folder gets them soon. */
  noticeKeysChanged(): void;
  /** What a store manager must be told; mostly empty. */
  notices(): StorageNoticeView[];
  /** A full backup at closing, within a bounded time; call it before the database is closed. */
  close(how?: ClosingBackups): Promise<void>;
}
