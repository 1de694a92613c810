import type { ScryptOptions } from 'node:crypto';
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** The parameters of scrypt: what one guess costs. */
export interface SecretCost {
  /** N, a power of two. */
  cost: number;
  /** r; 128 × N × r bytes of memory. */
  blockSize: number;
  /** p */
  parallelization: number;
}

/** A secret as it is kept: its hash beside its own salt (base64) and the parameters it was made with. */
export interface SecretHash extends SecretCost {
  salt: string;
  hash: string;
}

/**
 * 140 ms and 20 MB in Electron where this was measured (docs/decisions/people-and-sessions.md): dear
 * enough for whoever tries through a list, short enough for whoever stands at the counter.
 */
export const programSecretCost: SecretCost = { cost: 2 ** 14, blockSize: 10, parallelization: 1 };

const saltBytes = 16;
const hashBytes = 32;

/** Hashes a new secret with a salt of its own, in a thread of Node's pool. */
export async function hashSecret(secret: string, cost: SecretCost): Promise<SecretHash> {
  const salt = randomBytes(saltBytes);
  const hash = await derive(secret, salt, cost);
  const { cost: n, blockSize, parallelization } = cost;
  return {
    salt: salt.toString('base64'),
    hash: hash.toString('base64'),
    cost: n,
    blockSize,
    parallelization,
  };
}

/** Whether it is the secret behind the hash. Takes as long for a wrong one as for the right one. */
export async function isSecret(secret: string, kept: SecretHash): Promise<boolean> {
  const hash = await derive(secret, Buffer.from(kept.salt, 'base64'), kept);
  const expected = Buffer.from(kept.hash, 'base64');
  return expected.length === hash.length && timingSafeEqual(expected, hash);
}

/** Whether the hash was made with other parameters than asked today. */
export function isOutdated(kept: SecretHash, cost: SecretCost): boolean {
  return (
    kept.cost < cost.cost ||
    kept.blockSize < cost.blockSize ||
    kept.parallelization < cost.parallelization
  );
}

/** NFKC: full-width digits of a Chinese keyboard are the same digits. */
function derive(secret: string, salt: Buffer, cost: SecretCost): Promise<Buffer> {
  const { cost: N, blockSize: r, parallelization: p } = cost;
  const options: ScryptOptions = { N, r, p, maxmem: 128 * r * (N + p + 2) };
  return new Promise((resolve, reject) => {
    scrypt(secret.normalize('NFKC'), salt, hashBytes, options, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}
