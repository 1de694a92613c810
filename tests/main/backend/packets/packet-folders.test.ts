import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import type {
  PacketFolders,
  PacketWriting,
} from '../../../../main/backend/packets/packet-content.ts';
import type { Log, LogFields } from '../../../../main/log/log.ts';
import type { PacketProgress } from '../../../../shared/ipc/envelope.ts';
import { packetsInProcess } from '../../../support/packets-in-process.ts';
import { silentLog } from '../../../support/silent-log.ts';
import { chosenFolder, filesIn } from './support/folder.ts';
import { hashOf, testPacket, writingOf, type TestPacket } from './support/packet.ts';
import {
  bundleThread,
  packetThreads,
  threadsThat,
  type BundledThread,
} from './support/packet-threads.ts';

let thread: BundledThread;
let packet: TestPacket;
let packets: PacketFolders;

beforeAll(async () => {
  thread = await bundleThread();
  packet = await testPacket(3);
}, 120_000);

beforeEach(() => {
  packets = packetThreads(thread.entry);
});

afterAll(() => {
  thread.remove();
});

const prepare = (folder: string, changes: Partial<PacketWriting> = {}, how = packets) =>
  how.prepare(packet.content, folder, writingOf(packet, changes));

const hashesIn = (folder: string) =>
  [...filesIn(folder)].map(([name, bytes]) => [name, hashOf(bytes)]);

test('a thread writes the same bytes as are written without one', async () => {
  const { savedAs } = await (await prepare(chosenFolder())).commit();
  const without = await (await prepare(chosenFolder(), {}, packetsInProcess())).commit();
  expect(hashesIn(savedAs)).toEqual(hashesIn(without.savedAs));
});

test('a thread tells which packet a folder is and checks it', async () => {
  const prepared = await prepare(chosenFolder());
  const { savedAs } = await prepared.commit();
  const sums = hashOf(filesIn(savedAs).get('SHA256SUMS') ?? Buffer.of());
  const told: PacketProgress[] = [];
  const onProgress = (progress: PacketProgress) => told.push(progress);
  expect(await packets.marksOf(savedAs)).toEqual({ number: 3, sums });
  expect(await packets.check(savedAs, prepared.files, { onProgress })).toEqual([]);
  expect(told.at(-1)).toEqual({ phase: 'checking', done: 7, total: 7 });
});

test('a packet that is discarded leaves nothing', async () => {
  const folder = chosenFolder();
  await (await prepare(folder)).discard();
  expect([...filesIn(folder)]).toEqual([]);
});

test('a packet that is prepared is not swept by the next', async () => {
  const folder = chosenFolder();
  const first = await prepare(folder);
  const other = { ...packet.content, number: 4 };
  await (await packets.prepare(other, folder, writingOf(packet))).commit();
  const { savedAs } = await first.commit();
  expect(await packets.check(savedAs, first.files)).toEqual([]);
});

describe('a packet called off', () => {
  const moments: [string, (stop: AbortController) => Partial<PacketWriting>][] = [
    [
      'before it begins',
      (stop) => {
        stop.abort();
        return {};
      },
    ],
    [
      'while a PDF is awaited that never comes',
      (stop) => ({
        pdfOf: () => {
          stop.abort();
          return new Promise(() => undefined);
        },
      }),
    ],
    [
      'at the last word of it',
      (stop) => ({
        onProgress: ({ phase, done }) => {
          if (phase === 'registers' && done === 1) stop.abort();
        },
      }),
    ],
  ];
  test.each(moments)('%s leaves nothing', async (_, changes) => {
    const folder = chosenFolder();
    const stop = new AbortController();
    const outcome = prepare(folder, { ...changes(stop), signal: stop.signal });
    await expect(outcome).rejects.toMatchObject({ name: 'PacketError', kind: 'calledOff' });
    expect([...filesIn(folder)]).toEqual([]);
  });

  test('is given up where the thread hangs on its disk', async () => {
    const stop = new AbortController();
    stop.abort();
    const hanging = threadsThat('for (;;);', { giveUpAfterMs: 20 });
    const outcome = prepare(chosenFolder(), { signal: stop.signal }, hanging);
    await expect(outcome).rejects.toMatchObject({ kind: 'calledOff' });
  });
});

describe('what goes wrong in the thread is told in plain words', () => {
  test('a form whose bytes cannot be had, by its number', async () => {
    const pdfOf = () => Promise.reject(new Error('damaged'));
    await expect(prepare(chosenFolder(), { pdfOf })).rejects.toThrow(
      'QX-20261121-001 的单据文件打不开',
    );
  });

  test('a folder that is not there', async () => {
    await expect(prepare(`${chosenFolder()}/gone`)).rejects.toMatchObject({ kind: 'diskGone' });
    await expect(packets.marksOf('/gone')).rejects.toMatchObject({ kind: 'diskGone' });
  });

  const failing: [string, string, Parameters<typeof threadsThat>[1]][] = [
    ['a thread that says nothing', 'for (;;);', { thread: { timeLimitMs: 20 } }],
    ['a thread with a mistake', 'throw new Error("mistake")', {}],
    ['a thread that ends', 'process.exit(0)', {}],
    [
      'a thread that needs too much memory',
      'const all = []; for (;;) all.push(new Array(1000).fill({}));',
      { thread: { resourceLimits: { maxOldGenerationSizeMb: 16 } } },
    ],
  ];
  test.each(failing)('%s', async (_, entry, changes) => {
    const outcome = prepare(chosenFolder(), {}, threadsThat(entry, changes));
    await expect(outcome).rejects.toMatchObject({ name: 'PacketError', kind: 'stopped' });
  });

  test('and where it happened is in the log, without what it was about', async () => {
    const lines: [string, LogFields][] = [];
    const log: Log = {
      ...silentLog,
      write: (_, event, fields = {}) => lines.push([event, fields]),
    };
    const how = threadsThat('throw new TypeError("王伟 19912345678")', { log });
    await expect(prepare(chosenFolder(), {}, how)).rejects.toMatchObject({ kind: 'stopped' });
    const [[event, { code, stack = '' }] = ['', {}]] = lines;
    expect([event, code, stack.split('\n')[0]]).toEqual(['packets.failed', 'stopped', 'TypeError']);
    expect(JSON.stringify(lines)).not.toMatch(/王伟|199/);
  });

  test('but not that somebody called it off', async () => {
    const lines: string[] = [];
    const log: Log = { ...silentLog, write: (_, event) => lines.push(event) };
    const how = packetThreads(thread.entry, { log });
    const outcome = prepare(chosenFolder(), { signal: AbortSignal.abort() }, how);
    await expect(outcome).rejects.toMatchObject({ kind: 'calledOff' });
    expect(lines).toEqual([]);
  });
});
