import type { AnswerOf } from '../../../shared/ipc/contract.ts';
import { contract } from '../../../shared/ipc/contract.ts';
import type { BackendChannel } from '../../../shared/ipc/permissions.ts';

/** A wrong answer is our mistake, not the person's input. */
export function checkedAnswer<C extends BackendChannel>(channel: C, value: unknown): AnswerOf<C> {
  const parsed = contract[channel].answer.safeParse(value);
  if (!parsed.success) throw new TypeError(`The answer of ${channel} does not fit the contract.`);
  return parsed.data as AnswerOf<C>;
}
