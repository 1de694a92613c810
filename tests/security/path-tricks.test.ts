import { readdirSync } from 'node:fs';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { pageFile } from '../../main/window/page-file.ts';
import { placeOrder } from '../support/placed-order.ts';
import type { TestBackend } from '../support/test-backend.ts';
import { testBackend } from '../support/test-backend.ts';

// Nothing that is typed or sent may become part of a path: contents are named by their hash, forms
// by their kind and number, and the page reads its own files only.
const tricks = [
  '../../../etc/passwd',
  '..\\..\\windows\\system32',
  '/etc/passwd',
  'C:\\Windows\\win.ini',
  '\\\\server\\share',
  'file:///etc/passwd',
  '....//....//etc/passwd',
  '..%2f..%2fetc%2fpasswd',
  'con',
  'aux.txt',
  'x\u0000.pdf',
  'name\n.pdf',
];

let backend: TestBackend;

beforeAll(async () => {
  backend = await testBackend();
});

afterAll(() => backend.close());

function filesOutsideData(): string[] {
  return readdirSync(backend.folder).filter((name) => name !== 'data');
}

describe.each(tricks)('the path %j', (trick) => {
  test('as the hash of a content is refused', async () => {
    await expect(backend.database().getContent(trick)).rejects.toThrow('misuse');
  });

  test('as the name of a backup to restore is refused, and nothing is written', async () => {
    const input = { backupId: trick, recoveryCode: 'AAAA' };
    const answer = await backend.askAnything('restore.run', input);
    expect(answer.ok).toBe(false);
    expect(filesOutsideData()).toEqual([]);
  });

  test('as the name of an order file is only a name', async () => {
    const file = { name: trick, bytes: new TextEncoder().encode('订单号\n') };
    await backend.askAnything('imports.open', file);
    expect(filesOutsideData()).toEqual([]);
  });

  test('as the title of an attachment is only a title', async () => {
    const { orderId } = await placeOrder(backend);
    const bytes = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46, 0x49, 0x46]);
    const about = { kind: 'order', id: orderId };
    await backend.askAnything('attachments.add', { about, title: trick, bytes, thumbnail: null });
    expect(filesOutsideData()).toEqual([]);
  });

  test('asked of the page’s own scheme leads to no file outside the page', () => {
    const folder = path.join(path.sep, 'program', 'renderer');
    const found = pageFile(folder, `app://ui/${trick}`);
    expect(found === null || found.path.startsWith(folder + path.sep)).toBe(true);
  });
});
