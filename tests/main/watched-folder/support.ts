import type { FileReading } from '../../../main/files/file-reading.ts';
import type { BackendQuestion } from '../../../main/supervisor/pending-requests.ts';
import type { FolderDisk, SeenFile } from '../../../main/watched-folder/folder-disk.ts';
import type { Answer } from '../../../shared/ipc/envelope.ts';

/** A file in the folder of a test: what is seen of it, and what reading it gives. */
export interface PlayedFile extends SeenFile {
  reading?: FileReading;
}

/** A folder, a clock and a backend that the test plays. */
export interface Scene {
  disk: FolderDisk;
  clock: { now: () => number; after: (ms: number, work: () => void) => () => void };
  askBackend: (question: BackendQuestion) => Promise<Answer<unknown>>;
  files: PlayedFile[];
  /** Thrown in place of the list of files. */
  away: Error | null;
  asked: BackendQuestion[];
  /** Names of the files that were read. */
  read: string[];
  /** How often each channel was asked. */
  count: (channel: string) => number;
  answers: Record<string, Answer<unknown>>;
  hint: () => void;
  /** Hints asked for and given up. */
  watches: { begun: number; ended: number };
  /** Lets time pass in small steps and whatever falls due come to its end. */
  pass: (ms: number) => Promise<void>;
}

export const ok = (value: unknown): Answer<unknown> => ({ ok: true, value });

export function scene(): Scene {
  const timers = new Map<number, { due: number; work: () => void }>();
  let time = 0;
  let lastTimer = 0;
  let onHint: () => void = () => undefined;
  const played: Scene = {
    files: [],
    away: null,
    asked: [],
    read: [],
    watches: { begun: 0, ended: 0 },
    answers: {
      'watchedFolder.take': ok({ outcome: 'imported' }),
      'watchedFolder.takeUnreadable': ok({}),
      'watchedFolder.setWatching': ok({}),
      'watchedFolder.waiting': ok([]),
    },
    disk: {
      list: () =>
        played.away === null ? Promise.resolve([...played.files]) : Promise.reject(played.away),
      read: (_folder, name) => {
        played.read.push(name);
        const file = played.files.find((each) => each.name === name);
        if (file === undefined) return Promise.resolve({ kind: 'gone', error: null });
        return Promise.resolve(file.reading ?? readingOf(file));
      },
      watch: (_folder, hint) => {
        played.watches.begun += 1;
        onHint = hint;
        return () => {
          played.watches.ended += 1;
        };
      },
    },
    askBackend: (question) => {
      played.asked.push(question);
      const answer = played.answers[question.channel];
      if (answer === undefined) throw new Error(`Nobody answers ${question.channel}.`);
      return Promise.resolve(answer);
    },
    clock: {
      now: () => time,
      after: (ms, work) => {
        lastTimer += 1;
        const id = lastTimer;
        timers.set(id, { due: time + ms, work });
        return () => timers.delete(id);
      },
    },
    count: (channel) => played.asked.filter((question) => question.channel === channel).length,
    hint: () => onHint(),
    pass: async (ms) => {
      await settled();
      for (const end = time + ms; ;) {
        const due = [...timers].filter((each) => each[1].due <= end);
        const [first] = due.sort((one, other) => one[1].due - other[1].due);
        if (first === undefined) {
          time = end;
          return;
        }
        time = Math.max(time, first[1].due);
        timers.delete(first[0]);
        first[1].work();
        await settled();
      }
    },
  };
  return played;
}

export function readingOf({ name, size, modifiedMs }: SeenFile): FileReading {
  return { kind: 'read', bytes: new TextEncoder().encode(name), size, modifiedMs };
}

/** Everything that only waits for promises has come to its end. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
