import type { DataKey } from '../keys/data-key.ts';
import type { KeyFile } from '../keys/key-file.ts';
import { keyByPassphrase, keyByRecovery, keyFromKeychain } from '../keys/unlock.ts';
import type { KeychainPort } from './keychain-of-main.ts';

/** The key that main held while the backend was away, or that the keychain gives; null: a person is asked. */
export async function keyWithoutAsking(
  file: KeyFile,
  heldKey: DataKey | null,
  keychain: KeychainPort | null,
): Promise<DataKey | null> {
  const held = heldKey === null ? null : keyFromKeychain(file, heldKey);
  if (held !== null) return held;
  if (file.keychain === null || keychain === null) return null;
  const bytes = await keychain.unwrap(Buffer.from(file.keychain, 'base64'));
  return bytes === null ? null : keyFromKeychain(file, bytes);
}

/** Tries what was typed as passphrase, then as recovery code; null when it is neither. */
export async function keyBySecret(
  file: KeyFile,
  secret: string,
): Promise<{ key: DataKey; by: 'passphrase' | 'recovery' } | null> {
  const byPassphrase = await keyByPassphrase(file, secret);
  if (byPassphrase !== null) return { key: byPassphrase, by: 'passphrase' };
  const byRecovery = await keyByRecovery(file, secret);
  return byRecovery === null ? null : { key: byRecovery, by: 'recovery' };
}
