import { contract, isChannel, mainOnlyChannels, type Channel } from '../../shared/ipc/contract.ts';
import { pageRequestSchema, type Answer } from '../../shared/ipc/envelope.ts';
import { stackOf, type Log } from '../log/log.ts';
import type { BackendQuestion } from '../supervisor/pending-requests.ts';
import { boundaryMessages, failure } from './failure.ts';
import type { MainChannel, MainHandlers } from './main-handlers.ts';
import type { Sessions } from './sessions.ts';
import { isTrustedSender, type Sender } from './trusted-sender.ts';

export interface RequestGate {
  windowContentsId: () => number | null;
  sessions: Sessions;
  askBackend: (question: BackendQuestion) => Promise<Answer<unknown>>;
  handlers: MainHandlers;
  log: Log;
  /** Milliseconds, for the log. */
  now: () => number;
}

/**
 * The one door between page and program: checks who asks and what, then answers itself or passes
 * on to the backend, which checks the input and the person's role again. Never rejects.
 */
export async function answerRequest(
  gate: RequestGate,
  event: Sender,
  raw: unknown,
): Promise<Answer<unknown>> {
  const windowId = gate.windowContentsId();
  if (windowId === null || !isTrustedSender(event, windowId)) {
    gate.log.write('warning', 'request.stranger');
    return failure('forbidden', boundaryMessages.stranger);
  }
  const request = pageRequestSchema.safeParse(raw);
  if (!request.success || !isPageChannel(request.data.channel)) {
    gate.log.write('warning', 'request.malformed');
    return failure('invalidInput', boundaryMessages.badRequest);
  }
  const { input, requestId } = request.data;
  const channel = request.data.channel;
  const startedAt = gate.now();
  const staffId = gate.sessions.staffAt(windowId);
  const answer = await answerSafely(gate, channel, { channel, input, requestId, staffId });
  gate.sessions.note(windowId, channel, answer);
  gate.log.write('info', 'request', {
    channel,
    code: answer.ok ? 'ok' : answer.code,
    durationMs: Math.round(gate.now() - startedAt),
  });
  return answer;
}

async function answerSafely(
  gate: RequestGate,
  channel: Channel,
  question: BackendQuestion,
): Promise<Answer<unknown>> {
  try {
    return isMainChannel(channel)
      ? await gate.handlers[channel](question.input, question.staffId)
      : await gate.askBackend(question);
  } catch (error) {
    gate.log.write('error', 'request.failed', { channel, stack: stackOf(error) });
    return failure('unexpected', boundaryMessages.unexpected);
  }
}

function isMainChannel(channel: Channel): channel is MainChannel {
  return contract[channel].by === 'main';
}

function isPageChannel(name: string): name is Channel {
  return isChannel(name) && !mainOnlyChannels.includes(name);
}
