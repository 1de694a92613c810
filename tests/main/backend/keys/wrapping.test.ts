import { expect, test } from 'vitest';

import {
  passphraseCost,
  recoveryCost,
  unwrapKey,
  wrapKey,
  wrappingSchema,
} from '../../../../main/backend/keys/wrapping.ts';
import type { Wrapping } from '../../../../main/backend/keys/wrapping.ts';
import { cheap } from './support/cheap.ts';

const key = Uint8Array.from({ length: 32 }, (_, at) => at);
const wrapped = await wrapKey(key, '店里的口令 2026', cheap);

test('the secret gives the key back', async () => {
  expect(await unwrapKey(wrapped, '店里的口令 2026')).toEqual(key);
});

test('the same secret composed in another way gives it back too', async () => {
  const composed = await wrapKey(key, 'caf\u00e9 1234', cheap);
  expect(await unwrapKey(composed, 'cafe\u0301 １２３４')).toEqual(key);
});

test.each(['', '店里的口令 2027', '店里的口令 2026 '])(
  'another secret (%j) gives none',
  async (other) => {
    expect(await unwrapKey(wrapped, other)).toBeNull();
  },
);

test('the key cannot be read in what is kept', () => {
  const kept = Buffer.from(wrapped.sealed, 'base64');
  expect([kept.includes(Buffer.from(key)), kept.includes(Buffer.from(key.subarray(0, 8)))]).toEqual(
    [false, false],
  );
});

test('wrapping twice keeps nothing twice', async () => {
  const again = await wrapKey(key, '店里的口令 2026', cheap);
  expect([again.salt === wrapped.salt, again.sealed === wrapped.sealed]).toEqual([false, false]);
});

function changed(base64: string, at: number): string {
  const bytes = Buffer.from(base64, 'base64');
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  return bytes.toString('base64');
}

test('any byte changed in what is kept gives no key', async () => {
  const { sealed, salt } = wrapped;
  const wrong: Wrapping[] = [
    ...Array.from({ length: 60 }, (_, at) => ({ ...wrapped, sealed: changed(sealed, at) })),
    ...Array.from({ length: 16 }, (_, at) => ({ ...wrapped, salt: changed(salt, at) })),
    { ...wrapped, cost: wrapped.cost * 2 },
    { ...wrapped, sealed: '' },
  ];
  const keys = await Promise.all(wrong.map((one) => unwrapKey(one, '店里的口令 2026')));
  expect(keys.every((one) => one === null)).toBe(true);
});

test('the main loop goes on while the key is derived', async () => {
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 1);
  await wrapKey(key, 'x', passphraseCost);
  clearInterval(timer);
  expect(turns).toBeGreaterThan(2);
});

test.each([
  ['a passphrase', passphraseCost],
  ['a recovery code', recoveryCost],
])('the cost for %s is one that a key file may ask for', (_, cost) => {
  expect(wrappingSchema.safeParse({ ...cost, salt: 'AAAA', sealed: 'AAAA' }).success).toBe(true);
});

test('a passphrase costs an attacker 128 MB for each guess', () => {
  expect(128 * passphraseCost.cost * passphraseCost.blockSize).toBe(2 ** 27);
});

test.each([
  ['eats all memory', { cost: 2 ** 30, blockSize: 8, parallelization: 1 }],
  ['is no power of two', { cost: 1000, blockSize: 8, parallelization: 1 }],
  ['costs nothing', { cost: 1, blockSize: 8, parallelization: 1 }],
])('a key file may not ask for what %s', (_, cost) => {
  expect(wrappingSchema.safeParse({ ...cost, salt: 'AAAA', sealed: 'AAAA' }).success).toBe(false);
});
