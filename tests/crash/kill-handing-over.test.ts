import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { numberInFolderName } from '../../shared/finance/packet-folder-name.ts';
import { testPacket, writingOf } from '../main/backend/packets/support/packet.ts';
import { testFontFiles } from '../main/backend/pdf/support/test-fonts.ts';
import { putPacket } from '../support/packet-on-disk.ts';
import { packetsInProcess } from '../support/packets-in-process.ts';
import { bundlePrograms } from './bundle.ts';
import { runUntilKilled } from './kill-programs.ts';

const kills = 20;
let base: string;
let bundleFolder: string;
let programOf: (name: string) => string;

beforeAll(async () => {
  base = fs.mkdtempSync(path.join(os.tmpdir(), '柜台-kill-packet-'));
  fs.mkdirSync('.cache', { recursive: true });
  bundleFolder = fs.mkdtempSync(path.resolve('.cache/kill-packet-'));
  programOf = await bundlePrograms(bundleFolder, {
    program: 'tests/crash/handing-over-program.ts',
    worker: 'main/backend/packets/packet-worker.ts',
  });
}, 120_000);

afterAll(() => {
  fs.rmSync(base, { recursive: true });
  fs.rmSync(bundleFolder, { recursive: true });
});

test(`over ${kills} kills every folder that looks like a packet is whole, and none is lost`, async () => {
  const [source, stick] = [path.join(base, 'data'), path.join(base, '优盘')];
  fs.mkdirSync(stick);
  const packet = await testPacket(6);
  putPacket(source, { content: packet.content, fonts: testFontFiles }, packet.pdfs.values());
  const packets = packetsInProcess();
  const { files, discard } = await packets.prepare(packet.content, stick, writingOf(packet));
  await discard();

  const parameters = [source, stick, programOf('worker')];
  const began = performance.now();
  let named = (await runUntilKilled(programOf('program'), parameters, 0, 'save')).length;
  // A packet takes as long as the machine and what else runs on it will have it.
  const onePacketMs = performance.now() - began;
  let cutShort = 0;
  for (let round = 0; round < kills; round += 1) {
    const afterMs = (round / kills) * onePacketMs;
    const after = round % 2 === 0 ? 'open' : 'save';
    named += (await runUntilKilled(programOf('program'), parameters, afterMs, after)).length;
    const there = fs.readdirSync(stick);
    const whole = there.filter((name) => numberInFolderName(name) !== null);
    for (const name of whole) {
      expect(await packets.check(path.join(stick, name), files)).toEqual([]);
    }
    expect(whole.length).toBeGreaterThanOrEqual(named);
    // One that got its name in the moment of the kill was not told.
    named = whole.length;
    const left = there.length - whole.length;
    expect(left).toBeLessThanOrEqual(1);
    cutShort += left;
  }
  expect(Math.min(named, cutShort)).toBeGreaterThan(0);
}, 600_000);
