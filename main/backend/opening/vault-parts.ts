import type { BackendMessage } from '../../../shared/ipc/envelope.ts';
import type { BackupRow } from '../../../shared/ipc/schemas/trust.ts';
import type { Log } from '../../log/log.ts';
import type { Restored, RestoredNote } from '../backup/restored.ts';
import type { Backend } from '../create-backend.ts';
import type { StorageNotice } from '../database/database.ts';
import type { FileSystem } from '../database/engine/file-system.ts';
import type { Converted } from '../keys/convert-folder.ts';
import type { DataKey } from '../keys/data-key.ts';
import type { KeyFile } from '../keys/key-file.ts';
import type { KeychainPort } from './keychain-of-main.ts';
import type { OpenKeys, WrappingCosts } from './open-keys.ts';

/** What main is told of how the data stand. */
export type StandingMessage = Extract<
  BackendMessage,
  { kind: 'ready' | 'closedFor' | 'cannotOpen' }
>;

/** The data as they are opened with their key. */
export interface OpenedWith {
  key: DataKey;
  keys: OpenKeys;
  /** What was found wrong before the database was opened. */
  notice: StorageNotice | null;
  /** What was put in the place of the data, when nobody has been told yet. */
  restored: RestoredNote | null;
}

export interface RestoreChoice {
  folder: string;
  backupId: string;
  recoveryCode: string;
}

/** Finding and putting back backups; the data folder is not open meanwhile. */
export interface RestorePort {
  /** The backups in a folder, each looked through. */
  look(folder: string): Promise<BackupRow[]>;
  /** Rejects with BackupError; then the data folder is as it was. */
  run(choice: RestoreChoice): Promise<Restored>;
  /** Ends or undoes a restore that was cut off; before anybody looks at the folder. */
  finish(): Promise<void>;
  /** A restore that the history does not say yet. */
  unrecorded(): RestoredNote | null;
  /** The history says it now. */
  noteRecorded(): void;
}

export interface VaultParts {
  fileSystem: FileSystem;
  dataFolder: string;
  /** Null where the system has none that keeps a secret. */
  keychain: KeychainPort | null;
  /** The key main kept while the backend was away. */
  heldKey: DataKey | null;
  holdKey: (key: DataKey | null) => void;
  costs: WrappingCosts;
  /** Opens the database and all that answers by it. Rejects with StorageError. */
  openData: (opened: OpenedWith) => Promise<Backend>;
  /** Encrypts a plain folder, or goes on with it. */
  convert: (key: DataKey, keyFile: KeyFile) => Promise<Converted>;
  /** Keeps other programs off the folder while `work` runs and the database is not open. */
  locked: <T>(work: () => T) => Promise<T>;
  restore: RestorePort;
  tell: (message: StandingMessage) => void;
  /** UTC ms. */
  clock: () => number;
  newSalt: () => string;
  /** Milliseconds of a clock that only moves forward. */
  monotonic: () => number;
  log: Log;
}
