import type {
  Answer,
  Attention,
  BackendMessage,
  ErrorCode,
  Notice,
} from '../../shared/ipc/envelope.ts';
import { assertNever } from '../../shared/domain/assert-never.ts';
import type { Keychain } from '../keychain/keychain.ts';
import type { Log } from '../log/log.ts';
import type { BackendProcess, StartBackend } from './backend-process.ts';
import { askKeychain } from './keychain-desk.ts';
import { backendMessages, closedMessages } from './messages.ts';
import { pendingRequests, type BackendQuestion } from './pending-requests.ts';
import { isVaultQuestion, mayRepeat } from './vault-questions.ts';
import { decideRestart } from './restart-policy.ts';

export interface SupervisorOptions {
  start: StartBackend;
  /** The keychain of the system; null where there is none. */
  keychain: () => Promise<Keychain | null>;
  /** What the settings of this PC are at each start of the backend. */
  settings: () => BackendSettings;
  log: Log;
  tell: (notice: Notice) => void;
  /** What shall be noticed outside of the window. */
  attend: (attention: Attention) => void;
  /** Milliseconds of a clock that only moves forward. */
  now: () => number;
  /** Calls back after so many milliseconds; gives a function that takes it back. */
  after: (ms: number, work: () => void) => () => void;
  /** How long closing may take before the process is ended. */
  closeMs: number;
}

export interface BackendSettings {
  backupFolder: string | null;
  /** JSON. */
  pcSettings: string;
}

export interface Supervisor {
  /** Answers always, also while the backend is away; never rejects. */
  request: (question: BackendQuestion) => Promise<Answer<unknown>>;
  /** Lets running requests finish and the backend write its snapshot, for a bounded time. */
  close: () => Promise<void>;
  pid: () => number | null;
}

type ClosedFor = Extract<BackendMessage, { kind: 'closedFor' }>['reason'];

type State =
  /** `up`: it listens, and opens the data. `deaf`: nobody waits for it any more. */
  | { kind: 'starting'; process: BackendProcess; deaf: boolean; up: boolean }
  | { kind: 'ready'; process: BackendProcess }
  | { kind: 'closedFor'; process: BackendProcess; reason: ClosedFor }
  | { kind: 'cannotOpen'; process: BackendProcess; code: ErrorCode; message: string }
  | { kind: 'waiting'; givenUp: boolean }
  | { kind: 'closing'; process: BackendProcess }
  | { kind: 'closed' };

