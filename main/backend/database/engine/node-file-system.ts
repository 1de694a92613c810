import fs from 'node:fs';
import type { FileStat, FileSystem, OpenFile, OpenMode } from './file-system.ts';
import { codeOf } from '../storage-error.ts';

type Platform = Pick<typeof process, 'platform'>['platform'];

/** The system calls this adapter rests on, so that the Windows branches run in tests on Linux. */
export type SystemCalls = Pick<
  typeof fs,
  | 'openSync'
  | 'closeSync'
  | 'fstatSync'
  | 'statSync'
  | 'readSync'
  | 'writeSync'
  | 'ftruncateSync'
  | 'fdatasyncSync'
  | 'fsyncSync'
  | 'renameSync'
  | 'unlinkSync'
  | 'readdirSync'
  | 'mkdirSync'
>;

const openFlags: Record<OpenMode, string> = { read: 'r', change: 'r+', createNew: 'wx+' };

/** The real disk. Node takes long and Chinese paths on Windows by itself (`\\?\` prefix). */
export function createNodeFileSystem(
  platform: Platform = process.platform,
  calls: SystemCalls = fs,
  pause: (milliseconds: number) => void = sleep,
): FileSystem {
  const windows = platform === 'win32';
  return {
    open: (path, mode) => openFile(calls, path, mode),
    stat: (path) => stat(calls, path),
    rename: (from, to) => {
      patiently(windows, pause, () => calls.renameSync(from, to));
    },
    unlink: (path) => {
      patiently(windows, pause, () => calls.unlinkSync(path));
    },
    readFolder: (path) => calls.readdirSync(path),
    makeFolder: (path) => {
      calls.mkdirSync(path);
    },
    syncFolder: (path) => {
      // Windows has no handle to flush for a folder; NTFS logs renames and creations itself.
      if (windows) return;
      const descriptor = calls.openSync(path, 'r');
      try {
        calls.fsyncSync(descriptor);
      } finally {
        calls.closeSync(descriptor);
      }
    },
  };
}

function openFile(calls: SystemCalls, path: string, mode: OpenMode): OpenFile {
  const descriptor = calls.openSync(path, openFlags[mode]);
  return {
    size: () => calls.fstatSync(descriptor).size,
    read: (target, position) => {
      let done = 0;
      while (done < target.byteLength) {
        const count = calls.readSync(
          descriptor,
          target,
          done,
          target.byteLength - done,
          position + done,
        );
        if (count === 0) break;
        done += count;
      }
      return done;
    },
    write: (bytes, position) => {
      let done = 0;
      // A full disk may take part of the bytes first; the next round then says ENOSPC.
      while (done < bytes.byteLength) {
        done += calls.writeSync(descriptor, bytes, done, bytes.byteLength - done, position + done);
      }
    },
    truncate: (length) => {
      calls.ftruncateSync(descriptor, length);
    },
    // fdatasync covers the length too, which is all that reading the file back needs.
    sync: () => {
      calls.fdatasyncSync(descriptor);
    },
    close: () => {
      calls.closeSync(descriptor);
    },
  };
}

function stat(calls: SystemCalls, path: string): FileStat | null {
  const found = calls.statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return null;
  return found.isDirectory() ? { kind: 'folder' } : { kind: 'file', bytes: found.size };
}

const pausesMs = [10, 20, 50, 100, 200, 400];

/** On Windows virus scanners and indexers hold fresh files open for a moment: try again, then fail. */
function patiently(windows: boolean, pause: (milliseconds: number) => void, act: () => void): void {
  for (const milliseconds of windows ? pausesMs : []) {
    try {
      act();
      return;
    } catch (error) {
      if (!['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error))) throw error;
      pause(milliseconds);
    }
  }
  act();
}

function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
