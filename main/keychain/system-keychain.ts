import type { Keychain } from './keychain.ts';

/** What Electron 25 offers; deprecated in 45. */
interface SynchronousCalls {
  isEncryptionAvailable(): boolean;
  encryptString(text: string): Buffer;
  decryptString(encrypted: Buffer): string;
}

/** What Electron 45 offers besides; it reads what the others wrote. */
interface AsynchronousCalls {
  isAsyncEncryptionAvailable(): Promise<boolean>;
  encryptStringAsync(text: string): Promise<Buffer>;
  decryptStringAsync(encrypted: Buffer): Promise<{ result: string }>;
}

/** Electron's `safeStorage`, as far as it is used, in all versions the program runs on. */
export type SafeStorage = Partial<SynchronousCalls> &
  Partial<AsynchronousCalls> & { getSelectedStorageBackend?(): string };

/**
 * The keychain of the system, or null where there is none that keeps a secret. Only after Electron is
 * ready: before, Linux has none, or crashes.
 */
export async function systemKeychain(
  storage: SafeStorage,
  platform: NodeJS.Platform,
): Promise<Keychain | null> {
  if (platform === 'linux' && isPlainText(storage)) return null;
  if (isAsynchronous(storage)) {
    if (!(await storage.isAsyncEncryptionAvailable())) return null;
    return {
      wrap: async (key) => new Uint8Array(await storage.encryptStringAsync(textOf(key))),
      unwrap: async (wrapped) =>
        keyOf((await storage.decryptStringAsync(Buffer.from(wrapped))).result),
    };
  }
  if (!isSynchronous(storage) || !storage.isEncryptionAvailable()) return null;
  return {
    wrap: async (key) => Promise.resolve(new Uint8Array(storage.encryptString(textOf(key)))),
    unwrap: async (wrapped) => Promise.resolve(keyOf(storage.decryptString(Buffer.from(wrapped)))),
  };
}

/**
 * Linux without a keyring. Versions that have a plain-text backend name it; those before cannot name
 * theirs, and say by themselves that encryption is not available (docs/electron-apis.md).
 */
function isPlainText(storage: SafeStorage): boolean {
  const selected = storage.getSelectedStorageBackend?.();
  return selected === 'basic_text' || selected === 'unknown';
}

function isAsynchronous(storage: SafeStorage): storage is SafeStorage & AsynchronousCalls {
  return storage.isAsyncEncryptionAvailable !== undefined;
}

function isSynchronous(storage: SafeStorage): storage is SafeStorage & SynchronousCalls {
  return storage.isEncryptionAvailable !== undefined;
}

function textOf(key: Uint8Array): string {
  return Buffer.from(key).toString('base64');
}

function keyOf(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64'));
}
