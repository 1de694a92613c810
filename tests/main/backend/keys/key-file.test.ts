import { beforeEach, describe, expect, test } from 'vitest';

import { newDataKey } from '../../../../main/backend/keys/data-key.ts';
import {
  confirmRecovery,
  encodeKeyFile,
  keyFileName,
  newKeyFile,
  parseKeyFile,
  readKeyFile,
  recoveryOnly,
  recoveryStateOf,
  withKeychain,
  withPassphrase,
  withPendingRecovery,
  writeKeyFile,
} from '../../../../main/backend/keys/key-file.ts';
import type { KeyFile } from '../../../../main/backend/keys/key-file.ts';
import { newRecoveryCode } from '../../../../main/backend/keys/recovery-code.ts';
import {
  keyByPassphrase,
  keyByRecovery,
  keyFromKeychain,
} from '../../../../main/backend/keys/unlock.ts';
import { wrapKey } from '../../../../main/backend/keys/wrapping.ts';
import { RecordingDisk, systemError } from '../database/support/recording-disk.ts';
import { extremes, randomSurvival } from '../database/support/survival.ts';
import { cheap } from './support/cheap.ts';

const key = newDataKey();
const code = newRecoveryCode();
const words = 'some words of the shop';
const byKeychain = withKeychain(newKeyFile(key), Buffer.from('blob of the keychain'));
const byPassphrase = withPassphrase(byKeychain, await wrapKey(key, words, cheap));
const pending = await withSheet(byKeychain, code);
const confirmed = sure(confirmRecovery(pending, key, code.slice(-4)));

async function withSheet(file: KeyFile, printed: string): Promise<KeyFile> {
  return withPendingRecovery(file, await wrapKey(key, printed, cheap), { key, code: printed });
}

function sure<T>(value: T | null): T {
  if (value === null) throw new Error('there is none');
  return value;
}

const folder = '/data';
const file = `${folder}/${keyFileName}`;
let disk: RecordingDisk;

beforeEach(() => {
  disk = new RecordingDisk();
  disk.makeFolder(folder);
  disk.syncFolder('/');
});

describe('the way in', () => {
  test('the keychain gives the key of this folder', () => {
    expect(keyFromKeychain(byKeychain, key)).toEqual(key);
  });

  test.each([newDataKey(), new Uint8Array(), key.subarray(1)])(
    'what the keychain holds of another folder is no key',
    (bytes) => {
      expect(keyFromKeychain(byKeychain, bytes)).toBeNull();
    },
  );

  test('the passphrase gives the key', async () => {
    expect(await keyByPassphrase(byPassphrase, words)).toEqual(key);
  });

  test('another passphrase gives none', async () => {
    expect(await keyByPassphrase(byPassphrase, words.toUpperCase())).toBeNull();
  });

  test('where none is set, no passphrase gives the key', async () => {
    expect(await keyByPassphrase(byKeychain, '')).toBeNull();
  });

  test('a passphrase takes the place of the keychain, and the other way round', () => {
    const back = withKeychain(byPassphrase, Buffer.from('again'));
    expect([byPassphrase.keychain, back.passphrase]).toEqual([null, null]);
  });

  test('a wrapping that holds another key is of no use', async () => {
    const wrong = { ...byPassphrase, passphrase: await wrapKey(newDataKey(), 'x', cheap) };
    expect(await keyByPassphrase(wrong, 'x')).toBeNull();
  });
});

describe('the recovery code', () => {
  test('gives the key before it is confirmed, and after', async () => {
    const keys = [await keyByRecovery(pending, code), await keyByRecovery(confirmed, code)];
    expect(keys).toEqual([key, key]);
  });

  test('gives it however it is typed', async () => {
    expect(await keyByRecovery(confirmed, code.toLowerCase().replaceAll('-', ' '))).toEqual(key);
  });

  test('of another sheet gives none', async () => {
    expect(await keyByRecovery(confirmed, newRecoveryCode())).toBeNull();
  });

  test('is good together with the new one until that one is confirmed, then void', async () => {
    const next = newRecoveryCode();
    const both = await withSheet(confirmed, next);
    const after = sure(confirmRecovery(both, key, next.slice(-4)));
    const opens = await Promise.all(
      [both, after].flatMap((one) => [keyByRecovery(one, code), keyByRecovery(one, next)]),
    );
    expect(opens.map((one) => one !== null)).toEqual([true, true, false, true]);
  });

  test.each(['', '0000', code.slice(0, 4), `${code.slice(-4)}0`])(
    'is not confirmed by %j',
    (typed) => {
      expect(confirmRecovery(pending, key, typed)).toBeNull();
    },
  );

  test('is confirmed by its last group in small letters', () => {
    expect(confirmRecovery(pending, key, ` ${code.slice(-4).toLowerCase()}`)).toEqual(confirmed);
  });

  test('cannot be confirmed twice', () => {
    expect(confirmRecovery(confirmed, key, code.slice(-4))).toBeNull();
  });

  test('is none, unconfirmed, confirmed, and unconfirmed again with a new one', async () => {
    const again = await withSheet(confirmed, newRecoveryCode());
    expect([byKeychain, pending, confirmed, again].map(recoveryStateOf)).toEqual([
      'none',
      'unconfirmed',
      'confirmed',
      'unconfirmed',
    ]);
  });
});

