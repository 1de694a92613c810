import { z } from 'zod';
import type { Codec } from '../database/engine/codec.ts';
import { decodeFileHeader, readStart } from '../database/engine/file-header.ts';
import type { FileSystem } from '../database/engine/file-system.ts';
import { snapshotsIn } from '../database/engine/folder-layout.ts';
import type { ChainPlace } from '../database/engine/replay.ts';

export interface FoundSnapshot extends ChainPlace {
  file: string;
}

const placeSchema = z.looseObject({ sequence: z.int(), chain: z.string() });

/** The newest one in a data folder whose header can be read; null when there is none. */
export function newestSnapshot(
  disk: FileSystem,
  codec: Codec,
  folder: string,
): FoundSnapshot | null {
  for (const { file } of snapshotsIn(folder, disk.readFolder(folder)).reverse()) {
    const place = snapshotPlace(disk, codec, file);
    if (place !== null) return { file, ...place };
  }
  return null;
}

/** Number and hash of the last record in a snapshot, from its header; null when that is not whole. */
export function snapshotPlace(disk: FileSystem, codec: Codec, file: string): ChainPlace | null {
  const handle = disk.open(file, 'read');
  try {
    const header = decodeFileHeader(readStart(handle), 'GTS', codec, placeSchema);
    if (header === null) return null;
    const { sequence, chain } = header.description;
    return { sequence, chain: Buffer.from(chain, 'hex') };
  } finally {
    handle.close();
  }
}
