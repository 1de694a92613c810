import path from 'node:path';

import { packetFolderName } from '../../../shared/finance/packet-folder-name.ts';
import type { BackupDisk } from '../backup/backup-disk.ts';
import { removeTree } from '../backup/remove-tree.ts';
import type { PacketContent } from './packet-content.ts';

/** Where a packet is written before it gets its name: nothing that looks like a packet. */
const unfinished = '未完成-财务备案-';

/**
 * Name of the folder that a packet is written in. `owner` is that of the program on this PC: others
 * may write to the same share and their packets are none of our business.
 */
export function temporaryName(content: Pick<PacketContent, 'number'>, owner: string): string {
  return `${unfinished}第${content.number}号-${owner}`;
}

/**
 * Removes what a killed run of the same owner left in the folder, as far as it can be removed.
 * `busy` are the names that are being written now.
 */
export function sweepUnfinished(
  disk: BackupDisk,
  folder: string,
  owner: string,
  busy: readonly string[],
): void {
  for (const name of disk.readFolder(folder)) {
    const isOurs = name.startsWith(unfinished) && name.endsWith(`-${owner}`);
    if (isOurs && !busy.includes(name)) removeQuietly(disk, path.join(folder, name));
  }
}

/** What cannot be removed now is swept at the next writing. */
export function removeQuietly(disk: BackupDisk, folder: string): void {
  try {
    removeTree(disk, folder);
  } catch {
    return;
  }
}

/** Gives what is written its name, the first one that is free; answers its path. */
export function nameForGood(
  disk: BackupDisk,
  temporary: string,
  content: Pick<PacketContent, 'number' | 'period'>,
): string {
  const folder = path.dirname(temporary);
  const name = packetFolderName(content.number, content.period);
  let place = path.join(folder, name);
  for (let again = 2; disk.stat(place) !== null; again += 1) {
    place = path.join(folder, `${name}（${again}）`);
  }
  disk.rename(temporary, place);
  try {
    disk.syncFolder(folder);
  } catch (error) {
    // Perhaps a power cut would take the name away again: it is not there until it is safe.
    disk.rename(place, temporary);
    throw error;
  }
  return place;
}
