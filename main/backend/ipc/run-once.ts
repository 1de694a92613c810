import type { AnswerOf, ParsedInputOf } from '../../../shared/ipc/contract.ts';
import { contract } from '../../../shared/ipc/contract.ts';
import type { BackendChannel } from '../../../shared/ipc/permissions.ts';
import { ApplicationError } from '../application/application-error.ts';
import type { AnyHandler, RequestContext } from '../application/handler.ts';
import { runOf } from '../application/handler.ts';
import { findRequest, insertRequest } from '../database/repositories/requests.ts';

/**
 * A write, done once for each request id: the page or main repeats a request when the backend died
 * before it answered, and what is remembered lies in the same unit as what was done.
 */
export async function runOnce<C extends BackendChannel>(
  channel: C,
  handler: AnyHandler<C>,
  input: ParsedInputOf<C>,
  requestId: string,
  context: RequestContext,
): Promise<AnswerOf<C>> {
  const { executor, actor, now } = context;
  const staffId = actor?.id ?? null;
  const done = await findRequest(executor, requestId);
  if (done) {
    if (done.channel !== channel || done.staff_id !== staffId) refuseForeign();
    return recall(channel, handler, JSON.parse(done.remembered), context);
  }
  const answer = await runOf<C>(handler)(input, context);
  await insertRequest(executor, {
    id: requestId,
    channel,
    staff_id: staffId,
    remembered: JSON.stringify(
      typeof handler === 'function' ? answer : handler.remember(answer, input),
    ),
    at: now,
  });
  return answer;
}

async function recall<C extends BackendChannel>(
  channel: C,
  handler: AnyHandler<C>,
  remembered: unknown,
  context: RequestContext,
): Promise<AnswerOf<C>> {
  if (typeof handler !== 'function') return handler.recall(remembered, context);
  // Stored as the answer of this very channel.
  return contract[channel].answer.parse(remembered) as AnswerOf<C>;
}

function refuseForeign(): never {
  throw new ApplicationError(
    'conflict',
    '这个请求已经用于另一步，没有再执行，内容没有改变。请刷新后重新办理。',
  );
}
