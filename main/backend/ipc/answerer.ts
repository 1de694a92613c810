import { assertNever } from '../../../shared/domain/assert-never.ts';
import type { AnswerOf, ParsedInputOf } from '../../../shared/ipc/contract.ts';
import { contract } from '../../../shared/ipc/contract.ts';
import type { Answer, BackendRequest, ChangeTopic } from '../../../shared/ipc/envelope.ts';
import type { StaffMember } from '../../../shared/ipc/schemas/store.ts';
import type { Log } from '../../log/log.ts';
import { ApplicationError } from '../application/application-error.ts';
import type {
  AnyHandler,
  ControlHandler,
  LongHandler,
  RequestContext,
} from '../application/handler.ts';
import { runOf } from '../application/handler.ts';
import { parseInput } from '../application/parse-input.ts';
import { checkRight } from '../application/rights/check-right.ts';
import { findStaff } from '../database/repositories/staff.ts';
import type { Database, Executor } from '../database/schema.ts';
import { Aftermath } from './aftermath.ts';
import { answerSafely } from './answer-safely.ts';
import type { BackendHandlers, OpenChannel } from './backend-channels.ts';
import { isOpenChannel } from './backend-channels.ts';
import { checkedAnswer } from './checked-answer.ts';
import { runOnce } from './run-once.ts';
import type { Views } from './views.ts';
import { createViews } from './views.ts';

export interface AnswererParts {
  database: Database;
  handlers: BackendHandlers;
  /** UTC ms. */
  clock: () => number;
  newId: () => string;
  newSalt: () => string;
  /** Tells the pages what to read again. */
  announce: (topics: ChangeTopic[]) => void;
  log: Log;
}

type Request = Omit<BackendRequest, 'kind' | 'id'>;
type Parts = AnswererParts & { views: Views };

/**
 * The door of the backend. A request is parsed as unknown, its person is looked up and held against
 * the table of permissions, writes run as one unit that also remembers the answer, and every failure
 * becomes a sentence for the person. Never rejects.
 */
export function createAnswerer(
  given: AnswererParts,
): (request: Request) => Promise<Answer<unknown>> {
  const parts = { ...given, views: createViews(given) };
  return (request) => answerSafely(parts.log, () => answer(parts, request));
}

async function answer(parts: Parts, request: Request): Promise<unknown> {
  const { channel } = request;
  if (!isOpenChannel(channel)) {
    throw new ApplicationError(
      'invalidInput',
      '页面发出的请求不存在，没有执行，内容没有改变。请关闭程序后重新打开。',
    );
  }
  return answerChannel(parts, channel, request);
}

async function answerChannel<C extends OpenChannel>(
  parts: Parts,
  channel: C,
  request: Request,
): Promise<AnswerOf<C>> {
  // The contract's types are inferred from these very schemas.
  const input = parseInput(contract[channel].input, request.input) as ParsedInputOf<C>;
  switch (contract[channel].effect) {
    case 'read':
    case 'write':
      return answerQueued(parts, channel, input, request);
    case 'long':
      return answerBeside(parts, channel, input, request);
    case 'control': {
      const handler = parts.handlers[channel] as ControlHandler<C>;
      return checkedAnswer(channel, await handler(input, { staffId: request.staffId }));
    }
    default:
      return assertNever(contract[channel]);
  }
}

/** Reads and units, one at a time in order of arrival. */
async function answerQueued<C extends OpenChannel>(
  parts: Parts,
  channel: C,
  input: ParsedInputOf<C>,
  request: Request,
): Promise<AnswerOf<C>> {
  const { database, handlers, clock, announce, views } = parts;
  const { effect } = contract[channel];
  const now = clock();
  const after = new Aftermath(announce);
  let actor: StaffMember | null = null;
  const work = async (executor: Executor): Promise<AnswerOf<C>> => {
    actor = await activeStaff(executor, request.staffId);
    checkRight(channel, actor);
    const context = contextOf(parts, { executor, now, actor, after });
    const handler = handlers[channel] as AnyHandler<C>;
    const value = await (effect === 'write'
      ? runOnce(channel, handler, input, request.requestId, context)
      : runOf<C>(handler)(input, context));
    // Within the unit, so that what is told as failed is not saved either.
    return checkedAnswer(channel, value);
  };
  const value = await after.of(effect === 'write' ? database.unit(work) : database.read(work));
  await views.record(actor, after.viewed);
  return value;
}

/** The person is looked up first; the handler then takes its turns at the database by itself. */
async function answerBeside<C extends OpenChannel>(
  parts: Parts,
  channel: C,
  input: ParsedInputOf<C>,
  request: Request,
): Promise<AnswerOf<C>> {
  const { database, handlers, clock, newId, announce, views } = parts;
  const now = clock();
  const actor = await database.read(async (executor) => {
    const person = await activeStaff(executor, request.staffId);
    checkRight(channel, person);
    return person;
  });
  const handler = handlers[channel] as LongHandler<C>;
  const viewed = new Set<string>();
  const value = await handler(input, {
    now,
    actor,
    newId,
    read: (work) => {
      const after = new Aftermath(announce, viewed);
      return after.of(
        database.read((executor) =>
          work(contextOf(parts, { executor, now: clock(), actor, after })),
        ),
      );
    },
    unit: (work, by = actor) => {
      const after = new Aftermath(announce, viewed);
      return after.of(
        database.unit((executor) =>
          work(contextOf(parts, { executor, now: clock(), actor: by, after })),
        ),
      );
    },
  });
  await views.record(actor, viewed);
  return checkedAnswer(channel, value);
}

function contextOf(
  { newId, newSalt }: Parts,
  { after, ...given }: Pick<RequestContext, 'executor' | 'now' | 'actor'> & { after: Aftermath },
): RequestContext {
  return {
    ...given,
    newId,
    newSalt,
    changed: (topic) => after.topics.add(topic),
    viewed: (customerId) => after.viewed.add(customerId),
    whenOver: (act) => after.endings.push(act),
  };
}

/** Nobody when the person is unknown or has left. */
async function activeStaff(executor: Executor, staffId: string | null) {
  const person = staffId === null ? undefined : await findStaff(executor, staffId);
  return person?.active ? person : null;
}