/** Keeps a backend running: starts it, starts it again when it dies, and repeats what it did not answer. */
export function createSupervisor(options: SupervisorOptions): Supervisor {
  const { log, tell, now, after } = options;
  const pending = pendingRequests();
  const deaths: number[] = [];
  let state: State = { kind: 'waiting', givenUp: false };
  /** The key of the data, so that a restart of the backend asks nobody. Never leaves memory. */
  let heldKey: Uint8Array | null = null;
  let forgetRestart: () => void = () => undefined;
  let whenClosed: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => {
    whenClosed = resolve;
  });
  let closing: Promise<void> | null = null;

  const startProcess = (): void => {
    const process: BackendProcess = options.start({
      onMessage: (message) => {
        if (isCurrent(process)) handle(process, message);
      },
      onExit: (code) => {
        if (isCurrent(process)) died(code);
      },
    });
    // After giving up, requests are answered at once until a start succeeds.
    const deaf = state.kind === 'waiting' && state.givenUp;
    state = { kind: 'starting', process, deaf, up: false };
  };
  const isCurrent = (process: BackendProcess): boolean =>
    'process' in state && state.process === process;

  const handle = (process: BackendProcess, message: BackendMessage): void => {
    switch (message.kind) {
      case 'up':
        void begin(process);
        return;
      case 'ready':
        state = { kind: 'ready', process };
        tellState();
        pending.sendAll(process.send, () => true);
        return;
      case 'closedFor':
        state = { kind: 'closedFor', process, reason: message.reason };
        tellState();
        pending.answerAll(failure('notReady', closedMessages[message.reason]), isOrdinary);
        return;
      case 'cannotOpen':
        state = { kind: 'cannotOpen', process, code: message.code, message: message.message };
        log.write('error', 'backend.cannotOpen', { code: message.code });
        tellState();
        pending.answerAll(failure(message.code, message.message), isOrdinary);
        return;
      case 'keychain':
        void options.keychain().then(async (keychain) => {
          const bytes = await askKeychain(keychain, message, log);
          if (isCurrent(process)) process.send({ kind: 'keychainAnswer', id: message.id, bytes });
        });
        return;
      case 'holdKey':
        heldKey = message.key;
        return;
      case 'answer':
        pending.answer(message.id, message.answer);
        return;
      case 'notice':
        tell(message.notice);
        return;
      case 'attention':
        options.attend(message);
        return;
      case 'closed':
        whenClosed();
        return;
      default:
        assertNever(message);
    }
  };
  const begin = async (process: BackendProcess): Promise<void> => {
    const keychain = (await options.keychain()) !== null;
    if (!isCurrent(process) || state.kind !== 'starting') return;
    process.send({ kind: 'start', keychain, heldKey, ...options.settings() });
    state = { ...state, up: true };
    pending.sendAll(process.send, isVaultQuestion);
  };
  /** How the data stand has changed; after a death also that the backend is back. */
  const tellState = (): void => {
    if (deaths.length > 0) tell({ kind: 'backend', state: 'ready', message: null });
    tell({ kind: 'vault' });
  };

  const died = (code: number): void => {
    if (state.kind === 'closing') {
      whenClosed();
      return;
    }
    deaths.push(now());
    const { waitMs, givenUp } = decideRestart(deaths, now());
    log.write('error', 'backend.died', { count: deaths.length, code: String(code) });
    state = { kind: 'waiting', givenUp };
    pending.answerThoseLost(failure('backendDied', backendMessages.requestLost), mayRepeat);
    if (givenUp) pending.answerAll(failure('backendDied', backendMessages.givenUp));
    tell({
      kind: 'backend',
      state: givenUp ? 'failed' : 'restarting',
      message: givenUp ? backendMessages.givenUp : null,
    });
    forgetRestart = after(waitMs, startProcess);
  };

  const request = (question: BackendQuestion): Promise<Answer<unknown>> => {
    const forVault = isVaultQuestion(question);
    switch (state.kind) {
      case 'cannotOpen':
        if (forVault) return pending.add(question, state.process.send);
        return Promise.resolve(failure(state.code, state.message));
      case 'closedFor':
        if (forVault) return pending.add(question, state.process.send);
        return Promise.resolve(failure('notReady', closedMessages[state.reason]));
      case 'closing':
      case 'closed':
        return Promise.resolve(failure('notReady', backendMessages.closing));
      case 'waiting':
        return state.givenUp
          ? Promise.resolve(failure('backendDied', backendMessages.givenUp))
          : pending.add(question, null);
      case 'starting':
        if (state.up && forVault) return pending.add(question, state.process.send);
        return state.deaf
          ? Promise.resolve(failure('backendDied', backendMessages.givenUp))
          : pending.add(question, null);
      case 'ready':
        return pending.add(question, state.process.send);
      default:
        return assertNever(state);
    }
  };

  const close = async (): Promise<void> => {
    if (state.kind === 'ready') await pending.whenEmpty(options.closeMs, after);
    forgetRestart();
    if ('process' in state) await closeProcess(state.process);
    state = { kind: 'closed' };
    heldKey = null;
    pending.answerAll(failure('notReady', backendMessages.closing));
  };
  const closeProcess = async (process: BackendProcess): Promise<void> => {
    state = { kind: 'closing', process };
    const forgetLimit = after(options.closeMs, () => {
      log.write('error', 'backend.closeTimedOut');
      process.end();
      whenClosed();
    });
    process.send({ kind: 'close' });
    await closed;
    forgetLimit();
  };

  startProcess();
  return {
    request,
    close: () => (closing ??= close()),
    pid: () => ('process' in state ? state.process.pid() : null),
  };
}

function isOrdinary(question: BackendQuestion): boolean {
  return !isVaultQuestion(question);
}

function failure(code: ErrorCode, message: string): Answer<never> {
  return { ok: false, code, message, details: [] };
}
