/**
 * Keeps a key so that only this person on this PC can use it. Both reject when the system refuses:
 * access denied, a profile that was reset, a blob from another PC.
 */
export interface Keychain {
  wrap: (key: Uint8Array) => Promise<Uint8Array>;
  unwrap: (wrapped: Uint8Array) => Promise<Uint8Array>;
}
