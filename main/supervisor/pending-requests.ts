import type { Answer, BackendRequest } from '../../shared/ipc/envelope.ts';

export type BackendQuestion = Omit<BackendRequest, 'kind' | 'id'>;
type Send = (request: BackendRequest) => void;
type Which = (request: BackendRequest) => boolean;

interface Pending {
  request: BackendRequest;
  sent: boolean;
  /** Times the backend died after this had been sent to it. */
  lost: number;
  resolve: (answer: Answer<unknown>) => void;
}

export interface PendingRequests {
  /** Keeps the question until it is answered; `send` is null while nobody can take it. */
  add: (question: BackendQuestion, send: Send | null) => Promise<Answer<unknown>>;
  answer: (id: number, answer: Answer<unknown>) => void;
  answerAll: (answer: Answer<unknown>, which?: Which) => void;
  /**
   * Call at each death: a question lost twice may be what kills the backend, and is given up. One
   * that must not be repeated unasked (`mayRepeat`) is given up at once when it had been sent.
   */
  answerThoseLost: (answer: Answer<unknown>, mayRepeat: Which) => void;
  /** Sends what was not sent yet, in order of arrival. A write repeats safely: its request id is saved with it. */
  sendAll: (send: Send, which: Which) => void;
  /** Resolves when nothing waits any more, or after `ms`. */
  whenEmpty: (ms: number, after: (ms: number, work: () => void) => () => void) => Promise<void>;
}

const timesSent = 2;

export function pendingRequests(): PendingRequests {
  const waiting = new Map<number, Pending>();
  let lastId = 0;
  let onEmpty: () => void = () => undefined;

  const settle = (pending: Pending, answer: Answer<unknown>): void => {
    waiting.delete(pending.request.id);
    pending.resolve(answer);
    if (waiting.size === 0) onEmpty();
  };

  return {
    add: (question, send) =>
      new Promise((resolve) => {
        lastId += 1;
        const request: BackendRequest = { kind: 'request', id: lastId, ...question };
        waiting.set(lastId, { request, sent: send !== null, lost: 0, resolve });
        send?.(request);
      }),
    answer: (id, answer) => {
      const pending = waiting.get(id);
      if (pending !== undefined) settle(pending, answer);
    },
    answerAll: (answer, which = () => true) => {
      for (const pending of [...waiting.values()]) {
        if (which(pending.request)) settle(pending, answer);
      }
    },
    answerThoseLost: (answer, mayRepeat) => {
      for (const pending of [...waiting.values()]) {
        if (!pending.sent) continue;
        pending.lost += 1;
        pending.sent = false;
        const givenUp = pending.lost >= timesSent || !mayRepeat(pending.request);
        if (givenUp) settle(pending, answer);
      }
    },
    sendAll: (send, which) => {
      for (const pending of waiting.values()) {
        if (pending.sent || !which(pending.request)) continue;
        pending.sent = true;
        send(pending.request);
      }
    },
    whenEmpty: (ms, after) =>
      new Promise((resolve) => {
        if (waiting.size === 0) {
          resolve();
          return;
        }
        const forget = after(ms, resolve);
        onEmpty = () => {
          forget();
          resolve();
        };
      }),
  };
}
