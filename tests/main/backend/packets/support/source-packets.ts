import { createPacketFolders } from '../../../../../main/backend/packets/packet-folders.ts';
import type { PacketFoldersParts } from '../../../../../main/backend/packets/packet-folders.ts';
import type { PacketFolders } from '../../../../../main/backend/packets/packet-content.ts';
import { testFontFiles } from '../../pdf/support/test-fonts.ts';

/**
 * Packets in threads that run from the TypeScript source; the program starts the bundled file. Needs
 * the project as working directory.
 */
export function sourcePackets(changes: Partial<PacketFoldersParts> = {}): PacketFolders {
  const source = new URL('../../../../../main/backend/packets/packet-worker.ts', import.meta.url);
  const url = JSON.stringify(source.href);
  return createPacketFolders({
    entry: `import('tsx/esm/api').then(({ tsImport }) => tsImport(${url}, ${url}))`,
    fonts: testFontFiles,
    owner: 'test',
    ...changes,
    thread: { eval: true, ...changes.thread },
  });
}
