import { beforeAll, describe, expect, test } from 'vitest';

import { PacketError } from '../../../../main/backend/packets/packet-error.ts';
import { packetFolderName } from '../../../../shared/finance/packet-folder-name.ts';
import { packetsInProcess } from '../../../support/packets-in-process.ts';
import { DiskWithStick, stick } from '../backup/support/stick.ts';
import { RecordingDisk } from '../database/support/recording-disk.ts';
import { extremes, randomSurvival } from '../database/support/survival.ts';
import { testPacket, writingOf, type TestPacket } from './support/packet.ts';

let packet: TestPacket;
let files: Awaited<ReturnType<typeof handedOver>>;
const folderName = packetFolderName(3, { from: '2026-11-01', until: '2026-11-30' });
const stillUnfinished = /^未完成-/;

beforeAll(async () => {
  packet = await testPacket(2);
  files = await handedOver(new DiskWithStick(new RecordingDisk()));
});

async function handedOver(disk: DiskWithStick) {
  const packets = packetsInProcess(disk.port());
  const prepared = await packets.prepare(packet.content, stick, writingOf(packet));
  await prepared.commit();
  return prepared.files;
}

/** Packets by their name and what is wrong with each. */
async function packetsOn(disk: RecordingDisk) {
  const packets = packetsInProcess(new DiskWithStick(disk).port());
  const found: Record<string, unknown> = {};
  for (const name of disk.readFolder(stick)) {
    if (!stillUnfinished.test(name)) found[name] = await packets.check(`${stick}/${name}`, files);
  }
  return found;
}

/** The disk as it was before each of its changes while a packet was written and named. */
async function momentsOfWriting(): Promise<RecordingDisk[]> {
  const disk = new RecordingDisk();
  const withStick = new DiskWithStick(disk);
  const moments: RecordingDisk[] = [];
  disk.watch = (_, perform) => {
    moments.push(disk.copy());
    perform();
  };
  await handedOver(withStick);
  disk.watch = (_, perform) => perform();
  return [...moments, disk];
}

describe('whenever the program is killed while it writes', () => {
  test('there is a whole packet or nothing that looks like one', async () => {
    const moments = await momentsOfWriting();
    const found = await Promise.all(moments.map(packetsOn));
    expect(found.slice(0, -2).filter((each) => Object.keys(each).length > 0)).toEqual([]);
    expect(found.slice(-2)).toEqual([{ [folderName]: [] }, { [folderName]: [] }]);
  });

  test('the next packet written there sweeps what it left', async () => {
    for (const moment of await momentsOfWriting()) {
      const before = Object.keys(await packetsOn(moment)).length;
      await handedOver(new DiskWithStick(moment));
      expect(moment.readFolder(stick).filter((name) => stillUnfinished.test(name))).toEqual([]);
      expect(Object.keys(await packetsOn(moment))).toHaveLength(before + 1);
    }
  });
});

test('a packet that has its name is whole, also when the power goes then', async () => {
  const moments = await momentsOfWriting();
  const survivals = [...extremes, ...[1, 2, 3, 4, 5].map(randomSurvival)];
  for (const disk of moments.slice(-3)) {
    for (const survival of survivals) {
      const found = await packetsOn(disk.afterPowerCut(survival));
      expect(Object.values(found).flat()).toEqual([]);
    }
  }
});

test('a packet handed over survives a power cut', async () => {
  const [nothingUnsynced] = extremes;
  const disk = (await momentsOfWriting()).at(-1);
  if (!disk || !nothingUnsynced) throw new Error('Nothing was written.');
  expect(await packetsOn(disk.afterPowerCut(nothingUnsynced))).toEqual({ [folderName]: [] });
});

test('what another PC is writing in the same folder is left alone', async () => {
  const disk = new RecordingDisk();
  const withStick = new DiskWithStick(disk);
  disk.makeFolder(`${stick}/未完成-财务备案-第3号-other`);
  await handedOver(withStick);
  expect(disk.readFolder(stick)).toContain('未完成-财务备案-第3号-other');
});

describe('when the disk refuses', () => {
  test.each([
    ['ENOSPC', 'diskFull'],
    ['EROFS', 'notAllowed'],
    ['EACCES', 'notAllowed'],
    ['ENOENT', 'diskGone'],
    ['EIO', 'diskGone'],
  ])('%s is told as %s', async (code, kind) => {
    const disk = new DiskWithStick(new RecordingDisk());
    disk.failing = code;
    await expect(handedOver(disk)).rejects.toMatchObject({ name: 'PacketError', kind });
  });

  test('any one operation, nothing that looks like a packet is left', async () => {
    const count = await operationsOfWriting();
    for (let number = 1; number <= count; number += 1) {
      const disk = new RecordingDisk();
      const withStick = new DiskWithStick(disk);
      withStick.failAt = { number, code: 'ENOSPC' };
      const outcome = await handedOver(withStick).then(
        () => 'written',
        (error: unknown) => (error instanceof PacketError ? error.kind : error),
      );
      expect(['written', 'diskFull']).toContain(outcome);
      const left = outcome === 'written' ? { [folderName]: [] } : {};
      expect(await packetsOn(disk)).toEqual(left);
    }
  });
});

async function operationsOfWriting(): Promise<number> {
  const disk = new DiskWithStick(new RecordingDisk());
  await handedOver(disk);
  return disk.operations;
}
