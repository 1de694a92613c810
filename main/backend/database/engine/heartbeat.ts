import { z } from 'zod';
import type { FileSystem } from './file-system.ts';
import type { Timers } from './timers.ts';
import { readWholeFile } from './whole-file.ts';

/**
 * Keeps a second computer off a folder on a network share, where the kernel's lock does not reach:
 * the holder counts up in a small file. Only the counting matters, never a clock: two computers
 * need not agree on the time, and the file of a computer that lost power stands still.
 */
const beatSchema = z.strictObject({
  host: z.string(),
  /** Different at every start. */
  run: z.string(),
  beat: z.int().nonnegative(),
});

export type Beat = z.infer<typeof beatSchema>;

export const beatEveryMs = 5_000;
const watchMs = 12_000;

export interface HeartbeatOptions {
  fileSystem: FileSystem;
  file: string;
  host: string;
  run: string;
  timers: Timers;
  /** Another computer took the folder although this one was counting. */
  onLost: () => void;
}

/** Resolves to the other computer's name when it holds the folder. */
export async function startHeartbeat(
  options: HeartbeatOptions,
): Promise<{ kind: 'held'; stop(): void } | { kind: 'other'; host: string }> {
  const { fileSystem, file, host, run, timers } = options;
  const before = readBeat(fileSystem, file);
  // On this computer the kernel's lock has decided already.
  if (before !== null && before.host !== host) {
    await wait(timers, watchMs);
    const now = readBeat(fileSystem, file);
    if (now !== null && (now.run !== before.run || now.beat !== before.beat)) {
      return { kind: 'other', host: now.host };
    }
  }
  let beat = 0;
  let cancel = (): void => undefined;
  const tick = (): void => {
    const found = beat === 0 ? null : readBeat(fileSystem, file);
    if (found !== null && found.run !== run) {
      options.onLost();
      return;
    }
    beat += 1;
    tryToBeat(fileSystem, file, { host, run, beat });
    cancel = timers.after(beatEveryMs, tick);
  };
  tick();
  return {
    kind: 'held',
    stop: () => {
      cancel();
      if (readBeat(fileSystem, file)?.run === run) leave(fileSystem, file);
    },
  };
}

/** Null when there is none or it is torn: then nobody is known to hold the folder. */
function readBeat(fileSystem: FileSystem, file: string): Beat | null {
  try {
    if (fileSystem.stat(file) === null) return null;
    const parsed: unknown = JSON.parse(readWholeFile(fileSystem, file).toString('utf8'));
    return beatSchema.safeParse(parsed).data ?? null;
  } catch {
    return null;
  }
}

/** A disk that is full or gone must not end the program: saving will tell of it. */
function tryToBeat(fileSystem: FileSystem, file: string, beat: Beat): void {
  try {
    writeBeat(fileSystem, file, beat);
  } catch {
    return;
  }
}

/** A file left behind stands still, which is as good. */
function leave(fileSystem: FileSystem, file: string): void {
  try {
    fileSystem.unlink(file);
  } catch {
    return;
  }
}

/** In place and unsynced: it need not survive a power cut. */
function writeBeat(fileSystem: FileSystem, file: string, beat: Beat): void {
  const bytes = Buffer.from(JSON.stringify(beat), 'utf8');
  const handle = fileSystem.open(file, fileSystem.stat(file) === null ? 'createNew' : 'change');
  try {
    handle.write(bytes, 0);
    handle.truncate(bytes.byteLength);
  } finally {
    handle.close();
  }
}

function wait(timers: Timers, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    timers.after(milliseconds, () => resolve());
  });
}
