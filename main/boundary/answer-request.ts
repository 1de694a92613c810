import { contract, isChannel, mainOnlyChannels, type Channel } from '../../shared/ipc/contract.ts';
import { pageRequestSchema, type Answer, type Failure } from '../../shared/ipc/envelope.ts';
import { permissions } from '../../shared/ipc/permissions.ts';
import { stackOf, type Log } from '../log/log.ts';
import type { BackendQuestion } from '../supervisor/pending-requests.ts';
import { askFor } from './ask-backend.ts';
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
 * on to the backend. Either way the backend holds the person's roles against the table of rights
 * first. Never rejects.
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
  if (channel === 'session.leave' && claimsIdle(input)) {
    gate.log.write('warning', 'request.malformed');
    return failure('invalidInput', boundaryMessages.badRequest);
  }
  const startedAt = gate.now();
  const staffId = gate.sessions.staffAt(windowId);
  const question = { channel, input, requestId, staffId };
  const answer = await answerSafely(gate, channel, question);
  gate.sessions.note(windowId, question, answer);
  if (channel === 'session.touch') gate.sessions.touch(windowId);
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
    if (!isMainChannel(channel)) return await gate.askBackend(question);
    const refused = await refusalOf(gate, channel, question.staffId);
    return refused ?? (await gate.handlers[channel](question.input, question.staffId));
  } catch (error) {
    gate.log.write('error', 'request.failed', { channel, stack: stackOf(error) });
    return failure('unexpected', boundaryMessages.unexpected);
  }
}

/** The roles are in the backend: main asks there before it acts itself. Null where the person may. */
async function refusalOf(
  gate: RequestGate,
  channel: MainChannel,
  staffId: string | null,
): Promise<Failure | null> {
  if (permissions[channel] === 'anyone') return null;
  const right = await askFor(gate.askBackend, 'rights.check', { channel }, staffId);
  return right.ok ? null : right;
}

/** That nobody has touched the window is what main itself observes. */
function claimsIdle(input: unknown): boolean {
  return typeof input === 'object' && input !== null && 'because' in input
    ? input.because === 'idle'
    : false;
}

function isMainChannel(channel: Channel): channel is MainChannel {
  return contract[channel].by === 'main';
}

function isPageChannel(name: string): name is Channel {
  return isChannel(name) && !mainOnlyChannels.includes(name);
}