test('a backup holds only what the recovery sheet opens', () => {
  const { keychain, passphrase, recovery } = recoveryOnly(confirmed);
  expect({ keychain, passphrase, recovery }).toEqual({
    keychain: null,
    passphrase: null,
    recovery: confirmed.recovery,
  });
});

test('neither the key nor a secret stands in the file', () => {
  const text = Buffer.from(encodeKeyFile({ ...confirmed, passphrase: byPassphrase.passphrase }));
  const bytes = Buffer.from(key);
  const encoded = (['hex', 'base64'] as const).map((encoding) => bytes.toString(encoding));
  const secrets = [...encoded, code, code.slice(0, 4), words].map((secret) => Buffer.from(secret));
  expect([bytes, ...secrets].filter((secret) => text.includes(secret))).toEqual([]);
});

describe('on disk', () => {
  test('there is none in a new folder', () => {
    expect(readKeyFile(disk, folder)).toBeNull();
  });

  test.each([byKeychain, byPassphrase, pending, confirmed])('it comes back as written', (one) => {
    writeKeyFile(disk, folder, one);
    expect(readKeyFile(disk, folder)).toEqual(one);
  });

  test('changing passphrase or code writes this file and no other', async () => {
    writeKeyFile(disk, folder, byKeychain);
    const touched = new Set<string>();
    disk.watch = ({ path }, perform) => {
      touched.add(path);
      perform();
    };
    writeKeyFile(disk, folder, byPassphrase);
    writeKeyFile(disk, folder, await withSheet(byPassphrase, newRecoveryCode()));
    expect([...touched].sort()).toEqual([folder, file, `${file}.tmp`]);
  });

  test('the file of another key is never replaced', () => {
    writeKeyFile(disk, folder, byKeychain);
    const other = newKeyFile(newDataKey());
    expect(() => writeKeyFile(disk, folder, other)).toThrow(/otherKey/);
  });

  test('while plain files are still the data, converting may start over with another key', () => {
    writeKeyFile(disk, folder, newKeyFile(newDataKey(), 'converting'));
    const other = newKeyFile(newDataKey(), 'converting');
    writeKeyFile(disk, folder, other);
    expect(readKeyFile(disk, folder)).toEqual(other);
  });

  test('a disk that refuses leaves the file before', () => {
    writeKeyFile(disk, folder, byKeychain);
    for (const kind of ['create', 'write', 'sync', 'rename'] as const) {
      disk.watch = (operation, perform) => {
        if (operation.kind === kind) throw systemError('ENOSPC');
        perform();
      };
      expect(() => writeKeyFile(disk, folder, byPassphrase)).toThrow('diskFull');
    }
    expect(readKeyFile(disk, folder)).toEqual(byKeychain);
  });

  test('cut off anywhere it is the one before or the new one, never half of it', () => {
    writeKeyFile(disk, folder, byKeychain);
    const found: Array<KeyFile | null> = [];
    const survivals = [...extremes, ...[1, 2, 3, 4, 5, 6, 7, 8].map(randomSurvival)];
    disk.watch = (_, perform) => {
      for (const survival of survivals)
        found.push(readKeyFile(disk.afterPowerCut(survival), folder));
      perform();
    };
    writeKeyFile(disk, folder, byPassphrase);
    expect(found.filter((one) => one?.passphrase === null).length).toBeGreaterThan(0);
    for (const one of found) expect([byKeychain, byPassphrase]).toContainEqual(one);
  });

  test('once written it survives any power cut', () => {
    writeKeyFile(disk, folder, byPassphrase);
    const found = extremes.map((survival) => readKeyFile(disk.afterPowerCut(survival), folder));
    expect(found).toEqual(extremes.map(() => byPassphrase));
  });
});

describe('a key file that was damaged', () => {
  const bytes = Buffer.from(encodeKeyFile(confirmed));
  const parsed = (changed: Buffer): unknown => {
    try {
      return parseKeyFile(changed);
    } catch (error) {
      return error instanceof Error ? error.message : 'unknown';
    }
  };
  const damaged = 'keyFile {"reason":"damaged"}';

  test('by cutting it off anywhere is told as damaged', () => {
    // Without the last line break it is still whole.
    const lengths = Array.from({ length: bytes.byteLength - 1 }, (_, at) => at);
    const outcomes = lengths.map((length) => parsed(bytes.subarray(0, length)));
    expect(new Set(outcomes)).toEqual(new Set([damaged]));
  });

  test('by any bit is told as damaged, or says the same as before', () => {
    const outcomes = Array.from(bytes, (_, at) => {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(at) ^ (1 << (at % 8)), at);
      const outcome = parsed(changed);
      return typeof outcome === 'string' ? outcome : JSON.stringify(outcome);
    });
    // A blank between two values may become another blank; a version may become a later one.
    const allowed = [damaged, JSON.stringify(confirmed)];
    const others = outcomes.filter((outcome) => !allowed.includes(outcome));
    expect(others.filter((outcome) => !outcome.startsWith('newerVersion'))).toEqual([]);
  });

  test.each(['', '{}', 'null', '[]', '{"version":1}', '\u0000'])('%j is none', (text) => {
    expect(parsed(Buffer.from(text))).toBe(damaged);
  });

  test('of a later version is not damaged', () => {
    expect(parsed(Buffer.from('{"version":2,"anything":true}'))).toMatch(/^newerVersion/);
  });
});
