import type { DataKey } from './data-key.ts';
import { dataKeyBytes, keyFingerprint } from './data-key.ts';
import type { KeyFile } from './key-file.ts';
import { parseRecoveryCode } from './recovery-code.ts';
import type { Wrapping } from './wrapping.ts';
import { unwrapKey } from './wrapping.ts';

/** The data key by the passphrase; null when none is set or it is another one. */
export async function keyByPassphrase(file: KeyFile, passphrase: string): Promise<DataKey | null> {
  return firstKey(file, [file.passphrase], passphrase);
}

/** The data key by the confirmed or the pending recovery code; null when it is neither. */
export async function keyByRecovery(file: KeyFile, typed: string): Promise<DataKey | null> {
  const code = parseRecoveryCode(typed);
  if (code === null) return null;
  return firstKey(file, [file.recovery, file.pendingRecovery?.wrapping ?? null], code);
}

/** What the system's keychain gave back; null when it is not the key of this folder. */
export function keyFromKeychain(file: KeyFile, bytes: Uint8Array): DataKey | null {
  return bytes.byteLength === dataKeyBytes && isKeyOf(file, bytes) ? Uint8Array.from(bytes) : null;
}

async function firstKey(
  file: KeyFile,
  wrappings: Array<Wrapping | null>,
  secret: string,
): Promise<DataKey | null> {
  for (const wrapping of wrappings) {
    const key = wrapping === null ? null : await unwrapKey(wrapping, secret);
    if (key !== null && isKeyOf(file, key)) return key;
  }
  return null;
}

function isKeyOf(file: KeyFile, key: DataKey): boolean {
  return keyFingerprint(key) === file.key;
}
