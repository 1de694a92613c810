import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { fileLog } from '../../../main/log/file-log.ts';
import { stackOf } from '../../../main/log/log.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guitai-log-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

const now = (): number => Date.UTC(2026, 10, 21, 2, 0);

describe('the log file', () => {
  test('holds one JSON object a line, in the order of writing', async () => {
    const log = fileLog({ folder, name: 'main', now });
    log.write('info', 'start');
    log.write('error', 'request', { channel: 'orders.list', code: 'unexpected', durationMs: 3 });
    await log.flush();
    expect((await linesOf('main.log')).map((line) => JSON.parse(line) as unknown)).toEqual([
      { at: '2026-11-21T02:00:00.000Z', level: 'info', event: 'start' },
      {
        at: '2026-11-21T02:00:00.000Z',
        level: 'error',
        event: 'request',
        channel: 'orders.list',
        code: 'unexpected',
        durationMs: 3,
      },
    ]);
  });

  test('is put aside when it grows too large, and only so many are kept', async () => {
    const log = fileLog({ folder, name: 'main', now, maxBytes: 100, kept: 2 });
    for (let count = 0; count < 8; count += 1) log.write('info', 'request', { count });
    await log.flush();
    expect((await readdir(folder)).sort()).toEqual(['main.1.log', 'main.2.log', 'main.log']);
  });

  test('put aside or not, the newest lines are in the newest file', async () => {
    const log = fileLog({ folder, name: 'main', now, maxBytes: 100, kept: 2 });
    for (let count = 0; count < 8; count += 1) log.write('info', 'request', { count });
    await log.flush();
    expect((await linesOf('main.log')).at(-1)).toContain('"count":7');
  });

  test('that cannot be written stops nobody', async () => {
    const log = fileLog({ folder: join(folder, 'main.log', '\0'), name: 'main', now });
    log.write('info', 'start');
    await expect(log.flush()).resolves.toBeUndefined();
  });
});

describe('an error in the log', () => {
  test('keeps its name and where it happened', () => {
    expect(stackOf(new TypeError('x'))).toMatch(/^TypeError\nat .*file-log\.test\.ts/);
  });

  test('loses its message, which may quote what a person typed', () => {
    expect(stackOf(new Error('no such customer: 王小明\n    13800138000'))).not.toMatch(
      /王小明|13800138000/,
    );
  });

  test('that is no error is only named by its type', () => {
    expect(stackOf('王小明')).toBe('string');
  });
});

async function linesOf(name: string): Promise<string[]> {
  return (await readFile(join(folder, name), 'utf8')).trim().split('\n');
}
