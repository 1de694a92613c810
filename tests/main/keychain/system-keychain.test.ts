import { expect, test } from 'vitest';

import { systemKeychain, type SafeStorage } from '../../../main/keychain/system-keychain.ts';

const key = Uint8Array.from({ length: 32 }, (_, index) => index * 7);

/** As Electron 25 has it. */
function older(available = true): SafeStorage {
  return {
    isEncryptionAvailable: () => available,
    encryptString: (text) => Buffer.from(`sealed ${text}`),
    decryptString: (encrypted) => encrypted.toString().replace(/^sealed /, ''),
  };
}

/** As Electron 45 has it; its synchronous calls are not to be used. */
function newer(backend = 'gnome_libsecret', available = true): SafeStorage {
  const deprecated = () => {
    throw new Error('A deprecated call.');
  };
  return {
    isEncryptionAvailable: deprecated,
    encryptString: deprecated,
    decryptString: deprecated,
    isAsyncEncryptionAvailable: () => Promise.resolve(available),
    encryptStringAsync: (text) => Promise.resolve(Buffer.from(`sealed ${text}`)),
    decryptStringAsync: (encrypted) =>
      Promise.resolve({ result: encrypted.toString().replace(/^sealed /, '') }),
    getSelectedStorageBackend: () => backend,
  };
}

test.each([
  ['25', older()],
  ['45', newer()],
])('Electron %s gives back the key it wrapped', async (_version, storage) => {
  const keychain = await systemKeychain(storage, 'linux');
  const wrapped = await keychain?.wrap(key);
  expect(wrapped && (await keychain?.unwrap(wrapped))).toEqual(key);
});

test.each([
  ['nothing that encrypts', older(false), 'win32'],
  ['nothing that encrypts, in 45', newer('kwallet5', false), 'linux'],
  ['a plain-text backend', newer('basic_text'), 'linux'],
  ['a backend not chosen yet', newer('unknown'), 'linux'],
  ['no calls at all', {}, 'linux'],
] as const)('%s is no keychain', async (_what, storage, platform) => {
  expect(await systemKeychain(storage, platform)).toBeNull();
});

test('Windows has no backends to choose from', async () => {
  const storage = { ...newer(), getSelectedStorageBackend: () => 'unknown' };
  expect(await systemKeychain(storage, 'win32')).not.toBeNull();
});

test('what another PC wrapped is refused', async () => {
  const refusing: SafeStorage = {
    ...older(),
    decryptString: () => {
      throw new Error('The key is another one.');
    },
  };
  const keychain = await systemKeychain(refusing, 'linux');
  await expect(keychain?.unwrap(key)).rejects.toThrow('another one');
});
