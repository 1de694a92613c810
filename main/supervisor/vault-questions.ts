import { contract, isChannel } from '../../shared/ipc/contract.ts';
import type { BackendQuestion } from './pending-requests.ts';

/** Whether it is about the data themselves: then it need not wait until they are open. */
export function isVaultQuestion({ channel }: BackendQuestion): boolean {
  return isChannel(channel) && contract[channel].effect === 'vault';
}

/**
 * Whether it may be sent again after a death of the backend. Opening, making and replacing the data
 * is repeated by the person alone, who sees how they stand by then.
 */
export function mayRepeat(question: BackendQuestion): boolean {
  return !isVaultQuestion(question) || repeatable.includes(question.channel);
}

const repeatable: readonly string[] = ['vault.state', 'restore.look'];
