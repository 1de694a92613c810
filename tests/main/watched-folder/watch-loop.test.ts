import { beforeEach, describe, expect, test } from 'vitest';

import { watchFolder } from '../../../main/watched-folder/watch-loop.ts';
import { unreadableWords, watchedFolderWords } from '../../../main/watched-folder/words.ts';
import type { LogFields } from '../../../main/log/log.ts';
import type { Answer, ErrorCode } from '../../../shared/ipc/envelope.ts';
import { silentLog } from '../supervisor/support.ts';
import { ok, readingOf, scene, type Scene } from './support.ts';

const minuteMs = 60_000;
const file = { name: 'orders.csv', size: 10, modifiedMs: 1_000 };
const held = { kind: 'inUse', error: null } as const;

let stage: Scene;
let problems: (string | null)[];
let loop: { end: () => void };

function begin(): void {
  problems = [];
  loop = watchFolder('/pos', {
    ...stage,
    log: silentLog,
    onProblem: (problem) => problems.push(problem),
  });
}

function refusal(code: ErrorCode): Answer<never> {
  return { ok: false, code, message: '不行', details: [] };
}

beforeEach(() => {
  stage = scene();
  begin();
});

describe('a file of the POS', () => {
  beforeEach(() => {
    stage.files = [file];
  });

  test('is not touched at the first look', async () => {
    await stage.pass(1_900);
    expect(stage.read).toEqual([]);
  });

  test('is handed over once it was the same on two looks 2 s apart', async () => {
    await stage.pass(3_000);
    expect(stage.asked).toMatchObject([
      { channel: 'watchedFolder.take', input: { name: 'orders.csv' }, staffId: null },
    ]);
  });

  test('is not handed over while it grows', async () => {
    for (let size = 10; size < 30; size += 1) {
      stage.files = [{ ...file, size }];
      await stage.pass(1_500);
    }
    expect(stage.asked).toEqual([]);
  });

  test('that changes between the look and the reading is left for later', async () => {
    stage.files = [{ ...file, reading: readingOf({ ...file, size: 11 }) }];
    await stage.pass(3_000);
    expect(stage.asked).toEqual([]);
  });

  test('is read once, however often the folder is looked at', async () => {
    await stage.pass(10 * minuteMs);
    expect(stage.read).toEqual(['orders.csv']);
  });

  test('is read again when it was written again', async () => {
    await stage.pass(minuteMs);
    stage.files = [{ ...file, modifiedMs: 2_000 }];
    await stage.pass(minuteMs);
    expect(stage.count('watchedFolder.take')).toBe(2);
  });

  test('that was taken away and put back is read again', async () => {
    await stage.pass(minuteMs);
    stage.files = [];
    await stage.pass(minuteMs);
    stage.files = [file];
    await stage.pass(minuteMs);
    expect(stage.count('watchedFolder.take')).toBe(2);
  });

  test('that is open in Excel is tried again', async () => {
    stage.files = [{ ...file, reading: held }];
    await stage.pass(5 * minuteMs);
    stage.files = [file];
    await stage.pass(minuteMs);
    expect(stage.count('watchedFolder.take')).toBe(1);
  });

  test('that cannot be opened for long waits for somebody, once', async () => {
    stage.files = [{ ...file, reading: held }];
    await stage.pass(30 * minuteMs);
    expect(stage.asked).toMatchObject([
      {
        channel: 'watchedFolder.takeUnreadable',
        input: { name: 'orders.csv', message: unreadableWords.held },
      },
    ]);
  });

  test('that is empty may still be filled', async () => {
    stage.files = [{ ...file, size: 0 }];
    await stage.pass(5 * minuteMs);
    expect(stage.asked).toEqual([]);
  });

  test('above 20 MB is not read and waits for somebody', async () => {
    stage.files = [{ ...file, size: 20_000_001 }];
    await stage.pass(minuteMs);
    expect([stage.read, stage.asked]).toMatchObject([
      [],
      [{ channel: 'watchedFolder.takeUnreadable', input: { message: unreadableWords.tooBig } }],
    ]);
  });
});

describe('several files', () => {
  const named = (name: string, modifiedMs: number) => ({ ...file, name, modifiedMs });

  test('are handed over the oldest first, so that the newest has the last word', async () => {
    stage.files = [named('c.csv', 3), named('a.csv', 2), named('b.csv', 1)];
    await stage.pass(minuteMs);
    expect(stage.read).toEqual(['b.csv', 'a.csv', 'c.csv']);
  });

  test('are handed over one at a time', async () => {
    stage.files = [named('a.csv', 1), named('b.csv', 2)];
    const resolves: ((answer: Answer<unknown>) => void)[] = [];
    stage.askBackend = () => new Promise((resolve) => resolves.push(resolve));
    loop.end();
    begin();
    await stage.pass(minuteMs);
    expect(resolves).toHaveLength(1);
  });

  test('are left alone after the end', async () => {
    stage.files = [file];
    loop.end();
    await stage.pass(minuteMs);
    expect(stage.asked).toEqual([]);
  });
});

