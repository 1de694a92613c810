import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';

import type { Keychain } from './keychain.ts';

const sizes = { key: 32, nonce: 12, tag: 16 } as const;

/**
 * Development builds only: a file that stands in for the keychain of the system. Without the file, or
 * with another one, nothing can be unwrapped, as after a reset of the person's profile.
 */
export function standInKeychain(file: string): Keychain {
  return {
    wrap: async (key) => {
      const nonce = randomBytes(sizes.nonce);
      const cipher = createCipheriv('aes-256-gcm', await keyIn(file), nonce);
      const body = Buffer.concat([cipher.update(key), cipher.final()]);
      return new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), body]));
    },
    unwrap: async (wrapped) => {
      const [nonceEnd, tagEnd] = [sizes.nonce, sizes.nonce + sizes.tag];
      const key = await readFile(file);
      const decipher = createDecipheriv('aes-256-gcm', key, wrapped.subarray(0, nonceEnd));
      decipher.setAuthTag(wrapped.subarray(nonceEnd, tagEnd));
      const body = [decipher.update(wrapped.subarray(tagEnd)), decipher.final()];
      return new Uint8Array(Buffer.concat(body));
    },
  };
}

/** The key in the file, made at the first need. */
async function keyIn(file: string): Promise<Buffer> {
  try {
    await writeFile(file, randomBytes(sizes.key), { flag: 'wx', mode: 0o600 });
  } catch {
    // It is there already; or reading says what is wrong.
  }
  return readFile(file);
}
