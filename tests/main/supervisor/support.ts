import type { Answer, Attention, BackendRequest, Notice } from '../../../shared/ipc/envelope.ts';
import type { Keychain } from '../../../main/keychain/keychain.ts';
import type { Log } from '../../../main/log/log.ts';
import type { BackendListener, StartBackend } from '../../../main/supervisor/backend-process.ts';
import type { BackendQuestion } from '../../../main/supervisor/pending-requests.ts';
import { createSupervisor, type Supervisor } from '../../../main/supervisor/supervisor.ts';
import type { MainMessage } from '../../../shared/ipc/envelope.ts';

/** One start of the backend, played by the test. */
export interface PlayedBackend {
  listener: BackendListener;
  received: MainMessage[];
  ended: boolean;
}

/** A supervisor over backends, a clock and timers that the test plays. */
export interface Stage {
  supervisor: Supervisor;
  starts: PlayedBackend[];
  notices: Notice[];
  /** What was to be noticed outside of the window. */
  attentions: Attention[];
  /** The newest start. */
  backend: () => PlayedBackend;
  /** Lets time pass and runs what falls due. */
  pass: (ms: number) => void;
  /** The newest backend dies; it is started again after the waiting time. */
  die: () => void;
}

export const silentLog: Log = { write: () => undefined, flush: () => Promise.resolve() };

export function stage(keychain: Keychain | null = null): Stage {
  const starts: PlayedBackend[] = [];
  const notices: Notice[] = [];
  const attentions: Attention[] = [];
  const timers = new Map<number, { due: number; work: () => void }>();
  let time = 0;
  let lastTimer = 0;

  const start: StartBackend = (listener) => {
    const played: PlayedBackend = { listener, received: [], ended: false };
    starts.push(played);
    return {
      send: (message) => played.received.push(message),
      end: () => {
        played.ended = true;
      },
      pid: () => starts.length,
    };
  };
  const backend = (): PlayedBackend => {
    const newest = starts.at(-1);
    if (newest === undefined) throw new Error('No backend was started.');
    return newest;
  };
  const supervisor = createSupervisor({
    start,
    keychain: () => Promise.resolve(keychain),
    settings: () => ({ backupFolder: '/backups', pcSettings: '{}' }),
    log: silentLog,
    tell: (notice) => notices.push(notice),
    attend: (attention) => attentions.push(attention),
    now: () => time,
    after: (ms, work) => {
      lastTimer += 1;
      const id = lastTimer;
      timers.set(id, { due: time + ms, work });
      return () => timers.delete(id);
    },
    closeMs: 20_000,
  });
  return {
    supervisor,
    starts,
    notices,
    attentions,
    backend,
    pass: (ms) => {
      time += ms;
      for (const [id, { due, work }] of [...timers]) {
        if (due > time) continue;
        timers.delete(id);
        work();
      }
    },
    die: () => {
      backend().listener.onExit(9);
    },
  };
}

export function question(channel: string): BackendQuestion {
  return { channel, input: {}, requestId: `request of ${channel}`, staffId: null };
}

/** Channels asked of a backend, in the order in which they reached it. */
export function asked({ received }: PlayedBackend): string[] {
  return requestsTo(received).map(({ channel }) => channel);
}

/** Answers everything the backend was asked. */
export function answerAll({ listener, received }: PlayedBackend, value: unknown): void {
  for (const { id } of requestsTo(received)) {
    const answer: Answer<unknown> = { ok: true, value };
    listener.onMessage({ kind: 'answer', id, answer });
  }
}

function requestsTo(messages: readonly MainMessage[]): BackendRequest[] {
  return messages.filter((message): message is BackendRequest => message.kind === 'request');
}

/** The backend has started and listens; what main does about that is done. */
export async function comesUp({ backend }: Stage): Promise<void> {
  backend().listener.onMessage({ kind: 'up' });
  await settled();
}

/** Everything that waits for promises alone has happened. */
export async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}