describe('when the folder is looked at', () => {
  test('without a hint within 30 s', async () => {
    await stage.pass(1_000);
    stage.files = [file];
    await stage.pass(33_000);
    expect(stage.count('watchedFolder.take')).toBe(1);
  });

  test('with a hint at once', async () => {
    await stage.pass(1_000);
    stage.files = [file];
    stage.hint();
    await stage.pass(3_000);
    expect(stage.count('watchedFolder.take')).toBe(1);
  });

  test('again at once after the first hint could come: what came before is seen', async () => {
    loop.end();
    const { list } = stage.disk;
    let comes = [file];
    stage.disk.list = async (folder) => {
      const seen = await list(folder);
      // Between the look and the watching, whose hints tell only of what comes later.
      stage.files = [...stage.files, ...comes];
      comes = [];
      return seen;
    };
    begin();
    await stage.pass(5_000);
    expect(stage.count('watchedFolder.take')).toBe(1);
  });

  test('and not without end where nothing gives hints', async () => {
    loop.end();
    let looks = 0;
    const { list, watch } = stage.disk;
    stage.disk.list = (folder) => {
      looks += 1;
      return list(folder);
    };
    stage.disk.watch = (folder, hint, lose) => {
      const stop = watch(folder, hint, lose);
      lose();
      return stop;
    };
    begin();
    await stage.pass(minuteMs);
    expect(looks).toBeLessThanOrEqual(4);
  });

  test('hints without end do not put it off', async () => {
    await stage.pass(1_000);
    stage.files = [file];
    for (let tenths = 0; tenths < 60; tenths += 1) {
      stage.hint();
      await stage.pass(100);
    }
    expect(stage.count('watchedFolder.take')).toBe(1);
  });

  test('a hint that comes while a file is read is not lost', async () => {
    let answerTake: (answer: Answer<unknown>) => void = () => undefined;
    stage.files = [file];
    stage.askBackend = (question) => {
      stage.asked.push(question);
      return new Promise((resolve) => {
        answerTake = resolve;
      });
    };
    loop.end();
    begin();
    await stage.pass(5_000);
    stage.files = [file, { ...file, name: 'later.csv' }];
    stage.hint();
    await stage.pass(5_000);
    answerTake(ok({ outcome: 'imported' }));
    await stage.pass(5_000);
    expect(stage.read).toEqual(['orders.csv', 'later.csv']);
  });
});

describe('a folder that goes away', () => {
  const gone = Object.assign(new Error('/pos'), { code: 'ENOENT' });

  test('is told once', async () => {
    stage.away = gone;
    await stage.pass(5 * minuteMs);
    expect(problems).toEqual([watchedFolderWords.away]);
  });

  test('without rights is told in other words', async () => {
    stage.away = Object.assign(new Error('/pos'), { code: 'EACCES' });
    await stage.pass(minuteMs);
    expect(problems).toEqual([watchedFolderWords.noRights]);
  });

  test('goes on when it is back', async () => {
    stage.away = gone;
    await stage.pass(minuteMs);
    stage.away = null;
    stage.files = [file];
    await stage.pass(minuteMs);
    expect([problems.at(-1), stage.count('watchedFolder.take')]).toEqual([null, 1]);
  });

  test('gives hints again when it is back', async () => {
    await stage.pass(minuteMs);
    stage.away = gone;
    await stage.pass(minuteMs);
    stage.away = null;
    await stage.pass(minuteMs);
    expect(stage.watches).toEqual({ begun: 2, ended: 1 });
  });
});

describe('a backend', () => {
  beforeEach(() => {
    stage.files = [file];
  });

  test.each<ErrorCode>(['notReady', 'storageFull', 'storageReadOnly'])(
    'that answers %s gets the file again, for as long as it takes',
    async (code) => {
      stage.answers['watchedFolder.take'] = refusal(code);
      await stage.pass(30 * minuteMs);
      stage.answers['watchedFolder.take'] = ok({ outcome: 'imported' });
      await stage.pass(minuteMs);
      stage.asked = [];
      await stage.pass(minuteMs);
      expect([stage.asked, stage.count('watchedFolder.takeUnreadable')]).toEqual([[], 0]);
    },
  );

  test('that ends twice with a file does not get it a third time', async () => {
    stage.answers['watchedFolder.take'] = refusal('backendDied');
    await stage.pass(10 * minuteMs);
    expect(stage.asked.map(({ channel }) => channel)).toEqual([
      'watchedFolder.take',
      'watchedFolder.take',
      'watchedFolder.takeUnreadable',
    ]);
  });

  test('that keeps refusing a file is told to let it wait', async () => {
    stage.answers['watchedFolder.take'] = refusal('unexpected');
    await stage.pass(30 * minuteMs);
    expect(stage.asked.at(-1)).toMatchObject({
      channel: 'watchedFolder.takeUnreadable',
      input: { message: unreadableWords.failed },
    });
  });

  test('for which nobody is responsible stops it and says so', async () => {
    stage.answers['watchedFolder.take'] = ok({ outcome: 'off' });
    await stage.pass(10 * minuteMs);
    expect([problems, stage.asked.length]).toEqual([[watchedFolderWords.off], 1]);
  });
});

test('the log names no file', async () => {
  const logged: [string, LogFields | undefined][] = [];
  loop.end();
  watchFolder('/王小明', {
    ...stage,
    onProblem: () => undefined,
    log: {
      ...silentLog,
      write: (_level: unknown, event: string, fields?: LogFields) => logged.push([event, fields]),
    },
  });
  stage.files = [file];
  await stage.pass(minuteMs);
  expect(JSON.stringify(logged)).toMatch(/^(?!.*(王小明|orders)).*watchedFolder\.took/);
});
