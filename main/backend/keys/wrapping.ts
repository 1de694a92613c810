import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { z } from 'zod';
import type { DataKey } from './data-key.ts';
import { dataKeyBytes } from './data-key.ts';

/** What scrypt costs: N, r and p of RFC 7914. Memory is 128 · cost · blockSize bytes. */
const costSchema = z.strictObject({
  // Bounded: a key file with huge numbers must not eat the memory of the computer.
  cost: z
    .int()
    .min(2)
    .max(2 ** 20)
    .refine((cost) => Number.isInteger(Math.log2(cost))),
  blockSize: z.int().min(1).max(16),
  parallelization: z.int().min(1).max(16),
});
export type WrappingCost = z.infer<typeof costSchema>;

/** A passphrase is chosen by a person: 128 MB and some tenths of a second for each guess. */
export const passphraseCost: WrappingCost = { cost: 2 ** 17, blockSize: 8, parallelization: 1 };

/** A recovery code is 128 random bits: nobody guesses it, however cheap a guess is. */
export const recoveryCost: WrappingCost = { cost: 2 ** 14, blockSize: 8, parallelization: 1 };

/** The data key, encrypted by a key made from a secret; what that took lies beside it. */
export const wrappingSchema = z.strictObject({
  ...costSchema.shape,
  salt: z.base64(),
  /** Nonce (12 bytes), encrypted data key, tag (16 bytes). */
  sealed: z.base64(),
});
export type Wrapping = z.infer<typeof wrappingSchema>;

const algorithm = 'aes-256-gcm';
const saltBytes = 16;
const nonceBytes = 12;
const tagBytes = 16;

/** Off the main loop: scrypt runs in a thread of node. */
export async function wrapKey(
  key: DataKey,
  secret: string,
  { cost, blockSize, parallelization }: WrappingCost,
): Promise<Wrapping> {
  const salt = randomBytes(saltBytes);
  const parameters = { cost, blockSize, parallelization, salt: salt.toString('base64') };
  const nonce = randomBytes(nonceBytes);
  const secretKey = await keyFromSecret(secret, parameters);
  const cipher = createCipheriv(algorithm, secretKey, nonce, { authTagLength: tagBytes });
  cipher.setAAD(contextOf(parameters));
  const hidden = Buffer.concat([cipher.update(key), cipher.final()]);
  const sealed = Buffer.concat([nonce, hidden, cipher.getAuthTag()]).toString('base64');
  return { ...parameters, sealed };
}

/** Null when it is not the secret, or the wrapping was changed. */
export async function unwrapKey(wrapping: Wrapping, secret: string): Promise<DataKey | null> {
  const { sealed, ...parameters } = wrapping;
  const stored = Buffer.from(sealed, 'base64');
  if (stored.byteLength !== nonceBytes + dataKeyBytes + tagBytes) return null;
  const secretKey = await keyFromSecret(secret, parameters);
  const nonce = stored.subarray(0, nonceBytes);
  const decipher = createDecipheriv(algorithm, secretKey, nonce, { authTagLength: tagBytes });
  decipher.setAAD(contextOf(parameters));
  decipher.setAuthTag(stored.subarray(-tagBytes));
  const key = decipher.update(stored.subarray(nonceBytes, -tagBytes));
  try {
    decipher.final();
  } catch {
    return null;
  }
  return Uint8Array.from(key);
}

type Parameters = Omit<Wrapping, 'sealed'>;

function keyFromSecret(secret: string, parameters: Parameters): Promise<Buffer> {
  const { cost, blockSize, parallelization, salt } = parameters;
  // The same characters however the keyboard or the input method composes them.
  const typed = secret.normalize('NFKC');
  const maxmem = 128 * cost * blockSize * 2 + 2 ** 20;
  return new Promise((resolve, reject) => {
    scrypt(
      typed,
      Buffer.from(salt, 'base64'),
      dataKeyBytes,
      { cost, blockSize, parallelization, maxmem },
      (error, key) => {
        if (error === null) resolve(key);
        else reject(error);
      },
    );
  });
}

function contextOf({ cost, blockSize, parallelization, salt }: Parameters): Buffer {
  return Buffer.from(`guitai key ${cost} ${blockSize} ${parallelization} ${salt}`, 'utf8');
}
