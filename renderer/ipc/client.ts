import type { z } from 'zod';

import { contract } from '../../shared/ipc/contract.ts';
import type { AnswerOf, Channel, InputOf } from '../../shared/ipc/contract.ts';
import { text } from '../../shared/text/text.ts';
import './bridge.ts';
import { RequestError } from './request-error.ts';

/** The contract, seen so that a channel and the type of its answer stay together. */
const schemas: { readonly [C in Channel]: { readonly answer: z.ZodType<AnswerOf<C>> } } = contract;

/**
 * Asks main or the backend. The answer is parsed with the contract, so that a screen never works on
 * something else than its types say. Throws RequestError, and nothing else.
 * @param requestId give the same one again to repeat a write safely; new by default.
 */
export async function request<C extends Channel>(
  channel: C,
  input: InputOf<C>,
  requestId: string = crypto.randomUUID(),
): Promise<AnswerOf<C>> {
  const answer = await window.guitai.request(channel, input, requestId).catch(() => {
    throw unexpected(text.errors.noAnswer);
  });
  if (!answer.ok) throw new RequestError(answer);
  const parsed = schemas[channel].answer.safeParse(answer.value);
  if (!parsed.success) throw unexpected(text.errors.strangeAnswer);
  return parsed.data;
}

function unexpected(message: string): RequestError {
  return new RequestError({ code: 'unexpected', message, details: [] });
}
