import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  codecOf,
  encryptingCodec,
  identityCodec,
} from '../../../../main/backend/database/engine/codec.ts';
import { keyFingerprint, newDataKey } from '../../../../main/backend/keys/data-key.ts';

const key = newDataKey();
const codec = encryptingCodec(key);
const place = Buffer.from('record 1');

const bytes = fc.uint8Array({ maxLength: 200 });

test('what was encoded comes back at its place', () => {
  fc.assert(
    fc.property(bytes, bytes, (plain, context) =>
      Buffer.from(codec.decode(codec.encode(plain, context), context)).equals(plain),
    ),
  );
});

test('nothing of the plain bytes is in what is stored', () => {
  const plain = Buffer.from('王伟 19912345678');
  const stored = Buffer.from(codec.encode(plain, place));
  expect([4, 8, 16].some((length) => stored.includes(plain.subarray(0, length)))).toBe(false);
});

test('28 bytes are added: nonce and tag', () => {
  expect(codec.encode(new Uint8Array(100), place).byteLength).toBe(128);
});

test('the same bytes at the same place are never stored the same way', () => {
  const stored = Array.from({ length: 500 }, () =>
    Buffer.from(codec.encode(place, place)).toString('hex'),
  );
  const nonces = new Set(stored.map((one) => one.slice(0, 24)));
  const hidden = new Set(stored.map((one) => one.slice(24)));
  expect([nonces.size, hidden.size]).toEqual([500, 500]);
});

describe('refused is', () => {
  const stored = Buffer.from(codec.encode(Buffer.from('secret'), place));

  test('any changed bit', () => {
    const passed = Array.from({ length: stored.byteLength * 8 }, (_, bit) => {
      const changed = Buffer.from(stored);
      const at = Math.floor(bit / 8);
      changed.writeUInt8(changed.readUInt8(at) ^ (1 << (bit % 8)), at);
      return changed;
    }).filter((changed) => isDecoded(changed, place));
    expect(passed).toEqual([]);
  });

  test('anything cut off or added', () => {
    const lengths = Array.from(stored, (_, at) => stored.subarray(0, at));
    const others = [...lengths, Buffer.concat([stored, Buffer.alloc(1)])];
    expect(others.filter((changed) => isDecoded(changed, place))).toEqual([]);
  });

  test.each(['', 'record 2', 'record 10', 'content 1'])('another place: %j', (context) => {
    expect(isDecoded(stored, Buffer.from(context))).toBe(false);
  });

  test('another key', () => {
    expect(isDecoded(stored, place, newDataKey())).toBe(false);
  });
});

function isDecoded(stored: Uint8Array, context: Uint8Array, by = key): boolean {
  try {
    encryptingCodec(by).decode(stored, context);
    return true;
  } catch {
    return false;
  }
}

test('the id names the algorithm and the key, and not the key itself', () => {
  expect(codec.id).toBe(`aes-256-gcm:${keyFingerprint(key)}`);
});

test('a worker makes the same codec from what is cloned to it', () => {
  const there = codecOf(structuredClone(codec.spec));
  expect(Buffer.from(there.decode(codec.encode(place, place), place)).equals(place)).toBe(true);
});

test('the codec of folders before 0.3.0 changes nothing', () => {
  expect(codecOf(identityCodec.spec).encode(place, place)).toBe(place);
});
