import { createPacketFolders } from '../../main/backend/packets/packet-folders.ts';
import { takePacket } from '../support/packet-on-disk.ts';
import { silentLog } from '../support/silent-log.ts';

/**
 * Writes the same packet without end, each beside the last, and counts on its output those that
 * have their name. Arguments: where the packet comes from, where it goes, the bundled thread.
 */
const [from = '', to = '', entry = ''] = process.argv.slice(2);

async function run(): Promise<void> {
  const { content, fonts, pdfOf } = takePacket(from);
  const packets = createPacketFolders({ entry, fonts, owner: 'test', log: silentLog });
  process.stdout.write('open\n');
  for (let count = 1; ; count += 1) {
    const { signal } = new AbortController();
    const prepared = await packets.prepare(content, to, {
      ...{ pdfOf, signal },
      onProgress: () => undefined,
    });
    await prepared.commit();
    process.stdout.write(`${count}\n`);
  }
}

void run();
