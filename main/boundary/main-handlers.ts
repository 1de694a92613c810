import type { z } from 'zod';

import type { Channel, Contract } from '../../shared/ipc/contract.ts';
import type { Answer } from '../../shared/ipc/envelope.ts';
import { issueDetails } from '../../shared/ipc/issue-details.ts';
import { boundaryMessages, failure } from './failure.ts';

/** Channels of the contract that main answers itself. */
export type MainChannel = {
  [C in Channel]: Contract[C]['by'] extends 'main' ? C : never;
}[Channel];

/** Answers a request whose input nobody has looked at yet. */
export type MainHandler = (input: unknown, staffId: string | null) => Promise<Answer<unknown>>;
export type MainHandlers = Readonly<Record<MainChannel, MainHandler>>;

/** A handler that gets its input parsed with the contract's schema, or answers what is wrong. */
export function mainHandler<Input, Value>(
  entry: { by: 'main'; input: z.ZodType<Input>; answer: z.ZodType<Value> },
  handle: (input: Input, staffId: string | null) => Promise<Answer<Value>>,
): MainHandler {
  return async (raw, staffId) => {
    const input = entry.input.safeParse(raw);
    if (input.success) return handle(input.data, staffId);
    const details = issueDetails(input.error.issues);
    return failure('invalidInput', boundaryMessages.badRequest, details);
  };
}
