import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';

import type { PacketFolders } from '../../../../../main/backend/packets/packet-content.ts';
import { createPacketFolders } from '../../../../../main/backend/packets/packet-folders.ts';
import type { PacketFoldersParts } from '../../../../../main/backend/packets/packet-folders.ts';
import { bundlePrograms } from '../../../../crash/bundle.ts';
import { silentLog } from '../../../../support/silent-log.ts';
import { testFontFiles } from '../../pdf/support/test-fonts.ts';

/** The thread bundled as the program bundles it: it starts ten times sooner than from its source. */
export interface BundledThread {
  entry: string;
  remove: () => void;
}

export async function bundleThread(): Promise<BundledThread> {
  mkdirSync('.cache', { recursive: true });
  const folder = mkdtempSync(resolve('.cache/packet-thread-'));
  const programOf = await bundlePrograms(folder, {
    worker: 'main/backend/packets/packet-worker.ts',
  });
  return { entry: programOf('worker'), remove: () => rmSync(folder, { recursive: true }) };
}

/** Packets in threads of their own. */
export function packetThreads(
  entry: string,
  changes: Partial<PacketFoldersParts> = {},
): PacketFolders {
  return createPacketFolders({
    ...{ entry, fonts: testFontFiles, owner: 'test', log: silentLog },
    ...changes,
  });
}

/** Threads that do this instead of writing packets. */
export function threadsThat(
  code: string,
  changes: Partial<PacketFoldersParts> = {},
): PacketFolders {
  return packetThreads(code, { ...changes, thread: { eval: true, ...changes.thread } });
}
