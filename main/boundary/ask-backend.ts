import { randomUUID } from 'node:crypto';

import type { z } from 'zod';

import { contract, type AnswerOf, type Channel, type InputOf } from '../../shared/ipc/contract.ts';
import type { Answer } from '../../shared/ipc/envelope.ts';
import type { BackendQuestion } from '../supervisor/pending-requests.ts';

export type AskBackend = (question: BackendQuestion) => Promise<Answer<unknown>>;

/** The contract, seen so that a channel and the type of its answer stay together. */
const schemas: { readonly [C in Channel]: { readonly answer: z.ZodType<AnswerOf<C>> } } = contract;

/** What main itself asks of the backend, for the person at a window or (null) for nobody. */
export async function askFor<C extends Channel>(
  askBackend: AskBackend,
  channel: C,
  input: InputOf<C>,
  staffId: string | null,
  requestId: string = randomUUID(),
): Promise<Answer<AnswerOf<C>>> {
  const answer = await askBackend({ channel, input, requestId, staffId });
  if (!answer.ok) return answer;
  return { ok: true, value: schemas[channel].answer.parse(answer.value) };
}
