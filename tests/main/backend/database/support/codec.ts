import { encryptingCodec } from '../../../../../main/backend/database/engine/codec.ts';

/** The key of every store of the tests: what they find holds with encryption on. */
export const storeKey: Uint8Array = new Uint8Array(32).fill(7);

export const storeCodec = encryptingCodec(storeKey);
