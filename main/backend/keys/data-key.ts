import { createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** 32 random bytes that everything in the data folder is encrypted with. Never written in plain. */
export type DataKey = Uint8Array;

export const dataKeyBytes = 32;

export function newDataKey(): DataKey {
  return Uint8Array.from(randomBytes(dataKeyBytes));
}

/**
 * 16 hexadecimal digits that tell keys apart and say nothing about them: files and the key file
 * name it, so that a wrong key is known before anything is read with it.
 */
export function keyFingerprint(key: DataKey): string {
  return Buffer.from(derivedKey(key, 'fingerprint')).toString('hex', 0, 8);
}

/**
 * A key of 32 bytes for another purpose than encrypting (RFC 5869): the data key itself only ever
 * encrypts. The purpose is a fixed word of the program.
 */
export function derivedKey(key: DataKey, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, '', `guitai ${purpose}`, dataKeyBytes));
}

/** HMAC-SHA-256 by a key derived for the purpose: who has not the data key cannot make it. */
export function keyedHash(key: DataKey, purpose: string, bytes: Uint8Array | string): Buffer {
  return createHmac('sha256', derivedKey(key, purpose)).update(bytes).digest();
}
