import path from 'node:path';

import type { BackupDisk } from '../backup/backup-disk.ts';
import type { PacketContent, PacketFile } from './packet-content.ts';
import { packetErrorOf } from './packet-error.ts';
import { nameForGood, removeQuietly, sweepUnfinished, temporaryName } from './packet-place.ts';
import { writePacket, type PacketSource } from './write-packet.ts';

export interface PreparingParts {
  content: PacketContent;
  /** Where the packet's own folder shall be. */
  folder: string;
  /** Tells the unfinished packets of this program from those of others in the same folder. */
  owner: string;
  /** Unfinished packets that are still being written. */
  busy: readonly string[];
}

/** A packet under its temporary name. */
export interface PreparedFolder {
  files: PacketFile[];
  /** Answers the path; throws PacketError and leaves nothing. */
  commit: () => string;
  discard: () => void;
}

/** Writes a packet beside its place, or nothing. Rejects with PacketError. */
export async function preparePacket(
  disk: BackupDisk,
  { content, folder, owner, busy }: PreparingParts,
  source: PacketSource,
): Promise<PreparedFolder> {
  const temporary = path.join(folder, temporaryName(content, owner));
  const discard = () => removeQuietly(disk, temporary);
  try {
    sweepUnfinished(disk, folder, owner, busy);
    disk.makeFolder(temporary);
    const files = await writePacket(disk, temporary, content, source);
    const commit = () => {
      try {
        return nameForGood(disk, temporary, content);
      } catch (error) {
        discard();
        throw packetErrorOf(error);
      }
    };
    return { files, commit, discard };
  } catch (error) {
    discard();
    throw packetErrorOf(error);
  }
}
