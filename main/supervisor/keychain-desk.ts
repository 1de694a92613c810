import type { BackendMessage } from '../../shared/ipc/envelope.ts';
import type { Keychain } from '../keychain/keychain.ts';
import { stackOf, type Log } from '../log/log.ts';

type KeychainQuestion = Extract<BackendMessage, { kind: 'keychain' }>;

/** Wraps or unwraps for the backend; null where there is no keychain, or it refuses. */
export async function askKeychain(
  keychain: Keychain | null,
  { ask, bytes }: KeychainQuestion,
  log: Log,
): Promise<Uint8Array | null> {
  if (keychain === null) return null;
  try {
    return await keychain[ask](bytes);
  } catch (error) {
    // What the system says names no key.
    log.write('warning', 'keychain.refused', { code: ask, stack: stackOf(error) });
    return null;
  }
}
