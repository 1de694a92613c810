import { z } from 'zod';

/** What every request is answered with. `message` is a Chinese sentence for the person. */
export type Answer<T> = { ok: true; value: T } | Failure;

export interface Failure {
  ok: false;
  code: ErrorCode;
  /** What happened, that nothing was lost, and what to do. No personal data. */
  message: string;
  details: FailureDetail[];
}

/** One place that is wrong: `path` names it for the program, `message` for the person. */
export interface FailureDetail {
  path: string;
  message: string;
}

export const errorCodes = [
  'invalidInput', // the request does not have the shape of the contract
  'notSignedIn', // nobody has signed in at the counter
  'wrongSecret', // PIN, password, passphrase or recovery code is not right, or locked after wrong tries
  'mustChangeSecret', // the secret was set by somebody else: an own one is asked
  'forbidden', // the person's roles do not allow it
  'notFound',
  'conflict', // somebody changed it in the meantime, or pieces are taken
  'ruleRefused', // the store's rules do not allow it; the message cites the rule
  'incomplete', // something needed is missing; details name it
  'badFile', // a file could not be read; details name the places
  'notReady', // the store has not been set up, or the data are still opening
  'storageReadOnly',
  'storageFull',
  'storageFailed',
  'backendDied',
  'cancelled', // the person closed a dialog
  'printingFailed',
  'unexpected',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** From the page through the preload script to main. */
export const pageRequestSchema = z.object({
  channel: z.string().max(100),
  input: z.unknown(),
  /** Made by the page; a repeated write with the same id is answered, not done again. */
  requestId: z.uuid(),
});

/** From main to the backend: the page's request and who stands at that window. */
export interface BackendRequest {
  kind: 'request';
  id: number;
  channel: string;
  input: unknown;
  requestId: string;
  staffId: string | null;
}

export interface BackendAnswer {
  kind: 'answer';
  id: number;
  answer: Answer<unknown>;
}

/** Pushed to the page without being asked. */
export type Notice =
  | { kind: 'changed'; topics: ChangeTopic[] }
  /** A file in somebody's hands: how far it is, or (null) that there is a new state to read. */
  | { kind: 'import'; importId: string; progress: ImportProgress | null }
  /** A packet for finance that is being made: how far it is. */
  | { kind: 'packet'; making: string; progress: PacketProgress }
  | { kind: 'backend'; state: 'restarting' | 'ready' | 'failed'; message: string | null }
  /** Whether the data are open has changed: `vault.state` says how. */
  | { kind: 'vault' }
  /** Somebody clicked a notification of the system: its case is shown. */
  | { kind: 'showCase'; caseId: string }
  /** The backend's clock was set (only in tests and the demo): what the page counts from is read again. */
  | { kind: 'clock' }
  /** Nobody is signed in at this window any more; what was typed stays. */
  | { kind: 'signedOut'; because: 'idle' | 'locked' | 'restored' };

export interface ImportProgress {
  phase: 'reading' | 'storing';
  done: number;
  total: number;
}

export interface PacketProgress {
  phase: 'forms' | 'bundle' | 'registers' | 'checking';
  done: number;
  total: number;
}

export const changeTopics = [
  'cases',
  'orders',
  'customers',
  'imports',
  'staff',
  'history',
  'attachments',
  'settings',
  'visits',
  'packets',
  'backups',
  'store',
  'storage',
] as const;
export type ChangeTopic = (typeof changeTopics)[number];

/** Everything the backend process says to main. */
export type BackendMessage =
  /** It listens; requests of effect `vault` can be sent. Main answers with `start`. */
  | { kind: 'up' }
  /** The data are open. */
  | { kind: 'ready' }
  /** The data are closed until a person gives a key, makes one or restores a backup. */
  | { kind: 'closedFor'; reason: 'new' | 'plain' | 'locked' | 'restoring' }
  /** The keychain of the system shall wrap or unwrap a key; answered by `keychainAnswer`. */
  | { kind: 'keychain'; ask: 'wrap' | 'unwrap'; id: number; bytes: Uint8Array }
  /** Kept in main's memory, for a restart of the backend: a person need not type it again. */
  | { kind: 'holdKey'; key: Uint8Array | null }
  /** The data could not be opened; the backend stays up to explain, and answers nothing else. */
  | { kind: 'cannotOpen'; code: ErrorCode; message: string }
  | BackendAnswer
  | { kind: 'notice'; notice: Notice }
  | Attention
  | { kind: 'closed' };

/** What shall be noticed outside of the window. Holds nothing personal. */
export interface Attention {
  kind: 'attention';
  /** How many deadlines are near or late and taken by nobody: the badge. */
  count: number;
  /** What is announced now. */
  tell: readonly Reminder[];
}

export interface Reminder {
  deadlineId: string;
  caseId: string;
  when: 'soon' | 'due' | 'late';
  /** 10 分钟后到期：联系顾客 */
  title: string;
  /** WX-20261121-001 · REP-2 · 11-22 10:00 到期 */
  body: string;
}

/** Everything main says to the backend process. */
export type MainMessage =
  | {
      kind: 'start';
      /** Whether the keychain of the system can keep a key (a plain-text one cannot). */
      keychain: boolean;
      heldKey: Uint8Array | null;
      /** Where backups go; a setting of this PC. */
      backupFolder: string | null;
      /** The settings of this PC as JSON: they go into backups. */
      pcSettings: string;
    }
  | { kind: 'keychainAnswer'; id: number; bytes: Uint8Array | null }
  | BackendRequest
  | { kind: 'close' };
