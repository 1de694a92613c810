import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import iconv from 'iconv-lite';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { findPlain } from '../support/find-plain.ts';

// The search that the demo ends with must find what it looks for, however it was written.
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guitai-plain-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const written: [string, Buffer][] = [
  ['UTF-8', Buffer.from('客户：郝勇娟，')],
  ['UTF-16', iconv.encode('客户：郝勇娟，', 'utf16le')],
  ['GB18030', iconv.encode('客户：郝勇娟，', 'gb18030')],
  ['JSON escapes', Buffer.from('{"name":"\\u90dd\\u52c7\\u5a1f"}')],
  ['base64', Buffer.from(Buffer.from('客户：郝勇娟，').toString('base64'))],
  ['base64 one byte on', Buffer.from(Buffer.from('x客户：郝勇娟，').toString('base64'))],
  ['base64 two bytes on', Buffer.from(Buffer.from('xx客户：郝勇娟，').toString('base64'))],
];

test.each(written)('a name in %s is found', (_how, bytes) => {
  writeFileSync(join(folder, 'some.bin'), bytes);
  expect(findPlain([folder], ['郝勇娟'])).not.toEqual([]);
});

test('a name in the name of a file is found', () => {
  writeFileSync(join(folder, '郝勇娟.pdf'), 'x');
  expect(findPlain([folder], ['郝勇娟'])).not.toEqual([]);
});

test('a folder without the name has no finds', () => {
  writeFileSync(join(folder, 'some.bin'), Buffer.from('客户：王小明'));
  expect(findPlain([folder], ['郝勇娟', '19900000005'])).toEqual([]);
});
