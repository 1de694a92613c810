import { appendFile, mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

import type { Log, LogFields, LogLevel } from './log.ts';

export interface FileLogOptions {
  folder: string;
  /** Such as `main`: the file is `main.log`, older ones `main.1.log` and so on. */
  name: string;
  /** Real time in UTC milliseconds. */
  now: () => number;
  maxBytes?: number;
  kept?: number;
}

/** JSON lines in a file that is put aside when it grows too large. */
export function fileLog(options: FileLogOptions): Log {
  const { folder, name, now, maxBytes = 2_000_000, kept = 4 } = options;
  const file = (age: number): string =>
    join(folder, age === 0 ? `${name}.log` : `${name}.${age}.log`);
  let tail: Promise<unknown> = mkdir(folder, { recursive: true });

  const append = async (line: string): Promise<void> => {
    const bytes = await stat(file(0)).then(
      (entry) => entry.size,
      () => 0,
    );
    if (bytes > 0 && bytes + line.length > maxBytes) await putAside();
    await appendFile(file(0), line);
  };
  const putAside = async (): Promise<void> => {
    await rm(file(kept), { force: true });
    for (let age = kept - 1; age >= 0; age -= 1) {
      await rename(file(age), file(age + 1)).catch(() => undefined);
    }
  };

  return {
    write: (level: LogLevel, event: string, fields: LogFields = {}) => {
      const line = JSON.stringify({ at: new Date(now()).toISOString(), level, event, ...fields });
      // A log that cannot be written must not stop the counter.
      tail = tail.then(() => append(`${line}\n`)).catch(() => undefined);
    },
    flush: async () => {
      await tail;
    },
  };
}
