import type { AnswerOf, Contract, ParsedInputOf } from '../../../shared/ipc/contract.ts';
import { contract, isChannel } from '../../../shared/ipc/contract.ts';
import type { Answer, BackendRequest } from '../../../shared/ipc/envelope.ts';
import type { BackendChannel } from '../../../shared/ipc/permissions.ts';
import type { Log } from '../../log/log.ts';
import { parseInput } from '../application/parse-input.ts';
import { answerSafely } from './answer-safely.ts';
import { checkedAnswer } from './checked-answer.ts';

/** Channels about the data themselves, answered whether or not they are open. */
export type VaultChannel = {
  [C in BackendChannel]: Contract[C]['effect'] extends 'vault' ? C : never;
}[BackendChannel];

export type VaultHandler<C extends VaultChannel> = (
  input: ParsedInputOf<C>,
  /** Who stands at the window, not looked up: nobody can be while the data are closed. */
  asker: { staffId: string | null },
) => Promise<AnswerOf<C>>;

export type VaultHandlers = { [C in VaultChannel]: VaultHandler<C> };

type Request = Omit<BackendRequest, 'kind' | 'id'>;

/** The door to the vault: parses what came, and makes a sentence of every failure. Never rejects. */
export function createVaultAnswerer(
  handlers: VaultHandlers,
  log: Log,
): (channel: VaultChannel, request: Request) => Promise<Answer<unknown>> {
  return (channel, request) => answerSafely(log, () => answer(handlers, channel, request));
}

async function answer<C extends VaultChannel>(
  handlers: VaultHandlers,
  channel: C,
  request: Request,
): Promise<AnswerOf<C>> {
  // The contract's types are inferred from these very schemas.
  const input = parseInput(contract[channel].input, request.input) as ParsedInputOf<C>;
  const handler: VaultHandler<C> = handlers[channel];
  return checkedAnswer(channel, await handler(input, { staffId: request.staffId }));
}

export function isVaultChannel(name: string): name is VaultChannel {
  return isChannel(name) && contract[name].effect === 'vault';
}
