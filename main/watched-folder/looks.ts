import { createHash } from 'node:crypto';

import type { SeenFile } from './folder-disk.ts';

/** A file must have stayed the same for so long before it is read: the POS may still be writing. */
export const stillMs = 2_000;
/** A file nobody can read for so long is told about. */
export const patienceMs = 10 * 60_000;
/** The backend ended so often with a file in its hands before the file is given up. */
const mostLost = 2;

interface Memory extends SeenFile {
  stillSince: number;
  /** When it could not be read for the first time. */
  failedSince: number | null;
  /** How often the backend ended with it in its hands. */
  lost: number;
  done: boolean;
}

/** What was seen in the folder at the looks so far. Times are ms of a clock that only goes forward. */
export interface Looks {
  /** Takes in a look; gives the files that are to be read now, the oldest first. */
  see: (files: readonly SeenFile[], now: number) => SeenFile[];
  /** It needs no reading again, until it changes. */
  done: (file: SeenFile) => void;
  /** It could not be read; whether that has been so for long enough to tell somebody. */
  failed: (file: SeenFile, now: number) => boolean;
  /** The backend ended with it; whether that was once too often. */
  lost: (file: SeenFile) => boolean;
  /** Some files have just changed: look again soon. */
  settling: (now: number) => boolean;
}

export function createLooks(): Looks {
  let memory = new Map<string, Memory>();
  return {
    see: (files, now) => {
      memory = new Map(
        files.map((file) => {
          const before = memory.get(file.name);
          const same = before !== undefined && sameState(before, file);
          return [file.name, same ? before : firstSeen(file, now)];
        }),
      );
      return [...memory.values()]
        .filter((each) => !each.done && now - each.stillSince >= stillMs)
        .sort((one, other) => one.modifiedMs - other.modifiedMs || compare(one.name, other.name))
        .map(({ name, size, modifiedMs }) => ({ name, size, modifiedMs }));
    },
    done: (file) => {
      const each = memory.get(file.name);
      if (each !== undefined) each.done = true;
    },
    failed: (file, now) => {
      const each = memory.get(file.name);
      if (each === undefined) return false;
      each.failedSince ??= now;
      return now - each.failedSince >= patienceMs;
    },
    lost: (file) => {
      const each = memory.get(file.name);
      if (each === undefined) return false;
      each.lost += 1;
      return each.lost >= mostLost;
    },
    settling: (now) =>
      [...memory.values()].some((each) => !each.done && now - each.stillSince < stillMs),
  };
}

/** Stands for a file nobody could read, where otherwise the hash of its bytes does. */
export function fingerprintOf({ name, size, modifiedMs }: SeenFile): string {
  return createHash('sha256')
    .update(JSON.stringify([name, size, modifiedMs]))
    .digest('hex');
}

function firstSeen(file: SeenFile, now: number): Memory {
  return { ...file, stillSince: now, failedSince: null, lost: 0, done: false };
}

function sameState(one: SeenFile, other: SeenFile): boolean {
  return one.size === other.size && one.modifiedMs === other.modifiedMs;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
