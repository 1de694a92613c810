import { execFileSync } from 'node:child_process';
import { basename } from 'node:path';

import { beforeAll, describe, expect, test } from 'vitest';

import type { PacketProgress } from '../../../../shared/ipc/envelope.ts';
import { packetsInProcess } from '../../../support/packets-in-process.ts';
import { infoOf, solidText, textOf } from '../pdf/support/poppler.ts';
import { chosenFolder, filesIn } from './support/folder.ts';
import {
  contentOf,
  hashOf,
  numberOf,
  packetRow,
  testPacket,
  writingOf,
  type TestPacket,
} from './support/packet.ts';
import { outlineTitles } from './support/pdf-facts.ts';

const packets = packetsInProcess();
const forms = 3;
const folderName = '财务备案-2026-11-01至2026-11-30-第3号';
let packet: TestPacket;

beforeAll(async () => {
  packet = await testPacket(forms);
});

async function written(folder = chosenFolder(), what = packet): Promise<string> {
  const prepared = await packets.prepare(what.content, folder, writingOf(what));
  return (await prepared.commit()).savedAs;
}

describe('the folder of a packet', () => {
  test('is named after its period and number', async () => {
    expect(basename(await written())).toBe(folderName);
  });

  test('has each form, the bundle, both registers and the checksums, and nothing else', async () => {
    expect([...filesIn(await written()).keys()]).toEqual([
      'SHA256SUMS',
      ...[0, 1, 2].map((at) => `单据/000${at + 1}-${numberOf(at)}-取消订单申请单.pdf`),
      '财务备案清单.csv',
      '财务备案清单.pdf',
      '财务备案清单.xlsx',
    ]);
  });

  test('has the forms byte by byte as they were issued', async () => {
    const files = filesIn(await written());
    const written1 = [...files].filter(([name]) => name.startsWith('单据/'));
    expect(written1.map(([, bytes]) => hashOf(bytes))).toEqual(
      packet.content.rows.map(({ sha256 }) => sha256),
    );
  });

  test('has the cover sheet and all forms in one, with bookmarks', async () => {
    const bundle = filesIn(await written()).get('财务备案清单.pdf') ?? Buffer.of();
    const titles = (await outlineTitles(bundle)).map(({ title }) => title);
    expect({
      titles,
      pages: infoOf(bundle).get('Pages'),
      begins: solidText(textOf(bundle)).slice(0, 100),
    }).toEqual({
      titles: ['财务备案清单', ...[0, 1, 2].map((at) => `${numberOf(at)} 取消订单申请单`)],
      pages: String(1 + forms * 4),
      begins: expect.stringContaining('财务备案清单') as string,
    });
  });

  test('is found right by sha256sum, which needs nothing of ours', async () => {
    const answer = execFileSync('sha256sum', ['-c', '--strict', 'SHA256SUMS'], {
      cwd: await written(),
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    });
    expect(
      answer
        .trim()
        .split('\n')
        .filter((line) => line.endsWith(': OK')),
    ).toHaveLength(forms + 3);
  });

  test('is told file by file, as it lies there', async () => {
    const folder = chosenFolder();
    const prepared = await packets.prepare(packet.content, folder, writingOf(packet));
    const { savedAs } = await prepared.commit();
    const there = [...filesIn(savedAs)].map(([path, bytes]) => ({
      path,
      sha256: hashOf(bytes),
      bytes: bytes.byteLength,
    }));
    const told = [...prepared.files].sort((one, other) => (one.path < other.path ? -1 : 1));
    expect(told).toEqual(there);
  });

  test('is the same, byte by byte, when it is written again elsewhere', async () => {
    const [first, again] = [filesIn(await written()), filesIn(await written())];
    expect([...again].map(([name, bytes]) => [name, hashOf(bytes)])).toEqual(
      [...first].map(([name, bytes]) => [name, hashOf(bytes)]),
    );
  });

  test('tells nobody in full: no name, phone or address stands in a name of a file', async () => {
    const names = [...filesIn(await written()).keys()].join(' ');
    expect(names).not.toMatch(/王|199|138|香港中路/);
  });

  test('takes the next free name where its own is taken, and leaves the other alone', async () => {
    const folder = chosenFolder();
    const names = [];
    for (let time = 0; time < 3; time += 1) names.push(basename(await written(folder)));
    expect(names).toEqual([folderName, `${folderName}（2）`, `${folderName}（3）`]);
  });
});

test('a packet that is not yet named looks like none', async () => {
  const folder = chosenFolder();
  await packets.prepare(packet.content, folder, writingOf(packet));
  const names = [...filesIn(folder).keys()].map((name) => name.split('/')[0] ?? '');
  expect([...new Set(names)]).toEqual(['未完成-财务备案-第3号-test']);
});

test('a packet that is discarded leaves nothing', async () => {
  const folder = chosenFolder();
  await (await packets.prepare(packet.content, folder, writingOf(packet))).discard();
  expect([...filesIn(folder)]).toEqual([]);
});

test('how far it is, is told from the first form to the registers', async () => {
  const told: PacketProgress[] = [];
  const onProgress = (progress: PacketProgress) => told.push(progress);
  await packets.prepare(packet.content, chosenFolder(), writingOf(packet, { onProgress }));
  expect(told.map(({ phase, done, total }) => `${phase} ${done}/${total}`)).toEqual([
    'forms 0/3',
    'forms 1/3',
    'forms 2/3',
    'forms 3/3',
    'bundle 0/1',
    'bundle 1/1',
    'registers 0/1',
    'registers 1/1',
  ]);
});

describe('a packet called off', () => {
  const phases = ['forms 0', 'forms 2', 'bundle 0', 'bundle 1', 'registers 0', 'registers 1'];
  test.each(phases)('at %s leaves nothing', async (when) => {
    const folder = chosenFolder();
    const stop = new AbortController();
    const onProgress = ({ phase, done }: PacketProgress) => {
      if (`${phase} ${done}` === when) stop.abort();
    };
    const writing = writingOf(packet, { onProgress, signal: stop.signal });
    const outcome = packets.prepare(packet.content, folder, writing);
    await expect(outcome).rejects.toMatchObject({ kind: 'calledOff' });
    expect([...filesIn(folder)]).toEqual([]);
  });
});

describe('a form that is not what was issued stops the packet by name and leaves nothing', () => {
  const other = Buffer.from('%PDF-1.7 something else');
  const broken: [string, () => TestPacket][] = [
    [
      'the bytes of another form',
      () => {
        const [first] = packet.pdfs.values();
        const pdfs = [...packet.pdfs].map(
          ([sha256, pdf], at) => [sha256, at === 1 && first ? first : pdf] as const,
        );
        return { ...packet, pdfs: new Map(pdfs) };
      },
    ],
    [
      'no bytes',
      () => ({ ...packet, pdfs: new Map([...packet.pdfs].filter((_, at) => at !== 1)) }),
    ],
    [
      'bytes that are no PDF',
      () => {
        const [first, , third] = packet.content.rows;
        const row = packetRow({ number: numberOf(1), sha256: hashOf(other) });
        const rows = [first, row, third].filter((each) => each !== undefined);
        return { content: contentOf(rows), pdfs: new Map([...packet.pdfs, [row.sha256, other]]) };
      },
    ],
  ];
  test.each(broken)('%s', async (_, make) => {
    const folder = chosenFolder();
    const outcome = written(folder, make());
    await expect(outcome).rejects.toMatchObject({ kind: 'formDamaged', number: numberOf(1) });
    expect([...filesIn(folder)]).toEqual([]);
  });
});
