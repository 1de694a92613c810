import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from 'node:crypto';
import { assertNever } from '../../../../shared/domain/assert-never.ts';
import { keyFingerprint } from '../../keys/data-key.ts';
import type { DataKey } from '../../keys/data-key.ts';

/**
 * What every stored payload passes on its way to and from the disk. The context says where the
 * payload belongs; the encrypting codec authenticates it, so that a payload cannot be moved, and
 * the header that the context is made of cannot be changed.
 */
export interface Codec {
  /** Written into file headers, so that a folder is never opened with the wrong codec. */
  readonly id: string;
  /** What a worker thread needs to make the same codec (structured clone). Never written or logged. */
  readonly spec: CodecSpec;
  encode(plain: Uint8Array, context: Uint8Array): Uint8Array;
  /** Throws when the payload is not what `encode` made for this context. */
  decode(stored: Uint8Array, context: Uint8Array): Uint8Array;
}

export type CodecSpec = { kind: 'identity' } | { kind: 'aes256gcm'; key: Uint8Array };

/** Reads folders of versions up to 0.2.0, which were not encrypted; the context means nothing to it. */
export const identityCodec: Codec = {
  id: 'identity',
  spec: { kind: 'identity' },
  encode: (plain) => plain,
  decode: (stored) => stored,
};

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/**
 * AES-256-GCM: 12 bytes of nonce, the ciphertext, 16 bytes of tag. Nonces are random and never
 * counted: a record cut off and written again, or a folder restored, would use a counter twice.
 */
export function encryptingCodec(key: DataKey): Codec {
  const secret = createSecretKey(key);
  return {
    id: `${algorithm}:${keyFingerprint(key)}`,
    spec: { kind: 'aes256gcm', key: Uint8Array.from(key) },
    encode: (plain, context) => {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv(algorithm, secret, nonce, { authTagLength: tagBytes });
      cipher.setAAD(context);
      const hidden = cipher.update(plain);
      return Buffer.concat([nonce, hidden, cipher.final(), cipher.getAuthTag()]);
    },
    decode: (stored, context) => {
      const end = stored.byteLength - tagBytes;
      if (end < nonceBytes) throw new Error('too short to be encrypted');
      const nonce = stored.subarray(0, nonceBytes);
      const decipher = createDecipheriv(algorithm, secret, nonce, { authTagLength: tagBytes });
      decipher.setAAD(context);
      decipher.setAuthTag(stored.subarray(end));
      const plain = decipher.update(stored.subarray(nonceBytes, end));
      // Throws when the tag is another: nothing of the plain bytes has left this function by then.
      decipher.final();
      return plain;
    },
  };
}

export function codecOf(spec: CodecSpec): Codec {
  switch (spec.kind) {
    case 'identity':
      return identityCodec;
    case 'aes256gcm':
      return encryptingCodec(spec.key);
    default:
      return assertNever(spec);
  }
}
