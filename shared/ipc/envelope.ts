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
  'notSignedIn', // nobody has been chosen at the counter
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
  | { kind: 'backend'; state: 'restarting' | 'ready' | 'failed'; message: string | null };

export interface ImportProgress {
  phase: 'reading' | 'storing';
  done: number;
  total: number;
}

export const changeTopics = [
  'cases',
  'orders',
  'customers',
  'imports',
  'staff',
  'store',
  'storage',
] as const;
export type ChangeTopic = (typeof changeTopics)[number];

/** Everything the backend process says to main. */
export type BackendMessage =
  | { kind: 'ready' }
  /** The data could not be opened; the backend stays up to explain, and answers nothing else. */
  | { kind: 'cannotOpen'; code: ErrorCode; message: string }
  | BackendAnswer
  | { kind: 'notice'; notice: Notice }
  | { kind: 'closed' };

/** Everything main says to the backend process. */
export type MainMessage = BackendRequest | { kind: 'close' };
