import fs from 'node:fs';
import { basename, dirname, join } from 'node:path';

import { beforeEach, beforeAll, describe, expect, test } from 'vitest';

import type { PacketFile } from '../../../../main/backend/packets/packet-content.ts';
import type { PacketProgress } from '../../../../shared/ipc/envelope.ts';
import { packetsInProcess } from '../../../support/packets-in-process.ts';
import { chosenFolder } from './support/folder.ts';
import { hashOf, numberOf, testPacket, writingOf, type TestPacket } from './support/packet.ts';

const packets = packetsInProcess();
let packet: TestPacket;
let folder: string;
let files: PacketFile[];
const secondForm = `单据/0002-${numberOf(1)}-取消订单申请单.pdf`;

beforeAll(async () => {
  packet = await testPacket(2);
});

beforeEach(async () => {
  const prepared = await packets.prepare(packet.content, chosenFolder(), writingOf(packet));
  files = prepared.files;
  folder = (await prepared.commit()).savedAs;
});

const problems = () => packets.check(folder, files);
const place = (name: string) => join(folder, ...name.split('/'));

/** One byte in the middle of a file becomes another; its length and time stay. */
function manipulate(name: string): void {
  const file = place(name);
  const { atime, mtime } = fs.statSync(file);
  const bytes = fs.readFileSync(file);
  const middle = Math.floor(bytes.byteLength / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  fs.writeFileSync(file, bytes);
  fs.utimesSync(file, atime, mtime);
}

describe('a packet as it was handed over', () => {
  test('has no problems', async () => {
    expect(await problems()).toEqual([]);
  });

  test('has none on another disk under another name', async () => {
    const elsewhere = join(chosenFolder(), '11月给财务');
    fs.cpSync(folder, elsewhere, { recursive: true });
    folder = elsewhere;
    expect(await problems()).toEqual([]);
  });

  test('has none while Excel shows the register, with what the system put there', async () => {
    const litter = [
      '~$财务备案清单.xlsx',
      'Thumbs.db',
      'desktop.ini',
      '单据/.DS_Store',
      '._SHA256SUMS',
    ];
    for (const name of litter) fs.writeFileSync(place(name), 'x');
    expect(await problems()).toEqual([]);
  });
});

describe('what is wrong with a packet is found by name', () => {
  test.each([
    '单据/0001-QX-20261121-001-取消订单申请单.pdf',
    '财务备案清单.pdf',
    '财务备案清单.xlsx',
    '财务备案清单.csv',
  ])('one changed bit in %s', async (name) => {
    manipulate(name);
    expect(await problems()).toEqual([{ problem: 'changed', place: name }]);
  });

  test('a form that grew', async () => {
    fs.appendFileSync(place(secondForm), '\n');
    expect(await problems()).toEqual([{ problem: 'changed', place: secondForm }]);
  });

  test('a manipulated form whose checksum was put right', async () => {
    const before = fs.readFileSync(place('SHA256SUMS'), 'utf8');
    const old = hashOf(fs.readFileSync(place(secondForm)));
    manipulate(secondForm);
    const forged = hashOf(fs.readFileSync(place(secondForm)));
    fs.writeFileSync(place('SHA256SUMS'), before.replace(old, forged));
    expect(await problems()).toEqual([
      { problem: 'changed', place: secondForm },
      { problem: 'sums', place: 'SHA256SUMS' },
    ]);
  });

  test('two forms that changed their names', async () => {
    const [one, other] = [place(files[0]?.path ?? ''), place(secondForm)];
    fs.renameSync(one, `${one}.x`);
    fs.renameSync(other, one);
    fs.renameSync(`${one}.x`, other);
    expect(await problems()).toEqual([
      { problem: 'changed', place: files[0]?.path },
      { problem: 'changed', place: secondForm },
    ]);
  });

  test('a form taken out', async () => {
    fs.rmSync(place(secondForm));
    expect(await problems()).toEqual([{ problem: 'missing', place: secondForm }]);
  });

  test('a form that is a folder now', async () => {
    fs.rmSync(place(secondForm));
    fs.mkdirSync(place(secondForm));
    expect(await problems()).toEqual([{ problem: 'missing', place: secondForm }]);
  });

  test('no checksum file', async () => {
    fs.rmSync(place('SHA256SUMS'));
    expect(await problems()).toEqual([{ problem: 'missing', place: 'SHA256SUMS' }]);
  });

  test('a form smuggled in', async () => {
    fs.copyFileSync(place(secondForm), place('单据/0003-QX-20261121-009-取消订单申请单.pdf'));
    expect(await problems()).toEqual([
      { problem: 'extra', place: '单据/0003-QX-20261121-009-取消订单申请单.pdf' },
    ]);
  });

  test('a folder put into it, as one name', async () => {
    fs.cpSync(place('单据'), place('备份'), { recursive: true });
    expect(await problems()).toEqual([{ problem: 'extra', place: '备份' }]);
  });

  test('all forms gone with their folder', async () => {
    fs.rmSync(place('单据'), { recursive: true });
    expect(await problems()).toEqual(
      files.slice(0, 2).map(({ path }) => ({ problem: 'missing', place: path })),
    );
  });
});

describe('which packet a folder is', () => {
  const sums = () => hashOf(fs.readFileSync(place('SHA256SUMS')));

  test('is told by its checksum file and by its name', async () => {
    expect(await packets.marksOf(folder)).toEqual({ number: 3, sums: sums() });
  });

  test('is told by its name with （2） behind it', async () => {
    fs.renameSync(folder, `${folder}（2）`);
    expect(await packets.marksOf(`${folder}（2）`)).toMatchObject({ number: 3 });
  });

  test('is told by its checksum file alone, once it was renamed', async () => {
    const renamed = join(dirname(folder), '11月');
    fs.renameSync(folder, renamed);
    [folder] = [renamed];
    expect(await packets.marksOf(folder)).toEqual({ number: null, sums: sums() });
  });

  test('is told by its name alone, without a checksum file', async () => {
    fs.rmSync(place('SHA256SUMS'));
    expect(await packets.marksOf(folder)).toEqual({ number: 3, sums: null });
  });

  test('of any other folder: none', async () => {
    expect(await packets.marksOf(dirname(folder))).toBeNull();
  });

  test('of one that was never finished: none', async () => {
    const unfinished = join(dirname(folder), '未完成-财务备案-第3号-test');
    fs.mkdirSync(unfinished);
    expect([await packets.marksOf(unfinished), basename(unfinished)]).toEqual([
      null,
      '未完成-财务备案-第3号-test',
    ]);
  });
});

test('how far the checking is, is told, and it can be called off', async () => {
  const told: PacketProgress[] = [];
  const stop = new AbortController();
  const onProgress = (progress: PacketProgress) => {
    told.push(progress);
    if (progress.done === 3) stop.abort();
  };
  const outcome = packets.check(folder, files, { onProgress, signal: stop.signal });
  await expect(outcome).rejects.toMatchObject({ kind: 'calledOff' });
  expect(told).toEqual([0, 1, 2, 3].map((done) => ({ phase: 'checking', done, total: 6 })));
});
