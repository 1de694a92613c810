import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createNodeFileSystem } from '../../../../../main/backend/database/engine/node-file-system.ts';
import type { SystemCalls } from '../../../../../main/backend/database/engine/node-file-system.ts';

let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), '柜台-'));
});

afterEach(() => {
  fs.rmSync(folder, { recursive: true });
});

/** Windows refuses the first renames and removals of a file that a virus scanner looks at. */
function busyFor(times: number, code: string): SystemCalls {
  let left = times;
  const refuse = (): void => {
    if (left === 0) return;
    left -= 1;
    throw Object.assign(new Error(code), { code });
  };
  return {
    ...fs,
    renameSync: (from, to) => {
      refuse();
      fs.renameSync(from, to);
    },
    unlinkSync: (file) => {
      refuse();
      fs.unlinkSync(file);
    },
  };
}

describe('on Windows', () => {
  test.each(['EPERM', 'EACCES', 'EBUSY'])('a rename refused with %s is tried again', (code) => {
    fs.writeFileSync(path.join(folder, 'a'), 'a');
    const pauses: number[] = [];
    const disk = createNodeFileSystem('win32', busyFor(2, code), (ms) => pauses.push(ms));
    disk.rename(path.join(folder, 'a'), path.join(folder, 'b'));
    expect({ names: fs.readdirSync(folder), pauses }).toEqual({ names: ['b'], pauses: [10, 20] });
  });

  test('a file that stays in use fails in the end', () => {
    fs.writeFileSync(path.join(folder, 'a'), 'a');
    const disk = createNodeFileSystem('win32', busyFor(100, 'EBUSY'), () => undefined);
    expect(() => disk.unlink(path.join(folder, 'a'))).toThrow('EBUSY');
  });

  test('another failure is not tried again', () => {
    const disk = createNodeFileSystem('win32', busyFor(1, 'ENOSPC'), () => undefined);
    expect(() => disk.unlink(path.join(folder, 'a'))).toThrow('ENOSPC');
  });

  test('a folder is not synced: there is no handle for it', () => {
    const refused: SystemCalls = {
      ...fs,
      openSync: () => {
        throw Object.assign(new Error('EISDIR'), { code: 'EISDIR' });
      },
    };
    expect(() => createNodeFileSystem('win32', refused).syncFolder(folder)).not.toThrow();
  });
});

describe('on Linux', () => {
  test('a folder is synced, and a failure is told', () => {
    const failing: SystemCalls = {
      ...fs,
      fsyncSync: () => {
        throw Object.assign(new Error('EIO'), { code: 'EIO' });
      },
    };
    expect(() => createNodeFileSystem('linux', failing).syncFolder(folder)).toThrow('EIO');
  });

  test('a refused rename is told at once', () => {
    fs.writeFileSync(path.join(folder, 'a'), 'a');
    const disk = createNodeFileSystem('linux', busyFor(1, 'EBUSY'), () => undefined);
    expect(() => disk.rename(path.join(folder, 'a'), path.join(folder, 'b'))).toThrow('EBUSY');
  });
});

test('what is written at a position is read from there', () => {
  const disk = createNodeFileSystem();
  const file = disk.open(path.join(folder, '顾客'), 'createNew');
  file.write(Buffer.from('abc'), 2);
  const target = Buffer.alloc(10);
  expect({
    count: file.read(target, 3),
    size: file.size(),
    first: target.toString('utf8', 0, 2),
  }).toEqual({ count: 2, size: 5, first: 'bc' });
  file.close();
});

test('an existing file is never created anew', () => {
  const disk = createNodeFileSystem();
  disk.open(path.join(folder, 'a'), 'createNew').close();
  expect(() => disk.open(path.join(folder, 'a'), 'createNew')).toThrow('EEXIST');
});

test('what is not there has no stat', () => {
  expect(createNodeFileSystem().stat(path.join(folder, 'a'))).toBeNull();
});
