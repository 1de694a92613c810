import { expect, test } from 'vitest';

import {
  derivedKey,
  keyFingerprint,
  keyedHash,
  newDataKey,
} from '../../../../main/backend/keys/data-key.ts';

const key = new Uint8Array(32).fill(1);

test('a data key is 32 bytes, another one every time', () => {
  const keys = Array.from({ length: 50 }, () => Buffer.from(newDataKey()).toString('hex'));
  expect(new Set(keys.filter((one) => one.length === 64)).size).toBe(50);
});

test('a fingerprint is 16 hexadecimal digits, the same for the same key', () => {
  expect([keyFingerprint(key), keyFingerprint(Uint8Array.from(key))]).toEqual([
    expect.stringMatching(/^[0-9a-f]{16}$/),
    keyFingerprint(key),
  ]);
});

test('a fingerprint tells keys apart that differ in one bit', () => {
  const other = Uint8Array.from(key);
  other[31] = 0;
  expect(keyFingerprint(other)).not.toBe(keyFingerprint(key));
});

test('no derived key is the data key or that of another purpose', () => {
  const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
  const keys = [key, derivedKey(key, 'one'), derivedKey(key, 'other')].map(hex);
  expect(new Set(keys).size).toBe(3);
});

test('a keyed hash needs the key, the purpose and the bytes', () => {
  const hashes = [
    keyedHash(key, 'one', 'a'),
    keyedHash(new Uint8Array(32), 'one', 'a'),
    keyedHash(key, 'other', 'a'),
    keyedHash(key, 'one', 'b'),
  ].map((hash) => hash.toString('hex'));
  expect(new Set(hashes).size).toBe(4);
});
